/**
 * What a program prints in a JVM of its own, while it runs and after it.
 *
 * <p>{@link dev.holdfast.view.output.OutputViewModel} takes it from any thread and arranges it in rows on the JavaFX application thread, at
 * most once a pulse; {@link dev.holdfast.view.output.OutputView} shows them.
 *
 * <p>Depends on: run, view.area, view.theme.
 */
@NullMarked
package dev.holdfast.view.output;

import org.jspecify.annotations.NullMarked;
