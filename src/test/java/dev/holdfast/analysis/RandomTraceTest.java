package dev.holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.trace.RandomTrace;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must be true of any trace. A failing seed is in the test's name. */
class RandomTraceTest {
  private record Place(long frame, int variable) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void curvesAreTheSumsOfTheArraysInTheirStates(long seed) {
    for (long part = 0; part < 20; part++) {
      Trace trace = RandomTrace.of(seed * 1_000 + part);
      Analysis analysis = Analysis.of(trace);
      long highest = 0;
      for (var event : trace.recorded()) {
        long held = 0;
        long needed = 0;
        long unknown = 0;
        for (ArrayLife array : analysis.arrays()) {
          Span span = array.spanAt(event.seq());
          if (span != null) {
            held += span.state().isHeld() ? array.sizeBytes() : 0;
            needed += span.state() == State.NEEDED ? array.sizeBytes() : 0;
            unknown += span.state() == State.UNKNOWN ? array.sizeBytes() : 0;
          }
        }
        assertEquals(held + unknown,
            analysis.aliveAt(event.seq()).stream().mapToLong(alive -> alive.array().sizeBytes()).sum());
        highest = Math.max(highest, held);
        assertEquals(List.of(held, needed, unknown), List.of(analysis.held().at(event.seq()),
            analysis.needed().at(event.seq()), analysis.unknown().at(event.seq())));
      }
      assertEquals(highest, analysis.peakHeld().bytes());
      checkGrowth(analysis.held());
    }
  }

  private static void checkGrowth(Curve curve) {
    for (int i = 1; i < curve.seqs().length; i++) {
      assertTrue(curve.seqs()[i] > curve.seqs()[i - 1]);
      assertTrue(curve.nanos()[i] >= curve.nanos()[i - 1]);
      assertTrue(curve.bytes()[i] != curve.bytes()[i - 1]);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void spansFollowOneAnotherWithoutGapsAndDiffer(long seed) {
    for (long part = 0; part < 20; part++) {
      for (ArrayLife array : Analysis.of(RandomTrace.of(seed * 1_000 + part)).arrays()) {
        List<Span> spans = array.spans();
        assertTrue(spans.subList(0, spans.size() - 1).stream().noneMatch(s -> s.state() == State.RELEASED));
        assertEquals(array.born().seq(), spans.getFirst().fromSeq());
        for (int i = 0; i < spans.size(); i++) {
          Span span = spans.get(i);
          assertTrue(span.fromSeq() < span.toSeq() && span.fromNanos() <= span.toNanos(), span::toString);
          assertTrue((span.label() != null) == span.state().isHeld(), span::toString);
          if (i > 0) {
            Span before = spans.get(i - 1);
            assertEquals(List.of(before.toSeq(), before.toNanos()), List.of(span.fromSeq(), span.fromNanos()));
            assertTrue(before.state() != span.state() || before.label() != span.label(), span::toString);
          }
        }
      }
    }
  }

  /** Every array that the events say is held at a point, read in the plainest way, is held there. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whatTheEventsSayIsHeldIsHeld(long seed) {
    for (long part = 0; part < 20; part++) {
      Trace trace = RandomTrace.of(seed * 1_000 + part);
      Analysis analysis = Analysis.of(trace);
      Map<Place, Long> places = new HashMap<>();
      Set<Place> idle = new HashSet<>();
      Set<Long> alive = new HashSet<>();
      Set<Long> left = new HashSet<>();
      for (TraceEvent.Recorded event : trace.recorded()) {
        switch (event) {
          case TraceEvent.Born e -> alive.add(e.array());
          case TraceEvent.Held e -> {
            if (alive.contains(e.array()) && !left.contains(e.frame())) {
              places.put(new Place(e.frame(), e.variable()), e.array());
              idle.remove(new Place(e.frame(), e.variable()));
            }
          }
          case TraceEvent.Idle e -> {
            if (places.getOrDefault(new Place(e.frame(), e.variable()), 0L) == e.array()) {
              idle.add(new Place(e.frame(), e.variable()));
            }
          }
          case TraceEvent.Released e -> places.remove(new Place(e.frame(), e.variable()), e.array());
          case TraceEvent.Left e -> {
            left.add(e.frame());
            places.keySet().removeIf(place -> place.frame() == e.frame());
          }
          case TraceEvent.Collected e -> {
            alive.remove(e.array());
            places.values().removeIf(array -> array == e.array());
          }
          case TraceEvent.Entered _,TraceEvent.Reached _,TraceEvent.Unreached _,TraceEvent.Untraced _,TraceEvent.Asked _ -> {
            // says nothing about direct places
          }
        }
        places.forEach((place, array) -> {
          State state = analysis.array(array).spanAt(event.seq()).state();
          assertTrue(idle.contains(place) ? state.isHeld() : state == State.NEEDED,
              () -> "array " + array + " at " + event + " is " + state);
        });
      }
    }
  }
}
