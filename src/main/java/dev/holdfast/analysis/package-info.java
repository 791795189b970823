/**
 * What a trace means: pure functions from events to intervals, states, curves, peak, frames and words.
 *
 * <p>Depends on: trace.
 */
@NullMarked
package dev.holdfast.analysis;

import org.jspecify.annotations.NullMarked;
