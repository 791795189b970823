/**
 * What happened in one run, in order: immutable records, the same for a live run, a snapshot and a saved file.
 *
 * <p>Depends on: nothing.
 */
@NullMarked
package dev.holdfast.trace;

import org.jspecify.annotations.NullMarked;
