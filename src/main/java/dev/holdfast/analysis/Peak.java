package dev.holdfast.analysis;

/** Where a curve is highest for the first time. {@code bytes} is 0 for a run without arrays. */
public record Peak(long seq, long nanos, long bytes) {}
