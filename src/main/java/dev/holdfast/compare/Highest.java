package dev.holdfast.compare;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Peak;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The birth at which the run with the higher peak has its peak, in both runs.
 *
 * @param inFirst whether that is the first run
 * @param newborn the array that makes the peak, in that run
 * @param heldBytes what that run holds there
 * @param otherHeldBytes what the other holds when it makes the same array
 * @param onlyThere arrays that only the higher one holds at that birth
 */
record Highest(boolean inFirst, Course newborn, long heldBytes, long otherHeldBytes, List<Course> onlyThere) {

  /** Empty where the peaks are the same, no array is born at it, or the other run makes no such array. */
  static Optional<Highest> of(Comparison comparison) {
    long one = comparison.first().heldBytes();
    long other = comparison.second().heldBytes();
    boolean inFirst = one > other;
    Peak peak = (inFirst ? comparison.first() : comparison.second()).analysis().peakHeld();
    return one == other
        ? Optional.empty()
        : comparison.pairs().stream().filter(row -> there(row, inFirst).array().born().seq() == peak.seq()).findFirst()
            .map(row -> of(comparison, inFirst, peak, row));
  }

  private static Highest of(Comparison comparison, boolean inFirst, Peak peak, Row newborn) {
    Analysis other = (inFirst ? comparison.second() : comparison.first()).analysis();
    ArrayLife otherNewborn = there(newborn, !inFirst).array();
    Set<Long> heldByOther = other.aliveAt(otherNewborn.born().seq()).stream().filter(alive -> alive.state().isHeld())
        .map(Alive::array).map(ArrayLife::id).collect(Collectors.toSet());
    List<Course> onlyThere = comparison.rows().stream().filter(row -> {
      Course high = inFirst ? row.first() : row.second();
      Course low = inFirst ? row.second() : row.first();
      return isHeldAtPeak(high) && (low == null || !heldByOther.contains(low.array().id()));
    }).map(row -> there(row, inFirst)).toList();
    return new Highest(inFirst, there(newborn, inFirst), peak.bytes(),
        other.held().at(otherNewborn.born().seq()), onlyThere);
  }

  private static boolean isHeldAtPeak(@Nullable Course course) {
    return course != null && course.atPeak() != null && course.atPeak().state().isHeld();
  }

  private static Course there(Row row, boolean inFirst) {
    return Objects.requireNonNull(inFirst ? row.first() : row.second());
  }
}
