/**
 * Guesses of a run's peak: read from what people type, summed up, and compared with the answer in words.
 *
 * <p>Depends on: analysis, run, trace, view.text.
 */
@NullMarked
package dev.holdfast.guess;

import org.jspecify.annotations.NullMarked;
