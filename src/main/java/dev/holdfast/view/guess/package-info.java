/**
 * The question before a run, how high will it peak, and the guesses of one person or a class.
 *
 * <p>{@code GuessViewModel} decides and knows nothing of {@code javafx.scene}; {@code DotLayout} and {@code GuessScale} are pure. All of it
 * lives on the JavaFX application thread.
 *
 * <p>Depends on: guess, pipeline, run, analysis, trace, session, view.axis, view.text, view.theme, view.settings.
 */
@NullMarked
package dev.holdfast.view.guess;

import org.jspecify.annotations.NullMarked;
