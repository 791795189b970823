package dev.holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceBuilder;
import dev.holdfast.trace.TraceEvent.Origin;
import dev.holdfast.trace.Variable.Kind;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Hand-written events, whole intervals. The clock stands still unless a test moves it by 10. */
class AnalysisTest {
  private final TraceBuilder t = new TraceBuilder();
  private final int main = t.method("App", "main", 1, 9);
  private final int callee = t.method("App", "callee", 11, 19);
  private final int a = t.variable(main, Kind.LOCAL, "a", 2);
  private final int b = t.variable(main, Kind.LOCAL, "b", 3);
  private final int list = t.variable(main, Kind.LOCAL, "list", 4);
  private final int cache = t.variable(0, Kind.STATIC_FIELD, "Cache.entries", -1);
  private final int operand = t.variable(main, Kind.OPERAND, "waiting to be stored in a", 2);
  private final int argument = t.variable(callee, Kind.ARGUMENT, "arg", 11);
  private final int local = t.variable(callee, Kind.LOCAL, "made", 12);
  private final long frame = t.enter(main, 0);

  private static List<String> lines(Trace trace) {
    List<String> lines = AnalysisText.lines(Analysis.of(trace));
    return lines.subList(2, lines.size());
  }

  private long bornInto(int variable) {
    long array = t.pass(10).born(frame, 100);
    t.held(array, frame, variable);
    return array;
  }

  @Test
  void aHoldGoesFromNeededThroughClingingToReleased() {
    long array = bornInto(a);
    t.pass(10).idle(array, frame, a);
    t.pass(10).released(array, frame, a);
    t.pass(10).collected(array);
    t.pass(10).leave(frame);
    assertEquals(List.of("array 1 byte[] of 84, 100 bytes, new byte[] in main", //
        "  10 to 20 needed: a in main", //
        "  20 to 30 clinging: a in main", //
        "  30 to 40 released", //
        "  40 collected"), lines(t.finished()));
  }

  @Test
  void leavingAFrameReleasesAllThatItHolds() {
    bornInto(a);
    bornInto(b);
    t.pass(10).leave(frame);
    t.pass(10);
    assertEquals(List.of("array 1 byte[] of 84, 100 bytes, new byte[] in main", "  10 to 30 needed: a in main",
        "  30 to 40 released", "array 2 byte[] of 84, 100 bytes, new byte[] in main", "  20 to 30 needed: b in main",
        "  30 to 40 released"), lines(t.finished()));
  }

  @Test
  void aPlaceThatTakesAnotherArrayLetsGoOfTheOneBefore() {
    bornInto(a);
    bornInto(a);
    assertEquals(List.of("array 1 byte[] of 84, 100 bytes, new byte[] in main", "  10 to 20 needed: a in main",
        "  20 to 20 released", "array 2 byte[] of 84, 100 bytes, new byte[] in main", "  20 to 20 needed: a in main"),
        lines(t.finished()));
  }

  @Test
  void theLabelIsTheHoldThatEndsLast() {
    long array = bornInto(a);
    long inner = t.pass(10).enter(callee, frame);
    t.held(array, inner, argument);
    t.idle(array, frame, a);
    t.pass(10).leave(inner);
    t.pass(10).leave(frame);
    assertEquals(List.of("array 1 byte[] of 84, 100 bytes, new byte[] in main", "  10 to 30 needed: a in main",
        "  30 to 40 clinging: a in main", "  40 to 40 released"), lines(t.finished()));
  }

  @Test
  void theCalleesArgumentIsTheLabelWhereTheCallerLetsGoFirst() {
    long array = bornInto(operand);
    long inner = t.pass(10).enter(callee, frame);
    t.held(array, inner, argument);
    t.released(array, frame, operand);
    t.pass(10).leave(inner);
    t.pass(10).leave(frame);
    assertEquals(List.of("array 1 byte[] of 84, 100 bytes, new byte[] in main",
        "  10 to 20 needed: waiting to be stored in a", "  20 to 30 needed: argument arg of callee",
        "  30 to 40 released"), lines(t.finished()));
  }

  @Test
  void whileARunGoesOnTheOutermostOfTheHoldersIsTheLabel() {
    long array = bornInto(a);
    long inner = t.pass(10).enter(callee, frame);
    t.held(array, inner, argument);
    assertEquals(
        List.of("array 1 byte[] of 84, 100 bytes, new byte[] in main", "  10 to now needed: a in main"),
        lines(t.running()));
  }

  @Test
  void anArraySeenAgainWasHeldOutsideInBetween() {
    long array = bornInto(a);
    t.pass(10).released(array, frame, a);
    long other = t.pass(10).enter(callee, frame);
    t.pass(10).leave(other);
    t.pass(10).held(array, frame, b);
    t.pass(10).leave(frame);
    assertEquals(List.of("array 1 byte[] of 84, 100 bytes, new byte[] in main", "  10 to 20 needed: a in main",
        "  20 to 50 needed: held outside the recorded code (thread holdfast-run)", "  50 to 60 needed: b in main",
        "  60 to 60 released"), lines(t.finished()));
  }

  @Test
  void aReturnValueIsNeverOutsideOnItsWayToTheCaller() {
    long inner = t.enter(callee, frame);
    long array = t.pass(10).born(inner, 100);
    t.held(array, inner, local);
    t.pass(10).leave(inner);
    t.pass(10).held(array, frame, operand);
    bornInto(b);
    t.pass(10).leave(frame);
    assertEquals(List.of("array 1 byte[] of 84, 100 bytes, return value of callee",
        "  10 to 20 needed: made in callee", "  20 to 50 needed: waiting to be stored in a", "  50 to 50 released"),
        lines(t.finished()).subList(0, 4));
  }

  @Test
  void anOriginIsToldAsOfThePeak() {
    long inner = t.enter(callee, frame);
    long array = t.pass(10).born(inner, 100);
    t.held(array, frame, operand);
    t.pass(10).leave(inner);
    assertEquals("new byte[] in callee", Analysis.of(t.running()).arrays().getFirst().origin());
    bornInto(b);
    assertEquals("return value of callee", Analysis.of(t.running()).arrays().getFirst().origin());
  }

  @Test
  void whatAnExceptionLeavesBehindIsNoReturnValue() {
    long inner = t.enter(callee, frame);
    long array = t.pass(10).born(inner, 100);
    t.held(array, inner, local);
    t.pass(10).leaveThrown(inner);
    t.pass(10).held(array, frame, a);
    bornInto(b);
    assertEquals("new byte[] in callee", Analysis.of(t.finished()).arrays().getFirst().origin());
  }

  @Test
  void anArgumentIsNeverOutsideOnItsWayToTheCallee() {
    long array = bornInto(operand);
    t.pass(10).released(array, frame, operand);
    long inner = t.pass(10).enter(callee, frame);
    t.pass(10).held(array, inner, argument);
    t.pass(10).leave(inner);
    assertEquals(List.of("array 1 byte[] of 84, 100 bytes, new byte[] in main",
        "  10 to 20 needed: waiting to be stored in a", "  20 to 50 needed: argument arg of callee",
        "  50 to 50 released"), lines(t.finished()));
  }

  @Test
  void anArrayOutlivingAFullCollectionIsHeldOutside() {
    long array = bornInto(a);
    long freed = bornInto(b);
    t.pass(10).released(array, frame, a);
    t.released(freed, frame, b);
    t.collection(40, 45, true, 1000, 100);
    t.at(50).collected(freed);
    t.at(60).leave(frame);
    assertEquals(List.of("array 1 byte[] of 84, 100 bytes, new byte[] in main", "  10 to 30 needed: a in main",
        "  30 to 60 needed: held outside the recorded code (thread holdfast-run)",
        "array 2 byte[] of 84, 100 bytes, new byte[] in main", "  20 to 30 needed: b in main", "  30 to 50 released",
        "  50 collected"), lines(t.finished()));
  }

  @Test
  void aFullCollectionAtTheVeryEndSaysNothing() {
    long array = bornInto(a);
    t.pass(10).released(array, frame, a);
    t.collection(40, 45, true, 1000, 100);
    t.at(60).leave(frame);
    assertEquals(List.of("array 1 byte[] of 84, 100 bytes, new byte[] in main", "  10 to 20 needed: a in main",
        "  20 to 60 released"), lines(t.finished()));
  }

  @Test
  void aFullCollectionLongBeforeTheEndSaysThatWhatIsThereIsHeld() {
    long array = bornInto(a);
    t.pass(10).released(array, frame, a);
    t.collection(40, 45, true, 1000, 100);
    t.at(45 + Survivals.NOTICE_NANOS).leave(frame);
    assertEquals(Hold.NEVER, Analysis.of(t.finished()).arrays().getFirst().releasedNanos());
  }

  @Test
  void whatIsSeenAgainWasHeldMeanwhileUnlessAWeakReferenceLedToIt() {
    long array = bornInto(a);
    t.pass(10).released(array, frame, a);
    t.unreached(array);
    t.pass(10).held(array, frame, b);
    t.pass(10).released(array, frame, b);
    t.weaklyReached(array);
    t.pass(10).held(array, frame, a);
    t.pass(10).leave(frame);
    assertEquals(List.of("array 1 byte[] of 84, 100 bytes, new byte[] in main", "  10 to 20 needed: a in main",
        "  20 to 30 needed: held outside the recorded code (thread holdfast-run)", "  30 to 40 needed: b in main",
        "  40 to 50 released", "  50 to 60 needed: a in main", "  60 to 60 released"), lines(t.finished()));
  }

  /** {@code box = weak.get()}, and the array is in the box: a walk at the next birth finds it. */
  @Test
  void whatIsReachedAgainByWayOfAWeakReferenceIsHeldFromThereOn() {
    long array = bornInto(a);
    t.pass(10).released(array, frame, a);
    t.weaklyReached(array);
    long other = bornInto(b);
    t.pass(10).released(other, frame, b);
    bornInto(b);
    t.reached(array, frame, a, ".data", true);
    t.pass(10).leave(frame);
    Analysis analysis = Analysis.of(t.finished());
    assertEquals(List.of("array 1 byte[] of 84, 100 bytes, new byte[] in main", "  10 to 20 needed: a in main",
        "  20 to 50 released", "  50 to 60 needed: a → data", "  60 to 60 released"),
        lines(t.finished()).subList(0, 5));
    assertEquals(200, analysis.peakHeld().bytes());
    assertEquals(List.of(2L), analysis.aliveAt(analysis.arrays().get(1).born().seq()).stream()
        .map(alive -> alive.array().id()).toList(), "the first is there, yet nothing holds it");
  }

  /** The recorder writes that a frame is left while it is still there. */
  @Test
  void aFullCollectionBeforeTheThreadGoesOnSaysNothingOfWhatItsLastFrameHeld() {
    bornInto(a);
    t.pass(10).leave(frame);
    t.collection(40, 45, true, 1000, 100);
    t.at(45 + Survivals.NOTICE_NANOS);
    assertEquals(20, Analysis.of(t.finished()).arrays().getFirst().releasedNanos());
  }

  @Test
  void whatAFrameHeldAndIsThereAfterAFullCollectionInAnotherMethodIsHeldElsewhere() {
    bornInto(a);
    t.pass(10).leave(frame);
    t.pass(10).enter(t.method("Main", "next", 20, 30), 0);
    t.collection(40, 45, true, 1000, 100);
    t.at(45 + Survivals.NOTICE_NANOS);
    assertEquals(Hold.NEVER, Analysis.of(t.finished()).arrays().getFirst().releasedNanos());
  }

  @Test
  void aYoungCollectionSaysNothing() {
    long array = bornInto(a);
    t.pass(10).released(array, frame, a);
    t.collection(40, 45, false, 1000, 100);
    t.at(45 + Survivals.NOTICE_NANOS).leave(frame);
    assertEquals(20, Analysis.of(t.finished()).arrays().getFirst().releasedNanos());
  }

  @Test
  void aSurvivorIsHeldOutsideAtLeastUntilTheCollectorWasAsked() {
    long array = bornInto(a);
    t.pass(10).released(array, frame, a);
    t.pass(10).asked(array);
    t.pass(10).leave(frame);
    t.pass(10);
    assertEquals(List.of("array 1 byte[] of 84, 100 bytes, new byte[] in main", "  10 to 20 needed: a in main",
        "  20 to 40 needed: held outside the recorded code (thread holdfast-run)", "  40 to 50 released"),
        lines(t.finished()));
  }

  @Test
  void aPathHoldsSinceTheArrayWasLostFromSight() {
    long array = bornInto(operand);
    t.pass(10).released(array, frame, operand);
    t.pass(10).reached(array, frame, list, ".elementData[0]", true);
    t.pass(10).reached(array, frame, list, ".elementData[0]", false);
    t.pass(10).reached(array, 0, cache, ".table[1].value", true);
    t.pass(10).unreached(array);
    t.pass(10).leave(frame);
    assertEquals(List.of("array 1 byte[] of 84, 100 bytes, new byte[] in main",
        "  10 to 20 needed: waiting to be stored in a", "  20 to 40 needed: list → elementData[0]",
        "  40 to 50 clinging: list → elementData[0]", "  50 to 60 needed: static Cache.entries → table[1].value",
        "  60 to 70 released"), lines(t.finished()));
  }

  @Test
  void aPathEndsWithTheFrameOfItsRoot() {
    long array = bornInto(operand);
    t.reached(array, frame, list, ".elementData[0]", true);
    t.pass(10).released(array, frame, operand);
    t.pass(10).leave(frame);
    t.pass(10);
    assertEquals(List.of("array 1 byte[] of 84, 100 bytes, new byte[] in main",
        "  10 to 10 needed: waiting to be stored in a", "  10 to 30 needed: list → elementData[0]",
        "  30 to 40 released"), lines(t.finished()));
  }

  @Test
  void whatTheWalkAtABirthFindsWasSoAtTheBirth() {
    long array = bornInto(operand);
    t.pass(10).released(array, frame, operand);
    t.reached(array, frame, list, ".elementData[0]", true);
    long second = t.pass(10).born(frame, 50);
    t.held(second, frame, operand);
    t.pass(10).unreached(array);
    Analysis analysis = Analysis.of(t.finished());
    assertEquals(100, analysis.peakHeld().bytes());
    assertEquals(30, analysis.arrays().getFirst().releasedNanos());
  }

  @Test
  void aWalkGivenUpLeavesTheStateUnknownWhereTheArrayIsNotSeenAgain() {
    long array = bornInto(operand);
    t.pass(10).released(array, frame, operand);
    t.pass(10).untraced(array);
    t.pass(10).reached(array, frame, list, "[0]", true);
    t.pass(10).untraced(array);
    t.pass(10).unreached(array);
    t.pass(10).leave(frame);
    assertEquals(List.of("array 1 byte[] of 84, 100 bytes, new byte[] in main",
        "  10 to 20 needed: waiting to be stored in a", "  20 to 40 needed: held through objects, not traced",
        "  40 to 50 needed: list → [0]",
        "  50 to 60 unknown", "  60 to 70 released"), lines(t.finished()));
    Analysis analysis = Analysis.of(t.finished());
    assertEquals(100, analysis.unknown().peak().bytes());
    assertEquals(100, analysis.mostPerhapsHeldBytes());
  }

  @Test
  void anArrayThatIsSeenAgainWasHeldWhileItWasNotTraced() {
    long array = bornInto(operand);
    t.pass(10).released(array, frame, operand);
    t.pass(10).untraced(array);
    t.pass(10).held(array, frame, list);
    t.pass(10).leave(frame);
    assertEquals(List.of("array 1 byte[] of 84, 100 bytes, new byte[] in main",
        "  10 to 20 needed: waiting to be stored in a", "  20 to 40 needed: held through objects, not traced",
        "  40 to 50 needed: list in main", "  50 to 50 released"), lines(t.finished()));
  }

  @Test
  void whatNothingWillReadAnyMoreMayHaveBeenReadWhileItWasNotTraced() {
    long array = bornInto(operand);
    t.pass(10).released(array, frame, operand);
    t.pass(10).untraced(array);
    t.pass(10).reached(array, frame, list, "[0]", false);
    t.pass(10).leave(frame);
    assertEquals(List.of("array 1 byte[] of 84, 100 bytes, new byte[] in main",
        "  10 to 20 needed: waiting to be stored in a", "  20 to 40 unknown", "  40 to 50 clinging: list → [0]",
        "  50 to 50 released"), lines(t.finished()));
  }

  @Test
  void anArrayThatNothingEverHeldIsReleasedAtItsBirth() {
    t.pass(10).born(frame, 100);
    t.pass(10).leave(frame);
    assertEquals(List.of("array 1 byte[] of 84, 100 bytes, new byte[] in main", "  10 to 20 released"),
        lines(t.finished()));
  }

  @Test
  void compiledCodeMayCollectWhatAVariableStillNames() {
    long array = bornInto(a);
    t.pass(10).idle(array, frame, a);
    t.pass(10).collected(array);
    t.pass(10).leave(frame);
    assertEquals(List.of("array 1 byte[] of 84, 100 bytes, new byte[] in main", "  10 to 20 needed: a in main",
        "  20 to 30 clinging: a in main", "  30 collected"), lines(t.finished()));
  }

  @Test
  void aPlaceReadAgainAfterItWasIdleIsNeededAgain() {
    long array = bornInto(a);
    t.pass(10).idle(array, frame, a);
    t.pass(10).held(array, frame, a);
    t.pass(10).leave(frame);
    assertEquals(List.of("array 1 byte[] of 84, 100 bytes, new byte[] in main", "  10 to 20 needed: a in main",
        "  20 to 30 clinging: a in main", "  30 to 40 needed: a in main", "  40 to 40 released"),
        lines(t.finished()));
  }

  @Test
  void originsOfResultsAndArgumentsNameTheirSource() {
    t.born(frame, 40, new Origin.ResultOf("Arrays.copyOf"), "int[]", 1, 24);
    t.born(frame, -1, new Origin.ResultOf("String.getBytes"), "byte[]", 1, 24);
    t.born(frame, 3, new Origin.Received("Pool.take"), "byte[]", 1, 24);
    t.born(frame, 3, new Origin.Received(""), "byte[]", 1, 24);
    assertEquals(
        List.of("Arrays.copyOf called at line 40", "String.getBytes called in main", "passed in by Pool.take",
            "passed in from outside the recorded code"),
        Analysis.of(t.finished()).arrays().stream().map(ArrayLife::origin).toList());
  }

  @Test
  void framesNestAsTheyWereEntered() {
    long inner = t.pass(10).enter(callee, frame);
    t.born(inner, 100);
    t.pass(10).leaveThrown(inner);
    t.thread(40, "worker-1");
    long other = t.enter(callee, 0, 40);
    Analysis analysis = Analysis.of(t.running());
    Frame root = analysis.threads().get(TraceBuilder.MAIN).getFirst();
    Frame child = root.children().getFirst();
    assertEquals(List.of(0L, Hold.NEVER), List.of(root.startNanos(), root.endNanos()));
    assertEquals(List.of(1, 10L, 20L, true, List.of(1L)),
        List.of(child.depth(), child.startNanos(), child.endNanos(), child.thrown(), child.births()));
    assertEquals(other, analysis.threads().get(40L).getFirst().id());
  }

  @Test
  void aStackOfTenThousandFramesIsNoTrouble() {
    Analysis analysis = Analysis.of(SampleTraces.deep(10_000));
    Frame deepest = analysis.threads().get(TraceBuilder.MAIN).getFirst();
    while (!deepest.children().isEmpty()) {
      deepest = deepest.children().getFirst();
    }
    assertEquals(List.of(9_999, List.of(1L)), List.of(deepest.depth(), deepest.births()));
  }

  @Test
  void anEmptyTraceHasNothing() {
    Analysis analysis = Analysis.of(SampleTraces.empty());
    assertEquals(new Peak(0, 0, 0), analysis.peakHeld());
    assertEquals(List.of(), analysis.aliveAtPeak());
    assertNull(analysis.array(1));
  }

  @Test
  void threadsAtOnceEachKeepTheirOwn() {
    Analysis analysis = Analysis.of(SampleTraces.threads(64));
    assertEquals(64 * 1_000_016L, analysis.peakHeld().bytes());
    assertEquals(List.of("part in work"),
        analysis.aliveAtPeak().stream().map(alive -> Labels.plain(alive.label())).distinct().toList());
  }

  @Test
  void theSampleWithObjectsReadsAsItShould() {
    assertEquals("""
        array 1 byte[] of 4000000, 4000016 bytes, new byte[] in main
          2000000 to 2001000 needed: argument of List.add
          2001000 to 11030000 needed: parts → elementData[0]
          11030000 to 17830000 clinging: parts → elementData[0]
          17830000 to 17830000 released
        array 2 byte[] of 4000000, 4000016 bytes, new byte[] in main
          4006000 to 4007000 needed: argument of List.add
          4007000 to 11030000 needed: parts → elementData[1]
          11030000 to 12430000 released
          12430000 collected
        array 3 byte[] of 4000000, 4000016 bytes, new byte[] in main
          6012000 to 6013000 needed: argument of List.add
          6013000 to 17830000 needed: static Cache.entries → table[2].value
        array 4 byte[] of 4000000, 4000016 bytes, new byte[] in main
          8018000 to 8019000 needed: argument of List.add
          8019000 to 17830000 unknown
        array 5 byte[] of 4000000, 4000016 bytes, new byte[] in main
          10024000 to 10025000 needed: argument of List.add
          10025000 to 15430000 needed: static Cache.entries → table[4].value
          15430000 to 15830000 needed: argument of List.add
          15830000 to 17830000 released
        array 6 byte[] of 2000000, 2000016 bytes, Arrays.copyOf called at line 20
          11030000 to 17830000 needed: last in main
          17830000 to 17830000 released""", String.join("\n", lines(SampleTraces.objects())));
  }

  @Test
  void aRunCutOffEndsWhereItsEventsEnd() {
    bornInto(a);
    assertEquals(
        List.of("array 1 byte[] of 84, 100 bytes, new byte[] in main", "  10 to 30 needed: a in main"),
        lines(t.pass(20).build(RunInfo.Outcome.CUT_OFF, null)));
  }
}
