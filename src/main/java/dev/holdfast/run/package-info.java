/**
 * Runs a program under a recording: compiles it, defines its classes with probes, runs it on a thread of its own and ends with its trace.
 *
 * <p>{@code Runner} works on the executor that it is given and tells its listener through another, so that a window passes a background
 * executor and its own thread, and a test passes {@code Runnable::run} twice.
 *
 * <p>Depends on: pipeline, instrument, probe, recording, result, trace.
 */
@NullMarked
package dev.holdfast.run;

import org.jspecify.annotations.NullMarked;
