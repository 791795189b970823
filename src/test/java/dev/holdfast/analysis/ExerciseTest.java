package dev.holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent.Born;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exercise's own tables of what is held, needed and called what. */
class ExerciseTest {
  /** An array's making step, in upper case where it merely clings, after each birth. */
  private static List<String> statesAtBirths(Trace trace) {
    Analysis analysis = Analysis.of(trace);
    List<String> rows = new ArrayList<>();
    for (var event : trace.recorded()) {
      if (event instanceof Born) {
        rows.add(analysis.aliveAt(event.seq()).stream()
            .map(a -> a.state() == State.CLINGING
                ? a.array().shortOrigin().toUpperCase(java.util.Locale.ROOT)
                : a.array().shortOrigin())
            .toList().toString());
      }
    }
    return rows;
  }

  @Test
  void originalClingsToTwoArrays() {
    assertEquals(List.of("[loadXMbOfData]", "[loadXMbOfData, subtractScalar]", "[subtractScalar, raiseToPower]",
        "[SUBTRACTSCALAR, raiseToPower, duplicateData]", "[SUBTRACTSCALAR, RAISETOPOWER, duplicateData, addScalar]"),
        statesAtBirths(SampleTraces.original(100)));
  }

  @Test
  void nestedAndReassignedClingToNothing() {
    List<String> expected = List.of("[loadXMbOfData]", "[loadXMbOfData, subtractScalar]",
        "[subtractScalar, raiseToPower]", "[raiseToPower, duplicateData]", "[duplicateData, addScalar]");
    assertEquals(expected, statesAtBirths(SampleTraces.nested(100)));
    assertEquals(expected, statesAtBirths(SampleTraces.reassigned(100)));
  }

  @Test
  void peaksAreFourHeldAndTwoNeededArrays() {
    assertEquals(400_000_064, Analysis.of(SampleTraces.original(100)).peakHeld().bytes());
    assertEquals(200_000_032, Analysis.of(SampleTraces.original(100)).peakNeeded().bytes());
    assertEquals(200_000_032, Analysis.of(SampleTraces.nested(100)).peakHeld().bytes());
    assertEquals(200_000_032, Analysis.of(SampleTraces.nested(100)).peakNeeded().bytes());
    assertEquals(200_000_032, Analysis.of(SampleTraces.reassigned(100)).peakHeld().bytes());
    assertEquals(200_000_032, Analysis.of(SampleTraces.reassigned(100)).peakNeeded().bytes());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 500})
  void labelsAndOriginsAtTheOriginalsPeakAreTheTutorials(int mb) {
    Analysis analysis = Analysis.of(SampleTraces.original(mb));
    assertEquals(List.of( //
        "return value of subtractScalar | CLINGING | `data` in processData | local", //
        "return value of raiseToPower | CLINGING | `dataPow` in processData | local", //
        "return value of duplicateData | NEEDED | argument `data` of addScalar | argument", //
        "new byte[] in addScalar | NEEDED | `result` in addScalar | local"),
        analysis.aliveAtPeak().stream().map(a -> a.array().origin() + " | " + a.state() + " | "
            + Labels.label(a.label()) + " | " + Labels.kind(a.label().holder())).toList());
  }

  @Test
  void afterAddScalarHasReturnedTheOriginalStillHoldsThreeArrays() {
    Trace trace = SampleTraces.original(100);
    Analysis analysis = Analysis.of(trace);
    Frame processData = analysis.threads().values().iterator().next().getFirst();
    Frame addScalar = processData.children().getLast();
    assertEquals(List.of("subtractScalar CLINGING", "raiseToPower CLINGING", "addScalar NEEDED"),
        analysis.aliveAt(addScalar.leaveSeq()).stream().map(a -> a.array().shortOrigin() + " " + a.state()).toList());
  }

  @Test
  void labelsFollowTheOwnerFromTheOperandStackToTheCallersVariable() {
    ArrayLife subtract = Analysis.of(SampleTraces.original(100)).arrays().get(1);
    assertEquals(List.of( //
        "NEEDED waiting to be stored in result", //
        "NEEDED result in subtractScalar", //
        "NEEDED waiting to be stored in data", //
        "NEEDED data in processData", //
        "CLINGING data in processData", //
        "RELEASED"),
        subtract.spans().stream()
            .map(s -> s.state() + (s.label() == null ? "" : " " + Labels.plain(s.label()))).toList());
  }
}
