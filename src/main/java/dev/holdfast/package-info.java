/**
 * Start of the program.
 *
 * <p>Depends on: cli.
 */
@NullMarked
package dev.holdfast;

import org.jspecify.annotations.NullMarked;
