/**
 * What is remembered from one start to the next.
 *
 * <p>Depends on: nothing.
 */
@NullMarked
package dev.holdfast.view.settings;

import org.jspecify.annotations.NullMarked;
