/**
 * Checks whether a program passes a challenge: runs it in JVMs of its own over data that it has not seen, records it, and judges.
 *
 * <p>{@code Checker} works on the thread that calls it. {@code TrialMain} is the main class of the JVMs that it starts for what is not
 * recorded, and {@code RefereeMain} of the one that knows what is expected: after each run it compares what that has left. So there is nothing
 * to be found in a JVM that is judged. What its program may use is in {@code Permits}.
 *
 * <p>Depends on: analysis, challenge, instrument, lesson, pipeline, probe, result, run, run.here, runner, trace, view.text.
 */
@NullMarked
package dev.holdfast.check;

import org.jspecify.annotations.NullMarked;
