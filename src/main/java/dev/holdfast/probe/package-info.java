/**
 * The recorder inside the program: hooks that instrumented code calls, and the JFR events they write. It holds what it
 * watches only weakly and never lets an exception of its own into the program.
 *
 * <p>Depends on: nothing but the JDK and JOL's walker.
 */
@NullMarked
package dev.holdfast.probe;

import org.jspecify.annotations.NullMarked;
