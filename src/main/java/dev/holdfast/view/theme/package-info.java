/**
 * Colours and type, light and dark, named by what they are for.
 *
 * <p>Depends on: nothing.
 */
@NullMarked
package dev.holdfast.view.theme;

import org.jspecify.annotations.NullMarked;
