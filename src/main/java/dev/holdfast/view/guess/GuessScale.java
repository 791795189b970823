package dev.holdfast.view.guess;

import dev.holdfast.view.axis.RoundStep;

/**
 * The byte axis of the question. It knows the size of the data and what was guessed, and nothing of the answer.
 *
 * @param topBytes the value at the upper edge; a guess above it is drawn there, with an arrow
 */
record GuessScale(long topBytes, double topPx, double bottomPx) {
  /** A little more than all five arrays of a shipped pipeline together. */
  private static final long USUAL_TIMES = 6;
  /** So that one wild guess does not press all others flat. */
  private static final long MOST_TIMES = 12;
  private static final double HEADROOM = 1.08;

  static GuessScale of(long dataBytes, long highestGuessBytes, double topPx, double bottomPx) {
    long data = Math.max(1_000_000, dataBytes);
    double top = Math.clamp(highestGuessBytes * HEADROOM, USUAL_TIMES * (double) data, MOST_TIMES * (double) data);
    return new GuessScale((long) top, topPx, Math.max(topPx + 1, bottomPx));
  }

  double yOf(long bytes) {
    return bottomPx - Math.min(bytes, topBytes) / (double) topBytes * (bottomPx - topPx);
  }

  boolean isAbove(long bytes) {
    return bytes > topBytes;
  }

  /** What the line means at {@code y}: a number that is easy to say, about a hundredth of the axis from the next. */
  long bytesAt(double y) {
    double share = Math.clamp((bottomPx - y) / (bottomPx - topPx), 0, 1);
    long step = stepBytes();
    return Math.round(share * topBytes / step) * step;
  }

  /** 1, 2 or 5 times a power of ten. */
  long stepBytes() {
    return RoundStep.atLeast(topBytes / 120.0);
  }
}
