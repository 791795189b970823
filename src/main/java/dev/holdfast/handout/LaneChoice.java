package dev.holdfast.handout;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Step;
import dev.holdfast.trace.Sorted;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which arrays get a lane where there is not room for all: those alive at the step first, the youngest of them, then the last ones that
 * were made before it.
 */
final class LaneChoice {
  private final Analysis analysis;
  private final List<ArrayLife> listed;
  private final int most;

  /** @param smallestBytes smaller arrays get no lane */
  LaneChoice(Analysis analysis, long smallestBytes, int most) {
    this.analysis = analysis;
    this.most = most;
    listed = analysis.arrays().stream().filter(array -> array.sizeBytes() >= smallestBytes).toList();
  }

  int slots() {
    return Math.min(most, listed.size());
  }

  /** Whether every listed array has a lane at every step. */
  boolean isWhole() {
    return listed.size() <= most;
  }

  int listedCount() {
    return listed.size();
  }

  /** In order of birth. */
  List<ArrayLife> at(Step step) {
    if (isWhole()) {
      return listed;
    }
    long smallest = listed.stream().mapToLong(ArrayLife::sizeBytes).min().orElse(0);
    List<ArrayLife> alive = new ArrayList<>(
        analysis.aliveAt(step.seq()).stream().map(Alive::array).filter(array -> array.sizeBytes() >= smallest)
            .toList());
    List<ArrayLife> chosen = new ArrayList<>(alive.subList(Math.max(0, alive.size() - most), alive.size()));
    Set<Long> numbers = new HashSet<>();
    chosen.forEach(array -> numbers.add(array.id()));
    for (int i = lastNotAfter(step); i >= 0 && chosen.size() < most; i--) {
      if (numbers.add(listed.get(i).id())) {
        chosen.add(listed.get(i));
      }
    }
    chosen.sort(Comparator.comparingLong(array -> array.born().seq()));
    return Collections.unmodifiableList(chosen);
  }

  private int lastNotAfter(Step step) {
    return Sorted.countUpTo(listed, array -> array.born().seq(), step.seq()) - 1;
  }
}
