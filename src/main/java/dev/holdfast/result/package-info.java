/**
 * What a program returned, element by element: written to a file by one run, compared with by another.
 *
 * <p>Depends on: nothing.
 */
@NullMarked
package dev.holdfast.result;

import org.jspecify.annotations.NullMarked;
