/**
 * Colours and type, light and dark, named by what they are for.
 *
 * <p>{@link Palette} holds the colours that charts draw with; style sheets look up the same ones by name. {@link Theme} dresses scenes in
 * them. On the JavaFX application thread.
 *
 * <p>Depends on: view.settings.
 */
@NullMarked
package dev.holdfast.view.theme;

import org.jspecify.annotations.NullMarked;
