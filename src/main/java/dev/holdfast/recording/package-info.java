/**
 * Reads recordings: a {@code .jfr} file, a snapshot of the recording that is running, or its stream as it grows. All three become a
 * {@link dev.holdfast.trace.Trace}, and nobody above can tell them apart. Foreign event types stop here.
 *
 * <p>{@code LiveRecording} is started and finished by the thread that runs a program; JFR's own thread feeds it and hands growing traces to
 * the executor it was given.
 *
 * <p>Depends on: trace.
 */
@NullMarked
package dev.holdfast.recording;

import org.jspecify.annotations.NullMarked;
