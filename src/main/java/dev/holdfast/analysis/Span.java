package dev.holdfast.analysis;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of an array's life with one state and one label: a bar segment. Spans of an array follow one another without gaps.
 *
 * @param toSeq exclusive; {@link Hold#NEVER} for the last span of a run that is not over
 * @param label the hold that keeps the array alive last among those that hold it here; null when nothing is known to hold it
 */
public record Span(long fromSeq, long fromNanos, long toSeq, long toNanos, State state, @Nullable Hold label) {}
