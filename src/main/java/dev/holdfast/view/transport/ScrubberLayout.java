package dev.holdfast.view.transport;

/**
 * Where the steps lie on the scrubber: evenly, in their order, so that each can be reached however close in time they are.
 *
 * @param count how many steps there are
 * @param insetPx free at both ends, so that the first and the last can be drawn whole
 */
record ScrubberLayout(int count, double widthPx, double insetPx, double fontPx) {
  /** Closer together than this many em, 200 at most, dots are no longer told apart. */
  private static final double LEAST_GAP_EM = 1;
  private static final int MOST_DOTS = 200;

  ScrubberLayout {
    if (count < 0 || !(widthPx >= 0 && insetPx >= 0 && fontPx > 0)) {
      throw new IllegalArgumentException("no scrubber: " + count + " steps on " + widthPx + " px");
    }
  }

  /** Whether each step is drawn as a dot of its own; else the bar shows how much is held along them. */
  boolean hasDots() {
    return count <= MOST_DOTS && (count < 2 || gapPx() >= LEAST_GAP_EM * fontPx);
  }

  double leftPx() {
    return insetPx;
  }

  double rightPx() {
    return Math.max(insetPx, widthPx - insetPx);
  }

  /** A single step lies in the middle. */
  double xOf(int index) {
    return count < 2 ? (leftPx() + rightPx()) / 2 : leftPx() + index * gapPx();
  }

  /** The step nearest to {@code x}; -1 if there are none. */
  int indexAt(double x) {
    if (count < 2 || gapPx() == 0) {
      return count - 1;
    }
    return Math.clamp(Math.round((x - leftPx()) / gapPx()), 0, count - 1);
  }

  private double gapPx() {
    return (rightPx() - leftPx()) / (count - 1);
  }
}
