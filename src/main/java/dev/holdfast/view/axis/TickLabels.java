package dev.holdfast.view.axis;

import java.util.Locale;

/**
 * Words for the instants of an axis: one unit for all of them, and as many digits as tell two steps apart.
 *
 * @param unitNanos nanoseconds in a unit
 * @param decimals digits after the point
 */
record TickLabels(String unit, long unitNanos, int decimals) {

  /** For an axis that ends at {@code lastNanos} and whose instants are {@code stepNanos} apart. */
  static TickLabels forAxis(long lastNanos, long stepNanos) {
    if (lastNanos >= 1_000_000_000L) {
      return of("s", 1_000_000_000L, stepNanos);
    }
    if (lastNanos >= 1_000_000L) {
      return of("ms", 1_000_000L, stepNanos);
    }
    return lastNanos >= 1_000L ? of("µs", 1_000L, stepNanos) : of("ns", 1, stepNanos);
  }

  private static TickLabels of(String unit, long unitNanos, long stepNanos) {
    int decimals = 0;
    for (long resolved = unitNanos; resolved > stepNanos; resolved /= 10) {
      decimals++;
    }
    return new TickLabels(unit, unitNanos, decimals);
  }

  String of(long nanos) {
    return String.format(Locale.ROOT, "%." + decimals + "f %s", nanos / (double) unitNanos, unit);
  }
}
