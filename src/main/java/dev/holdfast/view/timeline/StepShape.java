package dev.holdfast.view.timeline;

import dev.holdfast.analysis.Curve;
import dev.holdfast.view.axis.TimeAxis;

import java.util.Arrays;

/**
 * The outline of a step curve as far as it is seen: its corners from left to right, both ends of every step. Of what falls into one
 * pixel only the highest, the lowest and the last value remain, so there are at most about six corners a pixel, and no peak is lost.
 *
 * @param nanos x of the corners
 * @param bytes y of the corners
 * @param count how many of each are used
 */
record StepShape(double[] nanos, double[] bytes, int count) {

  static StepShape of(Curve curve, TimeAxis axis) {
    return new Builder(curve, axis).build();
  }

  /** Value of the curve at {@code nanos}, 0 before its first step. */
  static long valueAt(Curve curve, long nanos) {
    int at = lastAtOrBefore(curve, nanos);
    return at < 0 ? 0 : curve.bytes()[at];
  }

  /** Highest value from {@code fromNanos} to {@code toNanos}, the one at {@code fromNanos} included. */
  static long highestIn(Curve curve, long fromNanos, long toNanos) {
    // where several steps share the instant, all of them belong to the range
    int first = lastAtOrBefore(curve, fromNanos - 1);
    long highest = first < 0 ? 0 : curve.bytes()[first];
    for (int i = first + 1; i < curve.nanos().length && curve.nanos()[i] < toNanos; i++) {
      highest = i == first + 1 && curve.nanos()[i] == fromNanos
          ? curve.bytes()[i]
          : Math.max(highest, curve.bytes()[i]);
    }
    return highest;
  }

  /** Whether the curve is above 0 anywhere. */
  static boolean isEverPositive(Curve curve) {
    return Arrays.stream(curve.bytes()).anyMatch(bytes -> bytes > 0);
  }

  private static int lastAtOrBefore(Curve curve, double nanos) {
    long[] times = curve.nanos();
    int low = 0;
    int high = times.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[middle] <= nanos) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private static final class Builder {
    private final Curve curve;
    private final TimeAxis axis;
    private double[] xs = new double[256];
    private double[] ys = new double[256];
    private int count;

    Builder(Curve curve, TimeAxis axis) {
      this.curve = curve;
      this.axis = axis;
    }

    StepShape build() {
      long[] times = curve.nanos();
      long[] bytes = curve.bytes();
      long from = axis.visible().fromNanos();
      long to = axis.visible().toNanos();
      int at = lastAtOrBefore(curve, from - 1.0);
      long value = at < 0 ? 0 : bytes[at];
      add(from, value);
      int i = at + 1;
      double pixel = axis.nanosPerPx();
      while (i < times.length && times[i] <= to) {
        double pixelEnd = from + (Math.floor((times[i] - from) / pixel) + 1) * pixel;
        long highest = value;
        long lowest = value;
        long start = times[i];
        int first = i;
        do {
          highest = Math.max(highest, bytes[i]);
          lowest = Math.min(lowest, bytes[i]);
          i++;
        } while (i < times.length && times[i] < pixelEnd && times[i] <= to);
        long last = bytes[i - 1];
        add(start, value);
        if (i - first > 1) {
          add(start, highest);
          add(start, lowest);
        }
        add(start, last);
        value = last;
      }
      add(to, value);
      return new StepShape(xs, ys, count);
    }

    private void add(double x, double y) {
      if (count > 0 && xs[count - 1] == x && ys[count - 1] == y) {
        return;
      }
      if (count == xs.length) {
        xs = Arrays.copyOf(xs, count * 2);
        ys = Arrays.copyOf(ys, count * 2);
      }
      xs[count] = x;
      ys[count++] = y;
    }
  }
}
