package dev.holdfast.run.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.trace.Method;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent.Born;
import dev.holdfast.trace.TraceEvent.Entered;
import dev.holdfast.trace.TraceEvent.Left;
import dev.holdfast.trace.TraceEvent.Origin;
import dev.holdfast.trace.TraceEvent.Recorded;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ProgressTest {

  @Test
  void beforeTheFirstMethodTheProgramIsNamed() {
    assertEquals("Running original: 0 arrays so far", words());
  }

  @Test
  void theInnermostMethodIsNamedWithTheArraysMadeSoFar() {
    assertEquals("Running load: 1 array so far",
        words(new Entered(1, 1, 1, 0, 1, 1), new Entered(2, 2, 2, 1, 1, 2), born(3)));
  }

  @Test
  void aMethodThatWasLeftIsNamedNoMore() {
    assertEquals("Running processData: 2 arrays so far", words(new Entered(1, 1, 1, 0, 1, 1),
        new Entered(2, 2, 2, 1, 1, 2), born(3), born(4), new Left(5, 5, 2, false)));
  }

  private static Born born(long seq) {
    return new Born(seq, seq, seq, 1, 2, 2, -1, new Origin.Made("new byte[]"), "byte[]", 1, 24, List.of());
  }

  private static String words(Recorded... events) {
    var run = new RunInfo("original", "Original.java", "", 0, "interpreted", Instant.EPOCH, 0, RunInfo.Outcome.RUNNING,
        null, "");
    var methods = Map.of(1, new Method(1, "Original", "processData", "(I)[B", "Original.java", 1, 2), 2,
        new Method(2, "Original", "load", "(I)[B", "Original.java", 3, 4));
    return Progress.inWords(new Trace(run, methods, Map.of(), Map.of(), List.of(events), List.of(), List.of()));
  }
}
