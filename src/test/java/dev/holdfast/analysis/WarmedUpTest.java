package dev.holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceBuilder;
import dev.holdfast.trace.Variable.Kind;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Runs of compiled code, which lets go after the last read; and the collector's word against ours. */
class WarmedUpTest {
  private final TraceBuilder t = new TraceBuilder();
  private final int method = t.method("Own", "go", 1, 9);
  private final int a = t.variable(method, Kind.LOCAL, "a", 2);
  private final int b = t.variable(method, Kind.LOCAL, "b", 3);
  private final long frame = t.enter(method, 0);

  /** Array 1 in {@code a}, not read again from 20 on; array 2 in {@code b}, born at 30; the method is left at 50. */
  private Trace twoVariables(String mode, long collectedAt, Long... survivors) {
    long first = notReadFrom20(mode);
    t.at(30);
    long second = t.born(frame, 100);
    t.held(second, frame, b);
    if (survivors.length > 0) {
      t.asked(survivors);
    }
    if (collectedAt > 0) {
      t.at(collectedAt);
      t.collected(first);
    }
    t.at(50);
    t.leave(frame);
    t.at(60);
    return t.finished();
  }

  /** An array in {@code a}. */
  private long notReadFrom20(String mode) {
    t.mode(mode);
    t.at(10);
    long array = t.born(frame, 100);
    t.held(array, frame, a);
    t.at(20);
    t.idle(array, frame, a);
    return array;
  }

  private static List<String> spans(List<Span> spans) {
    return spans.stream().map(span -> span.fromNanos() + "-" + span.toNanos() + " " + span.state()
        + (span.label() == null ? "" : " " + Labels.plain(span.label()))).toList();
  }

  private static List<Long> peaks(Analysis analysis) {
    return List.of(analysis.peakHeld().bytes(), analysis.peakNeeded().bytes(), analysis.interpreted().peak().bytes());
  }

  @Test
  void compiledCodeLetsGoAfterTheLastReadAndAGhostIsLeft() {
    Analysis analysis = Analysis.of(twoVariables(RunInfo.WARMED_UP, 0));
    ArrayLife first = analysis.arrays().getFirst();
    assertEquals(List.of("10-20 NEEDED a in go", "20-60 RELEASED"), spans(first.spans()));
    assertEquals(List.of("20-50 CLINGING a in go"), spans(first.ghosts()));
    assertEquals(20, first.releasedNanos());
    assertEquals(List.of(100L, 100L, 200L), peaks(analysis));
  }

  /** {@code byte[] b = a}, and neither is read again. */
  @Test
  void whatIsPassedOnAndNotReadThereEitherIsLetGoThere() {
    long first = notReadFrom20(RunInfo.WARMED_UP);
    t.at(22);
    t.held(first, frame, b);
    t.at(24);
    t.idle(first, frame, b);
    t.at(30).born(frame, 100);
    t.at(50).leave(frame);
    ArrayLife array = Analysis.of(t.finished()).arrays().getFirst();
    assertEquals(List.of("10-20 NEEDED a in go", "20-22 CLINGING a in go", "22-24 NEEDED b in go", "24-50 RELEASED"),
        spans(array.spans()));
    assertEquals(List.of("24-50 CLINGING a in go"), spans(array.ghosts()));
  }

  /** {@code a} is read for the last time at 20 and left at 40; {@code b} gets the array from a weak reference at 45. */
  @Test
  void whatAWeakReferenceLedToDoesNotCountAsEvidenceThatTheLastHolderKeptIt() {
    long array = notReadFrom20(RunInfo.WARMED_UP);
    t.at(40);
    t.released(array, frame, a);
    t.weaklyReached(array);
    t.at(45);
    t.held(array, frame, b);
    t.at(50).leave(frame);
    assertEquals(List.of("10-20 NEEDED a in go", "20-45 RELEASED", "45-50 NEEDED b in go", "50-50 RELEASED"),
        spans(Analysis.of(t.finished()).arrays().getFirst().spans()));
  }

  @Test
  void theGhostOutlivesTheCollection() {
    ArrayLife first = Analysis.of(twoVariables(RunInfo.WARMED_UP, 40)).arrays().getFirst();
    assertEquals(List.of("10-20 NEEDED a in go", "20-40 RELEASED"), spans(first.spans()));
    assertEquals(List.of("20-50 CLINGING a in go"), spans(first.ghosts()));
  }

  @Test
  void interpretedCodeAndADebuggerHaveNoGhosts() {
    for (String mode : List.of("interpreted", "debugger")) {
      Analysis analysis = Analysis.of(new WarmedUpTest().twoVariables(mode, 0));
      ArrayLife first = analysis.arrays().getFirst();
      assertEquals(List.of("10-20 NEEDED a in go", "20-50 CLINGING a in go", "50-60 RELEASED"), spans(first.spans()),
          mode);
      assertEquals(List.of(), first.ghosts(), mode);
      assertEquals(List.of(200L, 100L, 200L), peaks(analysis), mode);
    }
  }

  @Test
  void aHolderThatIsSeenToBeReadLaterHasNotLetGo() {
    long array = notReadFrom20(RunInfo.WARMED_UP);
    t.at(30);
    t.held(array, frame, b);
    t.at(40);
    t.leave(frame);
    ArrayLife life = Analysis.of(t.finished()).arrays().getFirst();
    assertEquals(State.CLINGING, life.spans().get(1).state());
    assertEquals(List.of(), life.ghosts());
  }

  @Test
  void thePeakOfTheOriginalIsTwoArraysAndAnInterpreterWouldHoldFour() {
    Trace interpreted = SampleTraces.original(100);
    RunInfo run = interpreted.run();
    Trace warm = new Trace(
        new RunInfo(run.variant(), run.sourceFile(), run.source(), run.dataBytes(), RunInfo.WARMED_UP,
            run.started(), run.nanos(), run.outcome(), run.result(), run.message()),
        interpreted.methods(), interpreted.variables(), interpreted.threads(), interpreted.recorded(),
        interpreted.jvm());
    assertEquals(List.of(200_000_032L, 200_000_032L, 400_000_064L), peaks(Analysis.of(warm)));
  }

  @Test
  void theAnswerAtThePeakIsTheOneGivenAtTheBirthThatMakesItUnderAnInterpreter() {
    Analysis analysis = Analysis.of(twoVariables(RunInfo.WARMED_UP, 0, 2L));
    assertEquals(List.of(2L),
        Collector.answerAtPeak(analysis).orElseThrow().arrays().stream().map(ArrayLife::id).toList());
    assertEquals(List.of(), Collector.disagreements(analysis));
  }

  @Test
  void whatTheCollectorKeepsAlthoughCompiledCodeLetItGoIsADisagreement() {
    assertEquals(List.of("The collector kept #1 although nothing in the recorded code needs it any more."),
        disagreements(twoVariables(RunInfo.WARMED_UP, 0, 1L, 2L)));
  }

  @Test
  void whatTheCollectorDropsAlthoughAVariableHoldsItIsADisagreement() {
    assertEquals(List.of("The collector let #1 go although it is drawn as held (a in go): compiled code lets go after"
        + " the last read, and the JVM may compile a method while it runs."),
        disagreements(twoVariables("interpreted", 40, 2L)));
  }

  @Test
  void whereBothSayTheSameThereIsNoDisagreement() {
    assertEquals(List.of(), disagreements(twoVariables("debugger", 0, 1L, 2L)));
  }

  private static List<String> disagreements(Trace trace) {
    return Collector.disagreements(Analysis.of(trace)).stream().map(Disagreement::sentence).toList();
  }
}
