package dev.holdfast.analysis;

import dev.holdfast.trace.TraceEvent.Asked;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the garbage collector said during a run, and where that contradicts what we say. */
public final class Collector {
  private final Analysis analysis;

  private Collector(Analysis analysis) {
    this.analysis = analysis;
  }

  /** Each time that it was asked, in order. */
  public static List<Survivors> answers(Analysis analysis) {
    return new Collector(analysis).answers();
  }

  /**
   * What it kept at the birth that makes the peak under an interpreter, whichever mode this run is in: the same place of the program in each.
   * Empty if it was not asked there.
   */
  public static Optional<Survivors> answerAtPeak(Analysis analysis) {
    long peak = analysis.interpreted().peak().seq();
    long nextBirth = analysis.arrays().stream().mapToLong(array -> array.born().seq()).filter(seq -> seq > peak).min()
        .orElse(Hold.NEVER);
    return answers(analysis).stream().filter(answer -> answer.seq() > peak && answer.seq() < nextBirth).findFirst();
  }

  /** Every contradiction, in order. */
  public static List<Disagreement> disagreements(Analysis analysis) {
    return new Collector(analysis).disagreements();
  }

  /** Where what it said by event {@code asked} contradicts what is drawn. */
  static List<Disagreement> disagreementsAt(Analysis analysis, Asked asked) {
    Collector collector = new Collector(analysis);
    List<Disagreement> found = new ArrayList<>();
    collector.judge(collector.survivors(asked), found);
    return List.copyOf(found);
  }

  private List<Survivors> answers() {
    return analysis.trace().recorded().stream().filter(Asked.class::isInstance).map(Asked.class::cast)
        .map(this::survivors).toList();
  }

  private Survivors survivors(Asked asked) {
    return new Survivors(asked.seq(), asked.nanos(),
        asked.survivors().stream().sorted().map(analysis::array).filter(Objects::nonNull).toList());
  }

  private List<Disagreement> disagreements() {
    List<Disagreement> found = new ArrayList<>();
    for (Survivors answer : answers()) {
      judge(answer, found);
    }
    Set<Long> told = new HashSet<>();
    found.stream().filter(one -> !one.kept()).forEach(one -> told.add(one.array()));
    for (ArrayLife array : analysis.arrays()) {
      Span last = array.spans().isEmpty() ? null : array.spans().getLast();
      if (array.collectedNanos() != Hold.NEVER && last != null && last.state().isHeld() && told.add(array.id())) {
        found.add(new Disagreement(array.id(), last.toSeq(), array.collectedNanos(), false, last.state(),
            last.label()));
      }
    }
    found.sort(Comparator.comparingLong(Disagreement::seq));
    return List.copyOf(found);
  }

  private void judge(Survivors answer, List<Disagreement> found) {
    for (Alive alive : analysis.aliveAt(answer.seq())) {
      if (alive.state().isHeld() && !answer.arrays().contains(alive.array())) {
        found.add(new Disagreement(alive.array().id(), answer.seq(), answer.nanos(), false, alive.state(),
            alive.label()));
      }
    }
    for (ArrayLife array : answer.arrays()) {
      Span span = array.spanAt(answer.seq());
      if (span != null && span.state() == State.RELEASED) {
        found.add(new Disagreement(array.id(), answer.seq(), answer.nanos(), true, span.state(), span.label()));
      }
    }
  }
}
