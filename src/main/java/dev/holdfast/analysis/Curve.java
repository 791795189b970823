package dev.holdfast.analysis;

/**
 * A step function of bytes over time: {@code bytes[i]} holds from event {@code seqs[i]} at {@code nanos[i]} up to the next. Both
 * {@code seqs} (strictly) and {@code nanos} (weakly) grow. The arrays must not be changed.
 */
public record Curve(long[] seqs, long[] nanos, long[] bytes) {}
