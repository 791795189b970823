package dev.holdfast.view.timeline;

import java.util.Arrays;

/**
 * A step curve as columns one pixel wide, for when there are more steps than pixels: upright rectangles cost a fraction of an outline with
 * thousands of corners.
 *
 * @param left x of the first column
 * @param highest smallest y that the curve reaches in each column (y grows downwards)
 * @param lowest largest y
 * @param last y at which it leaves the column
 */
record StepColumns(int left, int[] highest, int[] lowest, int[] last) {

  /** Takes a run of neighbouring columns that are alike: {@code width} columns from {@code x}, from {@code top} to {@code bottom}. */
  @FunctionalInterface
  interface Sink {
    void run(int x, int width, int top, int bottom);
  }

  /** Of the outline with the corners {@code xs}, {@code ys}, which lie on whole pixels, x never falling. */
  static StepColumns of(double[] xs, double[] ys) {
    int left = (int) xs[0];
    int count = Math.max(1, (int) xs[xs.length - 1] - left);
    int[] highest = new int[count];
    int[] lowest = new int[count];
    int[] last = new int[count];
    int corner = 0;
    int y = (int) ys[0];
    for (int i = 0; i < count; i++) {
      int high = y;
      int low = y;
      while (corner < xs.length && xs[corner] <= left + i) {
        y = (int) ys[corner++];
        high = Math.min(high, y);
        low = Math.max(low, y);
      }
      highest[i] = high;
      lowest[i] = low;
      last[i] = y;
    }
    return new StepColumns(left, highest, lowest, last);
  }

  /** The area from where the curve leaves each column down to {@code bottom}. */
  void below(int bottom, Sink sink) {
    int[] bottoms = new int[last.length];
    Arrays.fill(bottoms, bottom);
    runs(left, last, bottoms, sink);
  }

  /** The area between this curve and the lower one {@code under}, which has the same columns. */
  void above(StepColumns under, Sink sink) {
    runs(left, last, under.last, sink);
  }

  /** What the curve's line covers in each column, at least one pixel. */
  void line(Sink sink) {
    runs(left, highest, oneBelow(lowest), sink);
  }

  /** Where the curve leaves each column, one pixel high. */
  void ends(Sink sink) {
    runs(left, last, oneBelow(last), sink);
  }

  private static int[] oneBelow(int[] ys) {
    return Arrays.stream(ys).map(y -> y + 1).toArray();
  }

  private static void runs(int left, int[] tops, int[] bottoms, Sink sink) {
    int start = 0;
    for (int i = 1; i <= tops.length; i++) {
      if (i == tops.length || tops[i] != tops[start] || bottoms[i] != bottoms[start]) {
        if (bottoms[start] > tops[start]) {
          sink.run(left + start, i - start, tops[start], bottoms[start]);
        }
        start = i;
      }
    }
  }
}
