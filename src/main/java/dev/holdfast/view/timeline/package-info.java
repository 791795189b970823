/**
 * The timeline: the held and needed curves above a lane per array, whose bar says at every moment who holds it.
 *
 * <p>Geometry, culling, hit tests and words ({@link TimelineLayout}, {@link Lanes}, {@link LanePieces}, {@link StepShape},
 * {@link dev.holdfast.view.axis.ByteScale}, {@link TextFit}, {@link HoverCard}, {@link DenseLanes}) are pure and know no JavaFX; the painters only draw what
 * those say, on a canvas as large as the view. JFreeChart draws the curves. {@link TimelineView} ties them to the session.
 *
 * <p>Depends on: analysis, guess, session, trace, view.axis, view.text, view.theme. Views live on the JavaFX application thread.
 */
@NullMarked
package dev.holdfast.view.timeline;

import org.jspecify.annotations.NullMarked;
