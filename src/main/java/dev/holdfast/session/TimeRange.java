package dev.holdfast.session;

/** Times from {@code fromNanos} (inclusive) to {@code toNanos} (exclusive) after the start of the run; never empty. */
public record TimeRange(long fromNanos, long toNanos) {
  public TimeRange {
    if (toNanos <= fromNanos) {
      throw new IllegalArgumentException("an empty range: " + fromNanos + " to " + toNanos);
    }
  }

  public long lengthNanos() {
    return toNanos - fromNanos;
  }
}
