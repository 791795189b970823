package dev.holdfast.compare;

import java.util.Objects;

/**
 * How the life of an array that both runs make is different.
 *
 * @param firstBirths at how many births of such arrays it is held in the first run
 * @param secondBirths in the second run
 */
public record Difference(Row row, int firstBirths, int secondBirths) {
  /** A share of the run below which a difference in clinging may well be the machine's mood. */
  private static final double NOTICEABLE_SHARE = 0.1;
  /** What clings for less is hardly seen. */
  private static final double SEEN_SHARE = 0.02;

  /** In which run it lives longer, and whether that is a matter of clinging. */
  public enum Kind {
    CLINGS_ONLY_IN_FIRST, CLINGS_ONLY_IN_SECOND, LONGER_IN_FIRST, LONGER_IN_SECOND, ALIKE
  }

  static Difference of(Row row, int firstBirths, int secondBirths) {
    return new Difference(row, firstBirths, secondBirths);
  }

  public Course first() {
    return Objects.requireNonNull(row.first());
  }

  public Course second() {
    return Objects.requireNonNull(row.second());
  }

  public Kind kind() {
    boolean inFirst = clings(first());
    boolean inSecond = clings(second());
    int births = firstBirths - secondBirths;
    double share = first().clingingShare() - second().clingingShare();
    // births before the clock, and what merely clings before what is worked with: the machine is not always as fast
    double longer = births != 0 ? births : Math.abs(share) >= NOTICEABLE_SHARE ? share : 0;
    if (inFirst && !inSecond && longer >= 0) {
      return Kind.CLINGS_ONLY_IN_FIRST;
    }
    if (inSecond && !inFirst && longer <= 0) {
      return Kind.CLINGS_ONLY_IN_SECOND;
    }
    return longer == 0 ? Kind.ALIKE : longer > 0 ? Kind.LONGER_IN_FIRST : Kind.LONGER_IN_SECOND;
  }

  boolean isNoticeable() {
    return kind() != Kind.ALIKE;
  }

  private static boolean clings(Course course) {
    return course.clingingShare() >= SEEN_SHARE;
  }

  /** Bytes times the share of the run in which only one of them holds them. */
  double weight() {
    double share = Math.abs(first().heldShare() - second().heldShare());
    double births = Math.abs(firstBirths - secondBirths);
    return row.array().sizeBytes() * (share + births);
  }
}
