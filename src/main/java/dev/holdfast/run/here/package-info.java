/**
 * A run in this JVM: a program's classes are defined with probes, warmed up if that is asked for, and called on a thread of their own between
 * the recorder's begin and end.
 *
 * <p>{@code RunsHere} does all of it for a run beside the window. {@code Preparation} and {@code Execution} are its parts, which a JVM of its
 * own uses too, and {@code Delivery} gives a program the data of a run that is judged.
 *
 * <p>Depends on: instrument, pipeline, probe, recording, result, run, run.course, trace.
 */
@NullMarked
package dev.holdfast.run.here;

import org.jspecify.annotations.NullMarked;
