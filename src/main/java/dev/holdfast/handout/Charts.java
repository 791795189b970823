package dev.holdfast.handout;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.handout.Mark.Anchor;
import dev.holdfast.handout.Mark.Box;
import dev.holdfast.handout.Mark.Fill;
import dev.holdfast.handout.Mark.Group;
import dev.holdfast.handout.Mark.Words;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.axis.TimeInsets;

import java.util.ArrayList;
import java.util.List;

/**
 * Curves, lanes and flame chart on one axis of time, one above the other. Marks that give the answers away are in groups of class
 * {@code answer}.
 */
final class Charts {
  private static final double LEFT = 192;
  private static final double RIGHT = 34;
  /** Room for title and legend of the curves, for the heads of lanes and flame chart, for the axis below. */
  private static final double CURVES_HEAD = 34;
  private static final double LANES_HEAD = 34;
  private static final double FLAME_HEAD = 36;
  private static final double AXIS = 30;
  private static final double TICK_GAP = 92;
  private static final double BAR_INSET = 4;

  private final Analysis analysis;
  private final TimeAxis axis;
  private final Scale scale;
  private final double top;
  private final double pitch;
  private final int slots;
  private final int flameRows;
  private final int mostMarks;

  /**
   * @param width of all of it
   * @param plotHeight of the curves
   * @param slots room for so many lanes
   * @param pitch from lane to lane
   * @param mostMarks of a lane
   */
  Charts(Analysis analysis, double width, double top, double plotHeight, int slots, double pitch, int mostFlameRows,
      int mostMarks) {
    this.mostMarks = mostMarks;
    this.analysis = analysis;
    this.top = top;
    this.slots = slots;
    this.pitch = pitch;
    axis = TimeAxis.of(TimeAxis.totalNanosOf(analysis), null, width, new TimeInsets(LEFT, RIGHT));
    scale = Scale.of(analysis.peakHeld().bytes(), top + CURVES_HEAD, top + CURVES_HEAD + plotHeight);
    flameRows = FlameMarks.rows(analysis, mostFlameRows);
  }

  /** Of everything but the curves' plot. */
  static double heightWithoutPlot(int slots, double pitch, int flameRows) {
    return CURVES_HEAD + LANES_HEAD + slots * pitch + FLAME_HEAD + flameRows * FlameMarks.ROW + FlameMarks.MARKS_HEIGHT
        + AXIS;
  }

  double bottom() {
    return flameTop() + flameRows * FlameMarks.ROW + FlameMarks.MARKS_HEIGHT + AXIS;
  }

  private double lanesTop() {
    return scale.bottom() + LANES_HEAD;
  }

  private double flameTop() {
    return lanesTop() + slots * pitch + FLAME_HEAD;
  }

  /** From lane to lane. */
  double pitch() {
    return pitch;
  }

  double x(long nanos) {
    return axis.clampedXOf(nanos);
  }

  double laneTop(int slot) {
    return lanesTop() + slot * pitch;
  }

  /** Everything but the lanes. */
  List<Mark> fixed(double edge, long smallestBytes, String lanesNote) {
    List<Mark> marks = new ArrayList<>();
    marks.add(new Group("", 1, timeLines()));
    marks.add(new Group("", 1, CurveMarks.legend(edge, top + 15)));
    marks.add(new Group("answer", 1, CurveMarks.grid(axis, scale)));
    marks.add(new Group("answer", 1, CurveMarks.curves(analysis, axis, scale)));
    marks.add(new Box(axis.leftPx(), scale.bottom(), axis.plotWidthPx(), 1, 0, new Fill.Plain(Ink.MUTED), null));
    double heads = lanesTop() - 10;
    Words arrays = new Words(edge, heads, "Arrays", 14, Face.STRONG, Ink.TEXT);
    marks.add(arrays);
    marks.add(new Words(axis.leftPx(), heads, lanesNote, 12.5, Face.REGULAR, Ink.MUTED));
    marks.add(new Words(edge, flameTop() - 12, "Flame chart", 14, Face.STRONG, Ink.TEXT));
    marks.add(new Words(axis.leftPx(), flameTop() - 12, "methods in order of time, a mark where an array is made", 12.5,
        Face.REGULAR, Ink.MUTED));
    marks.add(new Group("flame", 1, FlameMarks.of(analysis, axis, flameTop(), flameRows, smallestBytes)));
    return marks;
  }

  private List<Mark> timeLines() {
    List<Mark> marks = new ArrayList<>();
    double y = bottom() - AXIS;
    for (TimeAxis.Tick tick : axis.ticks(TICK_GAP)) {
      double x = Math.round(tick.x());
      marks.add(new Box(x, flameTop(), 1, y - flameTop() + 5, 0, new Fill.Plain(Ink.GRID), null));
      marks.add(new Words(x, y + 20, tick.label(), 12.5, Face.REGULAR, Ink.MUTED, Anchor.MIDDLE));
    }
    marks.add(new Box(axis.leftPx(), y, axis.plotWidthPx(), 1, 0, new Fill.Plain(Ink.GRID), null));
    return marks;
  }

  /** An array's lane at {@code y}. */
  List<Mark> lane(ArrayLife array, double edge, double y) {
    double height = pitch - 2 * BAR_INSET;
    List<Mark> marks = new ArrayList<>(LaneMarks.head(array, edge, axis.leftPx() - edge - 8, y + BAR_INSET, height));
    marks.add(new Box(axis.leftPx(), y + pitch - 1, axis.plotWidthPx(), 1, 0, new Fill.Plain(Ink.GRID), null));
    marks.add(new Group("answer", 1, LaneMarks.bar(array, axis, y + BAR_INSET, height, mostMarks)));
    return marks;
  }

  /** What is still to come lies under a veil; where it begins stands the playhead. The peak is faint until it is reached. */
  List<Mark> playhead(long nanos, boolean peakReached) {
    double x = x(nanos);
    double from = scale.top() - 6;
    double to = bottom() - AXIS;
    // the heads between the charts stay clear
    List<Mark> veil = List.of(veil(x, from, scale.bottom()), veil(x, lanesTop(), flameTop() - FLAME_HEAD + 4),
        veil(x, flameTop(), to));
    return List.of(new Group("veil", 0.62, veil),
        new Group("answer peak", peakReached ? 1 : 0.38, CurveMarks.peak(analysis.peakHeld(), axis, scale)),
        new Group("playhead", 1,
            List.of(new Box(x - 1, from, 2, to - from, 0, new Fill.Plain(Ink.ACCENT), null),
                new Mark.Path(new double[]{x - 7, x + 7, x + 7, x, x - 7},
                    new double[]{from - 10, from - 10, from - 3, from + 4, from - 3}, new Fill.Plain(Ink.ACCENT),
                    null))));
  }

  private Mark veil(double x, double from, double to) {
    return new Box(x, from, axis.widthPx() - x, to - from, 0, new Fill.Plain(Ink.SURFACE), null);
  }
}
