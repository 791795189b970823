/**
 * A run in a JVM of its own, on both sides of the {@code Link} between the two. {@code ChildRun} is on this side: it starts the JVM, leads the
 * run, reads the recording as it grows, and ends the JVM whatever the program does. {@code ChildMain} is the main class on the other side: it
 * does there what {@code run.here} does, and writes the recording to files.
 *
 * <p>Depends on: instrument, pipeline, probe, recording, run, run.course, run.here, trace.
 */
@NullMarked
package dev.holdfast.run.child;

import org.jspecify.annotations.NullMarked;
