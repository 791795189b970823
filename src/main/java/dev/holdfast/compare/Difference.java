package dev.holdfast.compare;

import java.util.Objects;

/**
 * How the life of an array that both runs make is different.
 *
 * @param firstBirths at how many births of such arrays it is held in the first run, its own among them: this and the next do not depend on the clock
 * @param secondBirths in the second run
 * @param firstClinging at how many of them something merely clings to it in the first run
 * @param secondClinging in the second run
 * @param lastBirth the last such array at whose birth it is held in one of the runs
 */
public record Difference(Row row, int firstBirths, int secondBirths, int firstClinging, int secondClinging,
    Row lastBirth) {
  /** A share of the run below which a difference in clinging may well be the machine's mood, where no array is born meanwhile. */
  private static final double NOTICEABLE_SHARE = 0.25;
  /** What clings for less is hardly seen. */
  private static final double SEEN_SHARE = 0.02;

  /** In which run it lives longer, and whether that is a matter of clinging. */
  public enum Kind {
    /**
     * Something clings to it in the first run, at a birth or for much of the run, nothing worth a word in the second, and it does not
     * live shorter in the first.
     */
    CLINGS_ONLY_IN_FIRST,
    CLINGS_ONLY_IN_SECOND,
    /** As before, but in the second run too something clings to it, at no birth and for much less of the run. */
    CLINGS_LONGER_IN_FIRST,
    CLINGS_LONGER_IN_SECOND,
    /** In the first run it is still held at births at which it is not in the second. */
    LONGER_IN_FIRST,
    LONGER_IN_SECOND,
    ALIKE
  }

  public Course first() {
    return Objects.requireNonNull(row.first());
  }

  public Course second() {
    return Objects.requireNonNull(row.second());
  }

  public Kind kind() {
    int births = firstBirths - secondBirths;
    double share = first().clingingShare() - second().clingingShare();
    boolean muchMore = births == 0 && Math.abs(share) >= NOTICEABLE_SHARE;
    if (births >= 0 && firstClinging > 0 && secondClinging == 0 || muchMore && share > 0) {
      return isSeen(second()) ? Kind.CLINGS_LONGER_IN_FIRST : Kind.CLINGS_ONLY_IN_FIRST;
    }
    if (births <= 0 && secondClinging > 0 && firstClinging == 0 || muchMore) {
      return isSeen(first()) ? Kind.CLINGS_LONGER_IN_SECOND : Kind.CLINGS_ONLY_IN_SECOND;
    }
    if (births == 0) {
      return Kind.ALIKE;
    }
    return births > 0 ? Kind.LONGER_IN_FIRST : Kind.LONGER_IN_SECOND;
  }

  boolean isNoticeable() {
    return kind() != Kind.ALIKE;
  }

  private static boolean isSeen(Course course) {
    return course.clingingShare() >= SEEN_SHARE;
  }

  /** Bytes times the share of the run in which only one of them holds them. */
  double weight() {
    double share = Math.abs(first().heldShare() - second().heldShare());
    double births = Math.abs(firstBirths - secondBirths);
    return row.array().sizeBytes() * (share + births);
  }
}
