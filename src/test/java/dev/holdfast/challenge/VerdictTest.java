package dev.holdfast.challenge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.TraceBuilder;
import dev.holdfast.trace.Variable.Kind;

import java.util.List;

import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final long LIMIT = 230_000_000;
  private final TraceBuilder t = new TraceBuilder();
  private final int main = t.method("Main", "main", 1, 30);

  /** {@code data}, last read at line 4, is held while a second array is born. */
  private void clingingData() {
    int data = t.variable(main, Kind.LOCAL, "data", 3);
    int onStack = t.variable(main, Kind.OPERAND, "waiting to be read", 4);
    long frame = t.enter(main, 0);
    long first = t.born(frame, 100);
    t.held(first, frame, data, 3);
    t.pass(10);
    t.held(first, frame, onStack, 4);
    t.idle(first, frame, data, 4);
    t.released(first, frame, onStack);
    t.pass(10);
    long second = t.born(frame, 200);
    t.held(second, frame, onStack, 5);
    t.leave(frame);
  }

  @Test
  void theOriginalFailsAndNamesItsHolders() {
    Verdict verdict = Verdict.judge(Analysis.of(SampleTraces.original(100)), LIMIT);
    assertFalse(verdict.passed());
    assertEquals("Failed: 400 MB held at the peak, 230 MB allowed.", verdict.headline());
    String message = verdict.message();
    assertTrue(message.contains("data in processData"), message);
    assertTrue(message.contains("dataPow in processData"), message);
    assertTrue(message.contains("If each let go after its last read, the peak would be 200 MB."), message);
  }

  @Test
  void theNestedPassesWithoutAListOfHolders() {
    Verdict verdict = Verdict.judge(Analysis.of(SampleTraces.nested(100)), LIMIT);
    assertTrue(verdict.passed());
    assertEquals("Passed: 200 MB held at the peak, 230 MB allowed.", verdict.headline());
    assertFalse(verdict.message().contains("Alive at the peak"), verdict.message());
  }

  @Test
  void aWholeMessageNamesTheLineOfTheLastRead() {
    clingingData();
    assertEquals("""
        Failed: 300 bytes held at the peak, 250 bytes allowed.
          peak held    300 bytes after 20 ns, 50 bytes over the limit
          limit        250 bytes

        Alive at the peak:
          #1  100 bytes  clinging  data in main, last read at line 4  new byte[] in main
          #2  200 bytes  needed    the operand stack of main          new byte[] in main

        What to change: data (last read at line 4) in main holds 100 bytes that nothing will read again. \
        If it let go after its last read, the peak would be 200 bytes.""",
        Verdict.judge(Analysis.of(t.finished()), 250).message());
  }

  @Test
  void exactlyTheLimitIsAllowed() {
    clingingData();
    Analysis analysis = Analysis.of(t.finished());
    assertTrue(Verdict.judge(analysis, 300).passed());
    assertFalse(Verdict.judge(analysis, 299).passed());
  }

  @Test
  void whereLettingGoIsNotEnoughItIsSaid() {
    clingingData();
    String change = Verdict.judge(Analysis.of(t.finished()), 150).change();
    assertTrue(
        change.endsWith("That alone is not enough: the operand stack of main holds 200 bytes, and the code may still"
            + " read it: let go before the next array is made, or keep less at a time."),
        change);
  }

  @Test
  void theElementsOfOneListAreOneHolder() {
    int pages = t.variable(main, Kind.LOCAL, "pages", 3);
    long frame = t.enter(main, 0);
    for (int i = 0; i < 3; i++) {
      long page = t.born(frame, 100);
      t.reached(page, frame, pages, ".elementData[" + i + "]", true);
      t.pass(10);
    }
    t.leave(frame);
    Verdict verdict = Verdict.judge(Analysis.of(t.finished()), 250);
    assertEquals(
        "pages → elementData[…] in main holds 300 bytes in 3 arrays, and the code may still read what leads to them: "
            + "let go before the next array is made, or keep less at a time.",
        verdict.change());
    assertTrue(verdict.message().contains("#1 …  300 bytes  needed  pages → elementData[…] in main"),
        verdict.message());
  }

  @Test
  void aWrongResultFailsALowPeak() {
    Verdict verdict = Verdict.judge(Analysis.of(SampleTraces.nested(100)), LIMIT, new Evidence(
        new Returned.Wrong(1_234, "18", "0", "3 MB", ""), new SourceData.Unchanged(1), List.of()));
    assertEquals("Failed: the result is wrong.", verdict.headline());
    assertTrue(verdict.message().contains("differs first at element 1,234 (over 3 MB): expected 18, got 0."),
        verdict.message());
  }

  @Test
  void changedSourceDataFails() {
    Verdict verdict = Verdict.judge(Analysis.of(SampleTraces.nested(100)), LIMIT,
        new Evidence(new Returned.Right(100), new SourceData.Changed("load", 0, "1", "18"), List.of()));
    assertEquals("Failed: the source data was changed.", verdict.headline());
    assertTrue(verdict.message().contains("element 0 of the array from load was 1 and is 18"), verdict.message());
  }

  @Test
  void aRunThatDidNotFinishFails() {
    clingingData();
    Verdict verdict = Verdict.judge(Analysis.of(t.build(RunInfo.Outcome.OUT_OF_MEMORY, null)), 1_000);
    assertFalse(verdict.passed());
    assertTrue(verdict.message().contains("The run did not finish"), verdict.message());
  }

  @Test
  void arraysThatWereNotTracedCountAgainstIt() {
    long frame = t.enter(main, 0);
    long first = t.born(frame, 200);
    t.untraced(first);
    t.pass(10);
    t.leave(frame);
    Verdict verdict = Verdict.judge(Analysis.of(t.finished()), 150);
    assertFalse(verdict.isTooHigh());
    assertFalse(verdict.passed());
    assertTrue(verdict.message().contains("it can have been 200 bytes"), verdict.message());
  }

  @Test
  void aNegativeLimitIsRefused() {
    Analysis analysis = Analysis.of(SampleTraces.nested(1));
    assertThrows(IllegalArgumentException.class, () -> Verdict.judge(analysis, -1));
  }
}
