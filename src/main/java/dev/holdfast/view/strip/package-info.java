/**
 * What small charts of several runs beside each other are drawn with: curves as steps and bars by state, on whatever axes.
 *
 * <p>Depends on: analysis, view.theme. On the JavaFX application thread.
 */
@NullMarked
package dev.holdfast.view.strip;

import org.jspecify.annotations.NullMarked;
