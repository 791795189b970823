/**
 * The one time axis that the timeline and the flame chart share: its arithmetic ({@link TimeAxis}, {@link TimeInsets}, no JavaFX), its
 * ruler, and the mouse and keys that move it ({@link TimeNavigation}).
 *
 * <p>Depends on: analysis, session, trace, view.text, view.theme. Its views live on the JavaFX application thread.
 */
@NullMarked
package dev.holdfast.view.axis;

import org.jspecify.annotations.NullMarked;
