/**
 * Runs programs under a recording, one at a time: compiles them, and has them run in this JVM or in one of their own.
 *
 * <p>{@code Runner} works on the executor that it is given and tells its listener through another, so that a window passes a background
 * executor and its own thread, and a test passes {@code Runnable::run} twice.
 *
 * <p>Depends on: instrument, pipeline, run, run.child, run.course, run.here.
 */
@NullMarked
package dev.holdfast.runner;

import org.jspecify.annotations.NullMarked;
