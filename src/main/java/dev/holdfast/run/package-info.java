/**
 * What a run is asked to be, what is told of it, and how whoever asked for it leads it. Nothing here runs anything: {@code runner} does.
 *
 * <p>Depends on: pipeline, result, trace.
 */
@NullMarked
package dev.holdfast.run;

import org.jspecify.annotations.NullMarked;
