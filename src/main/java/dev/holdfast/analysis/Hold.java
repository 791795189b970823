package dev.holdfast.analysis;

/**
 * One holder's hold on one array, from {@code fromSeq} (inclusive) to {@code toSeq} (exclusive).
 *
 * @param idleSeq from here on the holder will not be read again; {@link #NEVER} if it was read to its end
 * @param toSeq {@link #NEVER} while it holds still
 */
public record Hold(Holder holder, long fromSeq, long fromNanos, long idleSeq, long idleNanos, long toSeq,
    long toNanos) {
  /** An end that has not come. */
  public static final long NEVER = Long.MAX_VALUE;
}
