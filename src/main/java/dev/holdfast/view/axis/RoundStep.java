package dev.holdfast.view.axis;

/** Steps that are easy to say: 1, 2 or 5 times a power of ten. */
public final class RoundStep {
  private RoundStep() {
  }

  /** The smallest such step, 1 or more, that is not below {@code least}. */
  public static long atLeast(double least) {
    long power = 1;
    while (power * 10 <= least) {
      power *= 10;
    }
    for (long times : new long[]{1, 2, 5}) {
      if (power * times >= least) {
        return power * times;
      }
    }
    return power * 10;
  }
}
