package dev.holdfast.analysis;

import org.jspecify.annotations.Nullable;

/**
 * Where a thread stands while its events are read. An entry, an exit and a birth are <em>breaks</em>; what happens between two
 * breaks is the machinery of one hand-over (operands popped, arguments and return values taken).
 */
final class ThreadPosition {
  long breakSeq;
  /** The frame entered by the last break, if it was an entry. */
  @Nullable
  OpenFrame entered;
  /** The frame left by the last break, if it was an exit. */
  @Nullable
  OpenFrame left;

  void entered(long seq, long nanos, OpenFrame frame) {
    goOn(seq, nanos);
    entered = frame;
    left = null;
  }

  void left(long seq, long nanos, OpenFrame frame) {
    goOn(seq, nanos);
    entered = null;
    left = frame;
  }

  void born(long seq, long nanos) {
    goOn(seq, nanos);
    entered = null;
    left = null;
  }

  private void goOn(long seq, long nanos) {
    breakSeq = seq;
    if (left != null) {
      left.goneNanos = nanos;
    }
  }
}
