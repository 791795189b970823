package dev.holdfast.handout;

import dev.holdfast.analysis.Curve;
import dev.holdfast.view.axis.TimeAxis;

import java.util.Arrays;

/** A curve as corners on the sheet, at most four for each pixel, from the beginning of the run to its end. */
final class Outline {
  private double[] xs = new double[64];
  private double[] ys = new double[64];
  private int count;

  private Outline() {
  }

  static Outline of(Curve curve, TimeAxis axis, Scale scale) {
    Outline outline = new Outline();
    int points = curve.nanos().length;
    double y = scale.y(0);
    outline.add(axis.leftPx(), y);
    int i = 0;
    while (i < points) {
      double x = Math.round(axis.clampedXOf(curve.nanos()[i]) * 2) / 2.0;
      double lowest = y;
      double highest = y;
      outline.add(x, y);
      // all steps of half a pixel at once: to the lowest, the highest, and where the last one leads
      while (i < points && Math.round(axis.clampedXOf(curve.nanos()[i]) * 2) / 2.0 == x) {
        y = Math.round(scale.y(curve.bytes()[i]) * 2) / 2.0;
        lowest = Math.max(lowest, y);
        highest = Math.min(highest, y);
        i++;
      }
      outline.add(x, lowest);
      outline.add(x, highest);
      outline.add(x, y);
    }
    outline.add(axis.rightPx(), y);
    return outline;
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

  Mark line(Mark.Pen pen) {
    return new Mark.Path(Arrays.copyOf(xs, count), Arrays.copyOf(ys, count), null, pen);
  }

  /** The area down to {@code bottom}. */
  Mark below(double bottom, Mark.Fill fill) {
    double[] areaX = Arrays.copyOf(xs, count + 2);
    double[] areaY = Arrays.copyOf(ys, count + 2);
    areaX[count] = xs[count - 1];
    areaY[count] = bottom;
    areaX[count + 1] = xs[0];
    areaY[count + 1] = bottom;
    return new Mark.Path(areaX, areaY, fill, null);
  }

  /** The area between this one and a lower one. */
  Mark above(Outline lower, Mark.Fill fill) {
    double[] areaX = Arrays.copyOf(xs, count + lower.count);
    double[] areaY = Arrays.copyOf(ys, count + lower.count);
    for (int i = 0; i < lower.count; i++) {
      areaX[count + i] = lower.xs[lower.count - 1 - i];
      areaY[count + i] = lower.ys[lower.count - 1 - i];
    }
    return new Mark.Path(areaX, areaY, fill, null);
  }
}
