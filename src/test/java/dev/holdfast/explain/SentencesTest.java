package dev.holdfast.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Step;
import dev.holdfast.analysis.Steps;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceBuilder;
import dev.holdfast.trace.Variable.Kind;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class SentencesTest {
  private final TraceBuilder t = new TraceBuilder();
  private final int main = t.method("Main", "main", 1, 30);
  private final int data = t.variable(main, Kind.LOCAL, "data", 2);
  private final int onStack = t.variable(main, Kind.OPERAND, "waiting to be stored in data", 2);

  private static List<String> births(Trace trace) {
    Analysis analysis = Analysis.of(trace);
    Sentences sentences = Sentences.of(analysis);
    return Steps.births(analysis, sentences.smallestBytes()).stream().map(sentences::at).toList();
  }

  private static String last(Trace trace) {
    return births(trace).getLast();
  }

  private static List<String> changes(Trace trace) {
    Analysis analysis = Analysis.of(trace);
    Sentences sentences = Sentences.of(analysis);
    return Steps.everyChange(analysis, 0).stream().filter(step -> step.kind() != Step.Kind.BIRTH).map(sentences::at)
        .toList();
  }

  private static Trace in(String mode, Trace trace) {
    RunInfo run = trace.run();
    return new Trace(
        new RunInfo(run.variant(), run.sourceFile(), run.source(), run.dataBytes(), mode, run.started(), run.nanos(),
            run.outcome(), run.result(), run.message()),
        trace.methods(), trace.variables(), trace.threads(), trace.recorded(), trace.jvm());
  }

  @Test
  void ofManyArraysTheFirstAreNamedAndTheOthersCounted() {
    long frame = t.enter(main, 0);
    for (int i = 0; i < 40; i++) {
      long array = t.born(frame, 1_000_000);
      int own = t.variable(main, Kind.LOCAL, "part" + i, 3);
      t.held(array, frame, own);
      t.idle(array, frame, own, 4);
    }
    assertEquals(
        "main made #40 (1 MB), held by part39 in main. part38 in main (not needed since line 4) now clings to #39"
            + " and part0 (not needed since line 4) still to #1; so do others to 37 more (37 MB): nothing will read them again,"
            + " yet the collector may not touch them.",
        last(t.finished()));
  }

  /** Why it was let go at that step, not why at last. */
  @Test
  void whatComesBackByWayOfAWeakReferenceWasLetGoForAReasonOfItsOwn() {
    long frame = t.enter(main, 0);
    long first = t.born(frame, 1_000_000);
    t.held(first, frame, data);
    t.released(first, frame, data);
    t.weaklyReached(first);
    long second = t.born(frame, 1_000_000);
    t.held(second, frame, t.variable(main, Kind.LOCAL, "other", 4));
    t.held(first, frame, data);
    t.leave(frame);
    assertEquals("main made #2 (1 MB), held by other in main. No recorded code holds #1 any more: data in main"
        + " let go of it; nothing clings.", last(t.finished()));
  }

  @Test
  void aSlotThatLetGoAtTheEndOfALoopsTurnIsNotCalledReused() {
    long frame = t.enter(main, 0);
    int left = t.variable(main, Kind.OUT_OF_SCOPE, "turn", 3);
    long first = t.born(frame, 1_000_000);
    t.held(first, frame, left);
    t.released(first, frame, left);
    long second = t.born(frame, 1_000_000);
    t.held(second, frame, data);
    String words = last(t.finished());
    assertTrue(words.contains("#1 is free: the slot of turn in main, out of scope before, let go of it"),
        words);
  }

  @Test
  void oneHolderOfManyIsSaidOnce() {
    long frame = t.enter(main, 0);
    int list = t.variable(main, Kind.LOCAL, "list", 3);
    for (int i = 0; i < 9; i++) {
      t.reached(t.born(frame, 1_000_000), frame, list, ".all", false);
    }
    t.born(frame, 1_000_000);
    assertEquals(
        "main made #10 (1 MB), which no recorded code holds. list → all in main still clings to #1, #2 and 7 more (7 MB):"
            + " nothing will read them again, yet the collector may not touch them.",
        last(t.finished()));
  }

  @Test
  void ofARunThatGoesOnNothingIsSaidThatItHasNotTold() {
    long frame = t.enter(main, 0);
    long array = t.born(frame, 1_000_000);
    assertEquals("main made #1 (1 MB). Nothing clings.", last(t.running()));
    t.held(array, frame, onStack);
    assertEquals("main made #1 (1 MB), waiting to be stored in data. It is the only array held.", last(t.running()));
  }

  @Test
  void anArrayThatNobodyHoldsIsSaidToBeSo() {
    t.born(t.enter(main, 0), 1_000_000);
    assertEquals("main made #1 (1 MB), which no recorded code holds. Nothing clings.", last(t.finished()));
  }

  @Test
  void anOuterCallOfTheSameMethodIsToldApart() {
    long outer = t.enter(main, 0);
    long first = t.born(outer, 1_000_000);
    t.held(first, outer, data);
    t.idle(first, outer, data, 7);
    long inner = t.enter(main, outer);
    long second = t.born(inner, 1_000_000);
    t.held(second, inner, data);
    assertTrue(last(t.finished()).contains("data in an outer call of main (not needed since line 7) now clings to #1"),
        () -> last(t.finished()));
    t.idle(second, inner, data, 7);
    long innermost = t.enter(main, inner);
    t.born(innermost, 1_000_000);
    assertTrue(last(t.finished()).contains("(not needed since line 7) now clings to #2"), () -> last(t.finished()));
  }

  @Test
  void whereThereAreSeveralThreadsTheyAreNamed() {
    t.thread(7, "worker-1");
    long frame = t.enter(main, 0);
    long array = t.born(frame, 1_000_000);
    t.held(array, frame, data);
    t.idle(array, frame, data, 5);
    int work = t.method("Main", "work", 20, 25);
    long other = t.enter(work, 0, 7);
    t.held(t.born(other, 1_000_000), other, t.variable(work, Kind.LOCAL, "own", 21));
    assertEquals(
        "work on worker-1 made #2 (1 MB), held by own in work. data in main on holdfast-run (not needed since line 5)"
            + " now clings to #1: nothing will read it again, yet the collector may not touch it.",
        last(t.finished()));
  }

  @Test
  void anArrayThatWentOutOfSightIsNotCalledFree() {
    long frame = t.enter(main, 0);
    int given = t.variable(main, Kind.CALL_ARGUMENT, "Cache.put", 3);
    long array = t.born(frame, 1_000_000);
    t.held(array, frame, given);
    t.released(array, frame, given);
    t.born(frame, 1_000_000);
    assertTrue(
        last(t.finished())
            .contains("No recorded code holds #1 any more: the call that it was passed to in main is over"),
        () -> last(t.finished()));
  }

  @Test
  void whatTheProgramReturnsIsNotCalledFree() {
    List<String> original = changes(SampleTraces.original(1));
    assertEquals("processData returned. #2 and #3 are free; no recorded code holds #5 any more.", original.getLast());
  }

  private Trace clinging() {
    long frame = t.enter(main, 0);
    long first = t.born(frame, 1_000_000);
    t.held(first, frame, data);
    t.idle(first, frame, data, 5);
    t.held(t.born(frame, 1_000_000), frame, onStack);
    return t.finished();
  }

  @Test
  void whatTheCollectorAnswersIsTold() {
    clinging();
    t.asked(1L, 2L);
    assertEquals(
        "main made #2 (1 MB), waiting to be stored in data. data in main (not needed since line 5) now clings to #1:"
            + " nothing will read it again, yet the collector may not touch it. Asked here, the collector kept both arrays held.",
        last(t.finished()));
  }

  @Test
  void theCollectorHasTheLastWord() {
    clinging();
    t.asked(2L);
    assertEquals(
        "main made #2 (1 MB), waiting to be stored in data. data in main (not needed since line 5) now clings to #1:"
            + " nothing will read it again. Asked here, the collector kept #2 and freed #1.",
        last(t.finished()));
  }

  @Test
  void ofCompiledCodeItIsNotSaidThatTheCollectorMustKeepWhatItWillNotRead() {
    Trace trace = clinging();
    assertTrue(last(in("compiled", trace)).endsWith(
        "now clings to #1: nothing will read it again, and compiled code need not keep it."));
    String warmedUp = last(in("warmed up", trace));
    assertTrue(
        warmedUp.endsWith("#1 is free: compiled code keeps nothing that it will not read again; nothing clings."),
        warmedUp);
    assertTrue(last(in("debugger", trace)).endsWith("yet the collector may not touch it."));
  }

  @Test
  void changesAreToldOneByOne() {
    long frame = t.enter(main, 0);
    long first = t.born(frame, 1_000_000);
    t.held(first, frame, data);
    t.idle(first, frame, data, 5);
    t.released(first, frame, data);
    t.collected(first);
    t.leaveThrown(frame);
    assertEquals(List.of("data in main now holds #1 (1 MB).",
        "Nothing will read #1 (1 MB) from data in main again after line 5. It clings now: data in main still holds it.",
        "data in main let go of #1 (1 MB). #1 is free.", "The collector freed #1 (1 MB): nothing held it any more.",
        "main ended by an exception."), changes(t.finished()));
  }

  @Test
  void anArrayFreedWhileItClungWasLetGoByCompiledCode() {
    long frame = t.enter(main, 0);
    long first = t.born(frame, 1_000_000);
    t.held(first, frame, data);
    t.idle(first, frame, data, 5);
    t.born(frame, 1_000_000);
    t.collected(first);
    assertTrue(
        last(t.finished())
            .endsWith("data in main (not needed since line 5) now clings to #1: nothing will read it again."),
        () -> last(t.finished()));
    assertEquals(
        "The collector freed #1 (1 MB) although data in main would hold it in interpreted code: compiled code had let go"
            + " of it.",
        changes(t.finished()).getLast());
  }

  @Test
  void smallArraysAreStepsOnlyWhereThereIsNoLargeOne() {
    long frame = t.enter(main, 0);
    t.born(frame, 100);
    assertEquals(1, births(t.finished()).size());
    t.born(frame, 100_000);
    assertEquals(1, births(t.finished()).size());
  }

  @Test
  void aSentenceOfALongRunTakesNoTime() {
    Analysis analysis = Analysis.of(SampleTraces.large(400_000, 100_000));
    Sentences sentences = Sentences.of(analysis);
    List<Step> steps = Steps.births(analysis, sentences.smallestBytes());
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < steps.size(); i += 97) {
      long start = System.nanoTime();
      assertTrue(sentences.at(steps.get(i)).endsWith("."));
      nanos.add(System.nanoTime() - start);
    }
    nanos.sort(null);
    // a step is drawn in 50 ms, of which its sentence may take a fraction
    assertTrue(nanos.get(nanos.size() / 2) < 10_000_000, () -> "median " + nanos.get(nanos.size() / 2) + " ns");
  }
}
