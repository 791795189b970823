package dev.holdfast.view.timeline;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Hold;
import dev.holdfast.analysis.Holder;
import dev.holdfast.session.Selection;
import dev.holdfast.session.TimeRange;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Which arrays a selection means: the array itself, those born in the frame, or those that the place held. */
final class Highlights {
  private Highlights() {
  }

  /** Numbers of the arrays meant by {@code selection}. */
  static Set<Long> of(Analysis analysis, Selection selection) {
    return switch (selection) {
      case Selection.None() -> Set.of();
      case Selection.OfArray(long array) -> Set.of(array);
      case Selection.OfFrame(long frame) -> matching(analysis, array -> array.born().frame() == frame);
      case Selection.OfHolder(long frame, int variable) ->
        matching(analysis, array -> isHeldBy(array, frame, variable));
    };
  }

  private static Set<Long> matching(Analysis analysis, java.util.function.Predicate<ArrayLife> test) {
    Set<Long> numbers = new HashSet<>();
    for (ArrayLife array : analysis.arrays()) {
      if (test.test(array)) {
        numbers.add(array.id());
      }
    }
    return numbers;
  }

  private static boolean isHeldBy(ArrayLife array, long frame, int variable) {
    for (Hold hold : array.holds()) {
      boolean same = switch (hold.holder()) {
        case Holder.Direct direct -> direct.frame() == frame && direct.variable().id() == variable;
        case Holder.Path path -> path.frame() == frame && path.root().id() == variable;
        case Holder.Outside _,Holder.Untraced _ -> false;
      };
      if (same) {
        return true;
      }
    }
    return false;
  }

  /** From the first birth to the last release of the arrays in {@code numbers}; null if there are none. */
  static @Nullable TimeRange timesOf(Analysis analysis, Set<Long> numbers, long totalNanos) {
    long from = Long.MAX_VALUE;
    long to = 0;
    for (ArrayLife array : analysis.arrays()) {
      if (numbers.contains(array.id())) {
        from = Math.min(from, array.born().nanos());
        to = Math.max(to, Math.min(totalNanos, array.releasedNanos()));
      }
    }
    return from == Long.MAX_VALUE ? null : new TimeRange(from, Math.max(to, from + 1));
  }
}
