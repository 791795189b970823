package dev.holdfast.analysis;

/**
 * One holder's hold on one array, from {@code fromSeq} (inclusive) to {@code toSeq} (exclusive).
 *
 * @param idleSeq from here on the holder will not be read again; {@link #NEVER} if it was read to its end
 * @param toSeq {@link #NEVER} while it holds still
 * @param line source line at which it took hold, -1 if unknown
 */
public record Hold(Holder holder, long fromSeq, long fromNanos, long idleSeq, long idleNanos, long toSeq,
    long toNanos, int line) {
  /** An end that has not come. */
  public static final long NEVER = Long.MAX_VALUE;

  /** Whether it holds just after event {@code seq}. */
  public boolean isAt(long seq) {
    return fromSeq <= seq && seq < toSeq;
  }

  /** Whether the holder may still be read just after event {@code seq}. */
  public boolean isReadAgainAfter(long seq) {
    return isAt(seq) && seq < idleSeq;
  }

  /** Whether it is a place on a stack that refers to the array itself: then the code tells whether the array will be read from there. */
  public boolean isOnStack() {
    return holder instanceof Holder.Direct direct && direct.frame() != 0;
  }
}
