/**
 * Two runs in one picture: their curves over each other, the lanes of each array below one another, and the difference in words.
 *
 * <p>{@code Pace} and {@code ComparedLayout} are pure and know no JavaFX. On the JavaFX application thread.
 *
 * <p>Depends on: analysis, compare, trace, view.axis, view.strip, view.text, view.theme, view.timeline.
 */
@NullMarked
package dev.holdfast.view.compare;

import org.jspecify.annotations.NullMarked;
