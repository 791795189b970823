/**
 * The window: what to run and on how much data, the run's state, its figures, and the views side by side.
 *
 * <p>{@code SizeViewModel} and {@code RunViewModel} decide, and know nothing of {@code javafx.scene}; the parts of the window show them.
 * Everything lives on the JavaFX application thread; runs, reading and analysis happen on others and come back through
 * {@code PulseExecutor} alone.
 *
 * <p>Depends on: guess, pipeline, run, runner, recording, analysis, compare, explain, trace, session, report, handout, view.axis, view.timeline, view.flame,
 * view.guess, view.details, view.picture, view.source, view.transport, view.text, view.theme, view.settings, view.modes, view.compare, view.editor, view.output, view.challenge, lesson.
 */
@NullMarked
package dev.holdfast.view.window;

import org.jspecify.annotations.NullMarked;
