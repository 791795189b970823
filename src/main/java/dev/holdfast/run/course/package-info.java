/**
 * A run on its way, the same wherever its program is: who leads it, what its listener is told, what it is saved from. For those who carry
 * runs out; who asks for one has a {@link dev.holdfast.run.Run} in hand.
 *
 * <p>Depends on: run, trace.
 */
@NullMarked
package dev.holdfast.run.course;

import org.jspecify.annotations.NullMarked;
