package dev.holdfast.analysis;

import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent.Collected;
import dev.holdfast.trace.TraceEvent.Held;
import dev.holdfast.trace.TraceEvent.Left;
import dev.holdfast.trace.TraceEvent.Recorded;
import dev.holdfast.trace.TraceEvent.Released;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A run as an interpreter would have held its arrays, for verdicts that must not depend on when a method with a long loop was compiled while it
 * ran: compiled code lets go after the last read, and if the collector comes by then, what a variable holds is gone.
 */
public final class AsInterpreted {
  /** A variable or operand of a frame. */
  private record Place(long frame, int variable) {}

  private final Map<Long, Set<Place>> placesByArray = new HashMap<>();
  private final Map<Long, Set<Long>> arraysByFrame = new HashMap<>();

  private AsInterpreted() {
  }

  /**
   * The trace without the collections of arrays that a place of a frame still held. What was held through objects only stays collected: who else
   * may have held it is not known.
   */
  public static Trace of(Trace trace) {
    AsInterpreted reader = new AsInterpreted();
    List<Recorded> kept = new ArrayList<>(trace.recorded().size());
    for (Recorded event : trace.recorded()) {
      if (!(event instanceof Collected collected && reader.isHeld(collected.array()))) {
        reader.follow(event);
        kept.add(event);
      }
    }
    return kept.size() == trace.recorded().size()
        ? trace
        : new Trace(trace.run(), trace.methods(), trace.variables(), trace.threads(), kept, trace.jvm(), trace.gaps(),
            trace.callsLeftOut());
  }

  private boolean isHeld(long array) {
    return !placesByArray.getOrDefault(array, Set.of()).isEmpty();
  }

  private void follow(Recorded event) {
    switch (event) {
      case Held e -> {
        placesByArray.computeIfAbsent(e.array(), array -> new HashSet<>()).add(new Place(e.frame(), e.variable()));
        arraysByFrame.computeIfAbsent(e.frame(), frame -> new HashSet<>()).add(e.array());
      }
      case Released e -> {
        Set<Place> places = placesByArray.get(e.array());
        if (places != null && places.remove(new Place(e.frame(), e.variable())) && places.isEmpty()) {
          placesByArray.remove(e.array());
        }
      }
      case Left e -> {
        Set<Long> arrays = arraysByFrame.remove(e.frame());
        if (arrays != null) {
          arrays.forEach(array -> leave(array, e.frame()));
        }
      }
      default -> {
        // says nothing of who holds
      }
    }
  }

  private void leave(long array, long frame) {
    Set<Place> places = placesByArray.get(array);
    if (places != null) {
      places.removeIf(place -> place.frame == frame);
      if (places.isEmpty()) {
        placesByArray.remove(array);
      }
    }
  }
}
