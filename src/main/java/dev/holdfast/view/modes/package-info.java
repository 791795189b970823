/**
 * The same program in the three modes of the JVM, in one picture: what the collector kept at the peak in each.
 *
 * <p>{@code ModeFigures} says what is shown; {@code ModesView} shows it. On the JavaFX application thread.
 *
 * <p>Depends on: analysis, trace, view.strip, view.text, view.theme.
 */
@NullMarked
package dev.holdfast.view.modes;

import org.jspecify.annotations.NullMarked;
