/**
 * Quantities in words, one formatter per unit: the model never scales, only these round, and only for display.
 *
 * <p>Depends on: nothing.
 */
@NullMarked
package dev.holdfast.view.text;

import org.jspecify.annotations.NullMarked;
