/**
 * Two runs beside each other: which array of the one is which of the other, what lived longer in which and who held it there.
 *
 * <p>Depends on: analysis, explain, trace, view.text.
 */
@NullMarked
package dev.holdfast.compare;

import org.jspecify.annotations.NullMarked;
