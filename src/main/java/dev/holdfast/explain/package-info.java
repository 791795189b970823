/**
 * A run in plain words: the sentence of every step and of the peak, made from the trace and true of it.
 *
 * <p>Depends on: analysis, trace, view.text.
 */
@NullMarked
package dev.holdfast.explain;

import org.jspecify.annotations.NullMarked;
