package dev.holdfast.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceBuilder;
import dev.holdfast.trace.Variable;

import org.junit.jupiter.api.Test;

/** The judge itself must be able to find fault. */
class VerdictTest {

  /** An array held by a variable that is read for the last time, then the collector's answer. */
  private static Trace clinging(Long... survivors) {
    TraceBuilder builder = new TraceBuilder();
    int method = builder.method("Sample", "run", 1, 9);
    int data = builder.variable(method, Variable.Kind.LOCAL, "data", 2);
    long frame = builder.enter(method, 0);
    long array = builder.born(frame, 2, "byte[]", 100, 116);
    builder.held(array, frame, data, 2);
    builder.idle(array, frame, data, 3);
    builder.asked(survivors);
    return builder.finished();
  }

  @Test
  void aClingingArraySurvivesInterpretedCodeAndNoOther() {
    assertEquals(0, Verdict.of(clinging(1L), ChildJvm.INTERPRETED, false).differences().size());
    assertEquals(1, Verdict.of(clinging(), ChildJvm.INTERPRETED, false).differences().size());
    assertEquals(0, Verdict.of(clinging(), ChildJvm.COMPILED, false).differences().size());
    assertEquals(1, Verdict.of(clinging(1L), ChildJvm.COMPILED, false).differences().size());
  }

  @Test
  void aDifferenceSaysWhereAndWhatWasSaidByWhom() {
    assertEquals(
        "after last read of 1 by LOCAL data in run:3, seq 5: array 1 (byte[] of 100, new byte[] in run, line 2): "
            + "we said CLINGING by LOCAL data in run, the collector freed it",
        Verdict.of(clinging(), ChildJvm.INTERPRETED, false).differences().getFirst());
  }
}
