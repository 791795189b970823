package dev.holdfast.view.compare;

import dev.holdfast.compare.Comparison;
import dev.holdfast.compare.Course;
import dev.holdfast.compare.Row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where the instants of a run lie on an axis that two runs share: linear between marks.
 *
 * @param nanos instants of the run, growing weakly
 * @param places their places, from 0 to 1, growing strictly
 */
record Pace(long[] nanos, double[] places) {

  /** What the axis means. */
  enum Kind {
    /** Each run from its own start, one second of the one as long as one of the other. */
    REAL_TIME,
    /** From array to array: where both make the same one they are at the same place, however long it took them. */
    STEPS
  }

  static Pace of(Comparison comparison, boolean first, Kind kind) {
    return switch (kind) {
      case REAL_TIME -> realTime(Math.max(nanos(comparison, true), nanos(comparison, false)));
      case STEPS -> steps(comparison, first);
    };
  }

  private static long nanos(Comparison comparison, boolean first) {
    return Math.max(1,
        (first ? comparison.first() : comparison.second()).analysis().trace().run().nanos());
  }

  private static Pace realTime(long longest) {
    return new Pace(new long[]{0, longest}, new double[]{0, 1});
  }

  /** Each row has a column: its array is born at the column's beginning. What only one run makes takes none of the other's time. */
  private static Pace steps(Comparison comparison, boolean first) {
    List<Row> rows = comparison.rows();
    double columns = rows.size() + 1;
    List<Long> nanos = new ArrayList<>(List.of(0L));
    List<Double> places = new ArrayList<>(List.of(0.0));
    for (int i = 0; i < rows.size(); i++) {
      Course course = course(rows.get(i), first);
      if (course != null) {
        nanos.add(course.array().born().nanos());
        places.add((i + 1) / columns);
      }
    }
    // beyond the last mark; a run always ends after the birth of its last array
    nanos.add(Math.max(nanos(comparison, first), nanos.getLast()));
    places.add(rows.isEmpty() ? 1 : (rows.size() + 1) / columns);
    return new Pace(nanos.stream().mapToLong(Long::longValue).toArray(),
        places.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static @Nullable Course course(Row row, boolean first) {
    return first ? row.first() : row.second();
  }

  /** From 0 to 1, also for instants outside the run. */
  double placeOf(long instant) {
    int at = Arrays.binarySearch(nanos, instant);
    if (at >= 0) {
      // of several marks at one instant the last
      while (at + 1 < nanos.length && nanos[at + 1] == instant) {
        at++;
      }
      return places[at];
    }
    int after = -at - 1;
    if (after == 0) {
      return 0;
    }
    if (after == nanos.length) {
      return places[after - 1];
    }
    double share = (double) (instant - nanos[after - 1]) / (nanos[after] - nanos[after - 1]);
    return places[after - 1] + share * (places[after] - places[after - 1]);
  }

  /** The instant at a place from 0 to 1. */
  long nanosAt(double place) {
    int after = 1;
    while (after < places.length - 1 && places[after] < place) {
      after++;
    }
    double share = Math.clamp((place - places[after - 1]) / (places[after] - places[after - 1]), 0.0, 1.0);
    return Math.round(nanos[after - 1] + share * (nanos[after] - nanos[after - 1]));
  }
}
