package dev.holdfast.view.timeline;

import dev.holdfast.analysis.Peak;
import dev.holdfast.view.axis.ByteScale;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.text.ByteText;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where the words over the curves stand, so that none lies on another or on a mark: of the peak, of what was asked for in vain, of a task's
 * limit and of the heap's.
 *
 * @param peak null where the peak is not in view
 * @param asked the block of the allocation for which there was no room; null where there is none in view
 * @param askedWords null where {@code asked} is
 * @param limit null without a task
 * @param heap on the line of the heap's maximum; null where it is not drawn
 */
record CurveLabels(@Nullable Box peak, @Nullable Box asked, @Nullable Box askedWords, @Nullable Box limit,
    @Nullable Box heap) {
  /** Of words in a frame of their own, and of bare ones. */
  private static final double FRAMED_EM = 1.6;
  private static final double BARE_EM = 1.3;
  private static final double BLOCK_EM = 2.6;

  static CurveLabels of(TimelineLayout layout, TimeAxis axis, CurveModel model, ByteScale scale, boolean heapShown,
      TextMeasure bold, TextMeasure small) {
    return new Placing(layout, axis, model, scale, bold, small).place(heapShown);
  }

  /** {@code peak 400 MB}. */
  static String peakWords(Peak peak) {
    return "peak " + ByteText.rounded(peak.bytes());
  }

  private static final class Placing {
    private final TimelineLayout layout;
    private final TimeAxis axis;
    private final CurveModel model;
    private final ByteScale scale;
    private final TextMeasure bold;
    private final TextMeasure small;
    private final double em;
    private final Box plot;
    private final List<Box> taken = new ArrayList<>();

    Placing(TimelineLayout layout, TimeAxis axis, CurveModel model, ByteScale scale, TextMeasure bold,
        TextMeasure small) {
      this.layout = layout;
      this.axis = axis;
      this.model = model;
      this.scale = scale;
      this.bold = bold;
      this.small = small;
      this.em = layout.fontPx();
      // words may reach a little above the plot, and into the inset at its right
      this.plot = new Box(axis.leftPx(), layout.plotTop() - em * 1.5, axis.plotWidthPx() + em * 0.8,
          layout.plotBottom() - layout.plotTop() + em * 1.5);
    }

    CurveLabels place(boolean heapShown) {
      if (heapShown) {
        double[][] marks = model.heapMarks(axis);
        for (int i = 0; i < marks[0].length; i++) {
          taken.add(Box.around(axis.xOf((long) marks[0][i]), y(marks[1][i]), em * 0.36 + 1));
        }
      }
      FailedAsking failed = model.failed().filter(one -> isInView(one.nanos())).orElse(null);
      Box asked = failed == null ? null : block(failed);
      Box askedWords = failed == null || asked == null ? null : beside(asked, failed);
      Box peak = peak();
      Box limit = model.limit().isEmpty()
          ? null
          : onLine(model.limit().getAsLong(), LimitPainter.words(model.limit().getAsLong(), scale), FRAMED_EM,
              em * 0.6);
      Box heap = model.heapLimit().isEmpty()
          ? null
          : onLine(model.heapLimit().get().maxHeapBytes(), model.heapLimit().get().heapWords(), BARE_EM, em * 0.6);
      return new CurveLabels(peak, asked, askedWords, limit, heap);
    }

    private boolean isInView(long nanos) {
      return nanos >= axis.visible().fromNanos() && nanos <= axis.visible().toNanos();
    }

    private double y(double bytes) {
      return Math.round(CurvePainter.yOf(Math.min(bytes, scale.topBytes()), layout, scale));
    }

    private @Nullable Box peak() {
      Peak peak = model.analysis().peakHeld();
      if (peak.bytes() == 0 || !isInView(peak.nanos())) {
        return null;
      }
      double x = Math.round(axis.xOf(peak.nanos()));
      double y = y(peak.bytes());
      double width = bold.widthPx(peakWords(peak)) + 8;
      double height = em * BARE_EM;
      double left = x - em * 0.8 - width + 4;
      double right = x + em * 0.8 - 4;
      double level = y - height / 2;
      double above = level - em * 0.95;
      // left of the marker where the curve is lower there, so that the words stand on clear ground; else above it
      long before = StepShape.highestIn(model.analysis().held(), axis.nanosOf(left), Math.max(peak.nanos(), 1));
      boolean clear = left + 4 >= axis.leftPx() && CurvePainter.yOf(before, layout, scale) > y + em;
      List<Box> places = new ArrayList<>();
      if (clear) {
        places.add(new Box(left, level, width, height));
      }
      for (double top : new double[]{above, above - em, level + em * 0.95, level + em * 1.95}) {
        addBeside(places, x, top, left, right, width, height);
      }
      // in a crowd any place near is better than one on a mark
      for (double away = em * 1.2; away <= em * 3; away += em * 0.2) {
        addBeside(places, x, level - away, left, right, width, height);
        addBeside(places, x, level + away, left, right, width, height);
        places.add(new Box(left - away, above, width, height));
        places.add(new Box(left - away, level, width, height));
      }
      taken.add(Box.around(x, y, em * 0.33 + 1.5));
      return take(places);
    }

    private static void addBeside(List<Box> places, double x, double top, double left, double right, double width,
        double height) {
      places.add(new Box(left, top, width, height));
      places.add(new Box(right, top, width, height));
      places.add(new Box(x - width / 2, top, width, height));
    }

    /** From the instant on, or where that is at the right edge, up to it. */
    private Box block(FailedAsking failed) {
      double width = Math.min(em * BLOCK_EM, axis.plotWidthPx());
      double left = Math.round(Math.min(axis.xOf(failed.nanos()), axis.rightPx() - width));
      double top = y(failed.topBytes());
      Box block = new Box(left, top, Math.round(width), Math.max(2, y(failed.heldBytes()) - top));
      taken.add(block);
      return block;
    }

    private Box beside(Box block, FailedAsking failed) {
      double width = small.widthPx(askedWords(failed, scale)) + em * 0.9;
      double height = em * FRAMED_EM;
      double gap = em * 0.4;
      List<Box> places = new ArrayList<>();
      double[] tops = {block.middle() - height / 2, block.top(), block.bottom() - height, block.top() - height - gap,
          block.bottom() + gap};
      for (double top : tops) {
        places.add(new Box(block.left() - gap - width, top, width, height));
        places.add(new Box(block.right() + gap, top, width, height));
      }
      return take(places);
    }

    /** On the line, as near to the left edge, where curves are low, as there is room; else right above or below it. */
    private Box onLine(long bytes, String words, double heightEm, double insetPx) {
      double width = small.widthPx(words) + em * 0.9;
      double height = em * heightEm;
      double first = axis.leftPx() + insetPx;
      double last = axis.rightPx() - insetPx - width;
      List<Box> places = new ArrayList<>();
      for (double top : new double[]{y(bytes) - height / 2, y(bytes) - height - 2, y(bytes) - height - em / 2,
          y(bytes) + 3}) {
        places.add(new Box(first, top, width, height));
        for (double left = first + em; left <= last; left += em) {
          places.add(new Box(left, top, width, height));
        }
      }
      return take(places);
    }

    /** The first that lies on nothing; where there is none the one that lies on least. */
    private Box take(List<Box> places) {
      Comparator<Box> least = Comparator.comparingDouble(this::covered);
      Box best = places.stream().filter(place -> place.isIn(plot)).min(least)
          .orElseGet(() -> places.stream().min(least).orElseThrow());
      taken.add(best);
      return best;
    }

    private double covered(Box place) {
      return taken.stream().mapToDouble(place::overlap).sum();
    }
  }

  /** With an arrow where the axis does not reach so high. */
  static String askedWords(FailedAsking failed, ByteScale scale) {
    return (failed.topBytes() > scale.topBytes() ? "▲ " : "") + failed.words();
  }
}
