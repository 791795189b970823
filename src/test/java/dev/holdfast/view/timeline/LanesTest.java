package dev.holdfast.view.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Hold;
import dev.holdfast.analysis.Holder;
import dev.holdfast.analysis.Span;
import dev.holdfast.analysis.State;
import dev.holdfast.session.Selection;
import dev.holdfast.session.TimeRange;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.TraceEvent;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.axis.TimeInsets;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class LanesTest {
  private final Analysis original = Analysis.of(SampleTraces.original(100));

  @Test
  void everyLargeArrayHasALane() {
    Lanes lanes = Lanes.of(original, 64_000);
    assertEquals(List.of(1L, 2L, 3L, 4L, 5L), lanes.arrays().stream().map(ArrayLife::id).toList());
    assertEquals(0, lanes.hiddenCount());
    assertEquals(2, lanes.laneOf(3));
    assertEquals(-1, lanes.laneOf(6));
  }

  @Test
  void smallArraysAreCountedUnlessAllAreAskedFor() {
    Analysis large = Analysis.of(SampleTraces.large(200, 1000));
    long least = 1000;
    Lanes lanes = Lanes.of(large, least);
    assertEquals(large.arrays().size(), lanes.count() + lanes.hiddenCount());
    assertTrue(lanes.arrays().stream().allMatch(array -> array.sizeBytes() >= lanes.leastBytes()));
    assertEquals(large.arrays().stream().mapToLong(ArrayLife::sizeBytes).sum(),
        lanes.hiddenBytes() + lanes.arrays().stream().mapToLong(ArrayLife::sizeBytes).sum());
    assertEquals(large.arrays().size(), Lanes.of(large, 0).count());
  }

  @Test
  void aHundredthOfTheDataIsTheLeastThatIsShown() {
    assertEquals(1_000_000, Lanes.of(original, 64_000).leastBytes());
  }

  @Test
  void aPieceIsWhereItsSpanIs() {
    TimeAxis axis = TimeAxis.of(1000, null, 1000, new TimeInsets(0, 0));
    ArrayLife array = array(span(100, 300, State.NEEDED), span(300, 400, State.CLINGING),
        span(400, Hold.NEVER, State.RELEASED));
    assertEquals(List.of("100.0-300.0 NEEDED", "300.0-400.0 CLINGING", "400.0-1000.0 RELEASED"), pieces(array, axis));
  }

  @Test
  void whatIsNotSeenMakesNoPieces() {
    ArrayLife array = array(span(100, 300, State.NEEDED), span(300, 400, State.CLINGING),
        span(400, 410, State.RELEASED));
    // the bar goes on beyond both edges, by a little more than its rounded ends
    TimeAxis inside = TimeAxis.of(10_000, new TimeRange(350, 370), 120, new TimeInsets(0, 0));
    assertEquals(List.of("-12.0-132.0 CLINGING"), pieces(array, inside));
    assertEquals(List.of(), pieces(array, TimeAxis.of(10_000, new TimeRange(5000, 6000), 100, new TimeInsets(0, 0))));
  }

  @Test
  void spansBelowAPixelAreMergedAndWhatIsHeldIsKept() {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      spans.add(span(i * 10L, i * 10L + 10, i % 2 == 0 ? State.RELEASED : State.CLINGING));
    }
    TimeAxis axis = TimeAxis.of(1_000_000, null, 500, new TimeInsets(0, 0));
    List<String> pieces = pieces(array(spans.toArray(Span[]::new)), axis);
    assertTrue(pieces.size() <= 501, () -> "pieces: " + pieces.size());
    assertTrue(pieces.stream().allMatch(piece -> piece.endsWith("CLINGING")));
  }

  @Test
  void theSpanAtAnInstantEndsBeforeItsEnd() {
    ArrayLife array = array(span(100, 300, State.NEEDED), span(300, 400, State.CLINGING));
    assertNull(Lanes.spanAt(array, 99));
    assertEquals(array.spans().get(0), Lanes.spanAt(array, 299));
    assertEquals(array.spans().get(1), Lanes.spanAt(array, 300));
    assertNull(Lanes.spanAt(array, 400));
  }

  @Test
  void aSelectedFrameMeansTheArraysBornInIt() {
    ArrayLife subtract = original.arrays().get(1);
    assertEquals(Set.of(2L), Highlights.of(original, new Selection.OfFrame(subtract.born().frame())));
    assertEquals(Set.of(4L), Highlights.of(original, new Selection.OfArray(4)));
    assertEquals(Set.of(), Highlights.of(original, new Selection.None()));
  }

  @Test
  void aSelectedHolderMeansEveryArrayThatItHeld() {
    Hold data = original.arrays().get(1).spans().stream().filter(span -> span.state() == State.CLINGING).findFirst()
        .orElseThrow().label();
    Holder.Direct holder = (Holder.Direct) data.holder();
    assertEquals(Set.of(1L, 2L),
        Highlights.of(original, new Selection.OfHolder(holder.frame(), holder.variable().id())));
  }

  static Span span(long from, long to, State state) {
    return new Span(from, from, to, to, state, null);
  }

  static ArrayLife array(Span... spans) {
    TraceEvent.Born born = new TraceEvent.Born(1, spans[0].fromNanos(), 1, 1, 1, 1, 1,
        new TraceEvent.Origin.Made("new byte[]"),
        "byte[]", 100, 120, List.of());
    return new ArrayLife(1, born, null, "new byte[] in f", "f", List.of(), List.of(spans), Hold.NEVER, Hold.NEVER,
        false, 0);
  }

  private static List<String> pieces(ArrayLife array, TimeAxis axis) {
    List<String> pieces = new ArrayList<>();
    LanePieces.visit(array, axis, (from, to, span) -> pieces.add(from + "-" + to + " " + span.state()));
    return pieces;
  }
}
