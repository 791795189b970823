/**
 * Stepping through a run: the bar with its buttons, its scrubber and the sentence of the step, and the keys that a clicker sends.
 * {@code TransportViewModel} decides what a step forward is: on a run that stands still at its newest array the real thread goes on,
 * else the playhead moves.
 *
 * <p>Depends on: analysis, session, trace, view.axis, view.text, view.theme. Everything lives on the JavaFX application thread.
 */
@NullMarked
package dev.holdfast.view.transport;

import org.jspecify.annotations.NullMarked;
