package dev.holdfast.explain;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.trace.TraceEvent;
import dev.holdfast.trace.TraceEvent.Asked;
import dev.holdfast.trace.TraceEvent.Born;
import dev.holdfast.trace.TraceEvent.Held;
import dev.holdfast.trace.TraceEvent.Recorded;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What the collector answered when it was asked at a birth, before the program went on. */
final class Answer {
  private final Set<Long> survivors;

  private Answer(Asked asked) {
    this.survivors = new HashSet<>(asked.survivors());
  }

  /** The last one before the program went on, null if it was not asked. */
  static @Nullable Answer at(RecordedEvents events, Born born) {
    Asked last = null;
    for (Recorded event : events.after(born.seq(), Integer.MAX_VALUE)) {
      boolean goesOn = switch (event) {
        case Held held -> held.array() != born.array();
        case Asked _,TraceEvent.Reached _,TraceEvent.Unreached _,TraceEvent.Untraced _,TraceEvent.Collected _ -> false;
        case Born _,TraceEvent.Entered _,TraceEvent.Left _,TraceEvent.Idle _,TraceEvent.Released _ -> true;
      };
      if (goesOn) {
        break;
      }
      if (event instanceof Asked asked) {
        last = asked;
      }
    }
    return last == null ? null : new Answer(last);
  }

  boolean survived(ArrayLife array) {
    return survivors.contains(array.id());
  }

  /** {@code asked here, the collector kept #4 and #5 and freed #2 and #3}. */
  String words(Analysis analysis, List<Alive> alive) {
    List<ArrayLife> kept = new ArrayList<>();
    List<ArrayLife> freed = new ArrayList<>();
    Set<Long> others = new HashSet<>(survivors);
    for (Alive one : alive) {
      others.remove(one.array().id());
      (survived(one.array()) ? kept : freed).add(one.array());
    }
    List<ArrayLife> besides = others.stream().sorted().map(analysis::array).filter(array -> array != null).toList();
    String keptWords = freed.isEmpty() && kept.size() > 1
        ? (kept.size() == 2 ? "both" : "all " + Enumeration.number(kept.size())) + " arrays held"
        : kept.isEmpty() ? "none" : Enumeration.arrays(kept);
    return "Asked here, the collector kept " + keptWords
        + (freed.isEmpty() ? "" : " and freed " + Enumeration.arrays(freed))
        + (besides.isEmpty() ? "" : "; it kept " + Enumeration.arrays(besides) + " too, which no recorded code holds");
  }
}
