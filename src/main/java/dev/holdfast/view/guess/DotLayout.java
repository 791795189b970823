package dev.holdfast.view.guess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Guesses as dots beside their axis: those of about the same height lie in a row. */
final class DotLayout {

  /** Middle of a dot. */
  record Dot(double x, double y) {}

  private DotLayout() {
  }

  /**
   * @param ys where the guesses lie
   * @param leftPx edge of the first dot of a row
   * @param rightPx a row ends here at the latest: its dots then lie closer
   */
  static List<Dot> of(double[] ys, double diameterPx, double leftPx, double rightPx) {
    double[] sorted = ys.clone();
    Arrays.sort(sorted);
    Map<Long, Integer> counts = new HashMap<>();
    for (double y : sorted) {
      counts.merge(row(y, diameterPx), 1, Integer::sum);
    }
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    double pitch = Math.min(diameterPx * 1.25, (rightPx - leftPx - diameterPx) / Math.max(1, most - 1));
    Map<Long, Integer> placed = new HashMap<>();
    List<Dot> dots = new ArrayList<>();
    for (double y : sorted) {
      int index = placed.merge(row(y, diameterPx), 1, Integer::sum) - 1;
      dots.add(new Dot(leftPx + diameterPx / 2 + index * Math.max(0, pitch), y));
    }
    return dots;
  }

  private static long row(double y, double diameterPx) {
    return (long) Math.floor(y / diameterPx);
  }
}
