/**
 * What the toolkit's text areas lack, for those that show code and those that show output. Used on the JavaFX application thread.
 *
 * <p>Depends on: nothing.
 */
@NullMarked
package dev.holdfast.view.area;

import org.jspecify.annotations.NullMarked;
