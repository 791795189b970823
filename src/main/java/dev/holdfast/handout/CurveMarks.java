package dev.holdfast.handout;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Peak;
import dev.holdfast.handout.Mark.Anchor;
import dev.holdfast.handout.Mark.Box;
import dev.holdfast.handout.Mark.Fill;
import dev.holdfast.handout.Mark.Pen;
import dev.holdfast.handout.Mark.Words;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.text.ByteText;

import java.util.ArrayList;
import java.util.List;

/** The two curves over a scale of bytes: needed filled, what clings between both hatched, the peak marked. */
final class CurveMarks {
  static final Fill CLINGING = new Fill.Stripes(Ink.HATCH, Ink.SURFACE, 7, 1);
  private static final double SIZE = 13;

  private CurveMarks() {
  }

  /** Title and what the fills mean, on {@code baseline}. */
  static List<Mark> legend(double x, double baseline) {
    List<Mark> marks = new ArrayList<>();
    marks.add(new Words(x, baseline, "Bytes in arrays", 14, Face.STRONG, Ink.TEXT));
    double at = x + 150;
    marks.add(new Box(at, baseline - 6, 18, 2, 0, new Fill.Plain(Ink.HELD), null));
    at = entry(marks, "held", at, baseline);
    marks.add(new Box(at, baseline - 10.5, 18, 11, 1, CLINGING, new Pen(Ink.HATCH, 1)));
    at = entry(marks, "clinging: held, yet never read again", at, baseline);
    marks.add(new Box(at, baseline - 10.5, 18, 11, 1, new Fill.Plain(Ink.NEEDED), null));
    entry(marks, "needed", at, baseline);
    return marks;
  }

  private static double entry(List<Mark> marks, String words, double x, double baseline) {
    Words entry = new Words(x + 25, baseline, words, SIZE, Face.REGULAR, Ink.MUTED);
    marks.add(entry);
    return x + 25 + entry.width() + 26;
  }

  static List<Mark> grid(TimeAxis axis, Scale scale) {
    List<Mark> marks = new ArrayList<>();
    for (long bytes : scale.ticks()) {
      double y = Math.round(scale.y(bytes));
      marks.add(new Box(axis.leftPx(), y, axis.plotWidthPx(), 1, 0, new Fill.Plain(Ink.GRID), null));
      marks.add(new Words(axis.leftPx() - 12, y + 4.5, Scale.label(bytes), SIZE, Face.REGULAR, Ink.MUTED, Anchor.END));
    }
    return marks;
  }

  static List<Mark> curves(Analysis analysis, TimeAxis axis, Scale scale) {
    Outline held = Outline.of(analysis.held(), axis, scale);
    Outline needed = Outline.of(analysis.needed(), axis, scale);
    List<Mark> marks = new ArrayList<>();
    marks.add(needed.below(scale.bottom(), new Fill.Plain(Ink.NEEDED)));
    marks.add(held.above(needed, CLINGING));
    marks.add(needed.line(new Pen(Ink.ACCENT, 1)));
    marks.add(held.line(new Pen(Ink.HELD, 2)));
    return marks;
  }

  /** The highest point of the held curve, in words. */
  static List<Mark> peak(Peak peak, TimeAxis axis, Scale scale) {
    if (peak.bytes() == 0) {
      return List.of();
    }
    double x = axis.clampedXOf(peak.nanos());
    double y = scale.y(peak.bytes());
    String words = "peak " + ByteText.rounded(peak.bytes());
    double width = Face.STRONG.width(words, SIZE);
    // above the curve: the headroom of the scale is there for it
    double left = Math.clamp(x - width - 10, axis.leftPx() + 4, Math.max(axis.leftPx() + 4, axis.rightPx() - width));
    double baseline = y - 8;
    return List.of(new Mark.Disc(x, y, 4.5, Ink.HELD),
        new Words(left, baseline, words, SIZE, Face.STRONG, Ink.TEXT));
  }
}
