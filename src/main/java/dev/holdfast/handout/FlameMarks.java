package dev.holdfast.handout;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Frame;
import dev.holdfast.analysis.Labels;
import dev.holdfast.handout.Mark.Box;
import dev.holdfast.handout.Mark.Fill;
import dev.holdfast.handout.Mark.Words;
import dev.holdfast.trace.Method;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.text.ByteText;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The frames in order of time, callers above callees, one thread's below another's; under them a mark for each array made. */
final class FlameMarks {
  static final double ROW = 24;
  static final double MARKS_HEIGHT = 22;
  private static final double SIZE = 13;
  private static final double SMALL = 12;

  private final Analysis analysis;
  private final TimeAxis axis;
  private final double top;
  private final int mostRows;
  private final double[] drawnTo;
  private final List<Mark> marks = new ArrayList<>();

  private FlameMarks(Analysis analysis, TimeAxis axis, double top, int mostRows) {
    this.analysis = analysis;
    this.axis = axis;
    this.top = top;
    this.mostRows = mostRows;
    drawnTo = new double[mostRows];
    Arrays.fill(drawnTo, Double.NEGATIVE_INFINITY);
  }

  /** How many rows the frames of a run take, at most {@code most}. */
  static int rows(Analysis analysis, int most) {
    int rows = 0;
    for (List<Frame> outermost : analysis.threads().values()) {
      rows += deepest(outermost, most);
    }
    return Math.min(rows, most);
  }

  private static int deepest(List<Frame> outermost, int most) {
    int deepest = 0;
    Deque<Frame> open = new ArrayDeque<>(outermost);
    while (!open.isEmpty() && deepest < most) {
      Frame frame = open.pop();
      deepest = Math.max(deepest, frame.depth() + 1);
      frame.children().forEach(open::push);
    }
    return deepest;
  }

  /** @param smallestBytes smaller arrays get no mark */
  static List<Mark> of(Analysis analysis, TimeAxis axis, double top, int mostRows, long smallestBytes) {
    FlameMarks flame = new FlameMarks(analysis, axis, top, mostRows);
    int firstRow = 0;
    for (List<Frame> outermost : analysis.threads().values()) {
      flame.frames(outermost, firstRow);
      firstRow += deepest(outermost, mostRows);
    }
    flame.births(top + rows(analysis, mostRows) * ROW, smallestBytes);
    return flame.marks;
  }

  private void frames(List<Frame> outermost, int firstRow) {
    Deque<Frame> open = new ArrayDeque<>();
    outermost.reversed().forEach(open::push);
    while (!open.isEmpty()) {
      Frame frame = open.pop();
      int row = firstRow + frame.depth();
      double from = axis.clampedXOf(frame.startNanos());
      double to = axis.clampedXOf(frame.endNanos());
      // what is narrower than half a pixel shows, with all in it, only where nothing else was drawn
      if (row < mostRows && (to - from >= 0.5 || from >= drawnTo[row])) {
        box(frame, row, from, to);
        drawnTo[row] = Math.max(to, from + 0.75);
        frame.children().reversed().forEach(open::push);
      }
    }
  }

  private void box(Frame frame, int row, double from, double to) {
    double y = top + row * ROW;
    double width = Math.max(0.75, to - from > 3 ? to - from - 1 : to - from);
    Ink ink = frame.births().isEmpty()
        ? row % 2 == 0 ? Ink.EVEN_ROW : Ink.ODD_ROW
        : Ink.tint(frame.births().getFirst());
    marks.add(new Box(from, y, width, ROW - 2, width < 3 ? 0 : 2, new Fill.Plain(ink), null));
    Method method = frame.method();
    String words = frame.depth() == 0 ? method.shortName() : Labels.methodName(method);
    String fitted = Face.REGULAR.fitted(words, SIZE, width - 14);
    if (fitted.length() > 2 || fitted.equals(words)) {
      marks.add(new Words(from + 7, y + ROW / 2 + 3.5, fitted, SIZE, Face.REGULAR, Ink.TEXT));
    }
  }

  private void births(double y, long smallestBytes) {
    double free = axis.leftPx() - 6;
    double lastX = Double.NEGATIVE_INFINITY;
    for (ArrayLife array : analysis.arrays()) {
      double x = axis.clampedXOf(array.born().nanos());
      if (array.sizeBytes() < smallestBytes || x - lastX < 1) {
        continue;
      }
      lastX = x;
      marks.add(new Mark.Path(new double[]{x, x + 5, x - 5}, new double[]{y + 3, y + 12, y + 12},
          new Fill.Plain(Ink.hue(array.id())), null));
      Words size = new Words(x + 9, y + 12, ByteText.rounded(array.sizeBytes()), SMALL, Face.REGULAR, Ink.MUTED);
      if (x - 5 >= free && size.x() + size.width() <= axis.widthPx()) {
        marks.add(size);
        free = size.x() + size.width() + 4;
      }
    }
    clearOverlaps();
  }

  /** Words that a later mark would stand on are taken away. */
  private void clearOverlaps() {
    List<Double> tips = marks.stream().filter(Mark.Path.class::isInstance).map(mark -> ((Mark.Path) mark).xs()[0])
        .toList();
    marks.removeIf(mark -> mark instanceof Words words && words.size() == SMALL
        && tips.stream().anyMatch(tip -> tip + 5 > words.x() && tip - 5 < words.x() + words.width()));
  }
}
