/**
 * Pictures of the views as the window draws them, for reports, and of steps, for handouts: on the toolkit that is running, or on JavaFX's own headless platform, which
 * needs no display.
 *
 * <p>Depends on: analysis, handout, session, view.timeline, view.flame, view.theme.
 */
@NullMarked
package dev.holdfast.view.picture;

import org.jspecify.annotations.NullMarked;
