package dev.holdfast.explain;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Span;
import dev.holdfast.analysis.State;
import dev.holdfast.trace.TraceEvent.Collected;
import dev.holdfast.trace.TraceEvent.Recorded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is so just after one event and was not just after an earlier one.
 *
 * @param alive at the later event, by order of birth
 * @param newlyClinging those of {@code alive} that cling there and did not before
 * @param stillClinging those that cling at both
 * @param released alive before, held by nothing now, not collected yet
 * @param collected by the collector in between
 */
record Changes(List<Alive> alive, List<Alive> newlyClinging, List<Alive> stillClinging, List<ArrayLife> released,
    List<ArrayLife> collected) {
  Changes {
    alive = List.copyOf(alive);
    newlyClinging = List.copyOf(newlyClinging);
    stillClinging = List.copyOf(stillClinging);
    released = List.copyOf(released);
    collected = List.copyOf(collected);
  }

  static Changes between(Analysis analysis, RecordedEvents events, long fromSeq, long toSeq) {
    List<Alive> alive = analysis.aliveAt(toSeq);
    Map<Long, Alive> before = new HashMap<>();
    for (Alive one : analysis.aliveAt(fromSeq)) {
      before.put(one.array().id(), one);
    }
    List<Alive> newly = new ArrayList<>();
    List<Alive> still = new ArrayList<>();
    for (Alive one : alive) {
      Alive was = before.remove(one.array().id());
      if (one.state() == State.CLINGING) {
        (was != null && was.state() == State.CLINGING ? still : newly).add(one);
      }
    }
    List<ArrayLife> released = new ArrayList<>();
    for (Alive gone : before.values()) {
      Span span = gone.array().spanAt(toSeq);
      if (span != null && span.state() == State.RELEASED) {
        released.add(gone.array());
      }
    }
    released.sort(java.util.Comparator.comparingLong(ArrayLife::id));
    List<ArrayLife> collected = new ArrayList<>();
    for (Recorded event : events.between(fromSeq, toSeq)) {
      ArrayLife array = event instanceof Collected c ? analysis.array(c.array()) : null;
      if (array != null && array.spanAt(toSeq) == null) {
        collected.add(array);
      }
    }
    return new Changes(alive, newly, still, released, collected);
  }

  /** The arrays in a state at the later event. */
  List<ArrayLife> in(State state) {
    return alive.stream().filter(one -> one.state() == state).map(Alive::array).toList();
  }
}
