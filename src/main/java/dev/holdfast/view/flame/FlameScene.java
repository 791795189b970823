package dev.holdfast.view.flame;

import dev.holdfast.session.TimeRange;
import dev.holdfast.view.axis.TimeAxis;

import org.jspecify.annotations.Nullable;

/**
 * One picture of the chart: all that the painter needs besides colours and fonts. Coordinates are the canvas's.
 *
 * @param scrollPx how far the rows are scrolled
 * @param widthPx of the canvas
 * @param rowsPx height of the part that shows rows; the ruler is below
 * @param times the axis in time, null when merged
 * @param bytes the axis when merged, null in time
 * @param lit boxes that belong to the selection, in growing order
 * @param litArray the selected array, whose hue lights them up; 0 for none
 * @param cursor the box the user is at
 * @param hovered the box below the mouse
 */
record FlameScene(Chart chart, RowLayout rows, Scale scale, double scrollPx, double widthPx, double rowsPx,
    @Nullable TimeAxis times, @Nullable ByteAxis bytes, @Nullable TimeRange range, long peakNanos, Search search,
    int[] lit, long litArray, int cursor, int hovered) {

  /** Boxes narrower than this are drawn together. */
  static final double LEAST_PX = 1.5;
  /** A box this close to the mouse is meant. */
  static final double SLACK_PX = 3;

  /** The box at a point; {@link Boxes#NONE} if there is none. */
  int boxAt(double x, double y) {
    if (x < scale.leftPx() || x > scale.rightPx() || y < 0 || y >= rowsPx) {
      return Boxes.NONE;
    }
    int row = rows.rowAt(y + scrollPx);
    return row < 0 ? Boxes.NONE : chart.boxes().at(row, x, scale, SLACK_PX);
  }

  double topOf(int row) {
    return rows.topOf(row) - scrollPx;
  }

  boolean isVisible(double top, double height) {
    return top + height > 0 && top < rowsPx;
  }

  /** Left edge of what is seen of a box. */
  double visibleX0(double x0) {
    return Math.max(x0, scale.leftPx());
  }

  double visibleX1(double x1) {
    return Math.min(x1, scale.rightPx());
  }
}
