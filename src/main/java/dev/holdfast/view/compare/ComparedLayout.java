package dev.holdfast.view.compare;

import dev.holdfast.compare.Row;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where what lies in the picture, in pixels.
 *
 * @param em the font's size
 * @param rows those that have lanes, in order
 * @param hiddenCount rows for which there is no room
 */
record ComparedLayout(double em, double width, double curvesHeight, List<Row> rows, int hiddenCount) {
  /** More lanes than these nobody compares; the largest are shown. */
  private static final int MOST_ROWS = 24;
  private static final double ROW_EM = 3.5;
  private static final double BAR_EM = 1.3;

  static ComparedLayout of(List<Row> all, double em, double width, double curvesHeight) {
    Set<Row> largest = new HashSet<>(all.stream()
        .sorted(Comparator.comparingLong((Row row) -> row.array().sizeBytes()).reversed()).limit(MOST_ROWS).toList());
    List<Row> shown = all.stream().filter(largest::contains).toList();
    return new ComparedLayout(em, width, curvesHeight, shown, all.size() - shown.size());
  }

  /** Names of arrays and runs stand left of it. */
  double left() {
    return Math.round(Math.min(em * 17, width * 0.36));
  }

  double right() {
    return width - em * 1.2;
  }

  double curvesTop() {
    return em * 1.6;
  }

  double curvesBottom() {
    return Math.round(curvesTop() + curvesHeight);
  }

  /** Below the ruler. */
  double lanesTop() {
    return Math.round(curvesBottom() + em * 2.6);
  }

  double rowTop(int row) {
    return Math.round(lanesTop() + row * em * ROW_EM);
  }

  double rowHeight() {
    return em * ROW_EM;
  }

  double barHeight() {
    return Math.round(em * BAR_EM);
  }

  /** Of the first or the second run. */
  double barTop(int row, boolean first) {
    return Math.round(rowTop(row) + em * 0.3 + (first ? 0 : barHeight() + em * 0.2));
  }

  double height() {
    return Math.ceil(lanesTop() + rows.size() * rowHeight() + (hiddenCount > 0 ? em * 2 : em * 0.4));
  }

  double xOf(double place) {
    return left() + place * (right() - left());
  }

  /** From 0 to 1; -1 where there is no chart. */
  double placeAt(double x) {
    return x < left() || x > right() ? -1 : (x - left()) / (right() - left());
  }
}
