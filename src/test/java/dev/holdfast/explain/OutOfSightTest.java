package dev.holdfast.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.trace.TraceBuilder;
import dev.holdfast.trace.Variable.Kind;

import org.junit.jupiter.api.Test;

class OutOfSightTest {
  private final TraceBuilder t = new TraceBuilder();
  private final int main = t.method("Main", "main", 1, 30);
  private final int given = t.method("Main", "given", 40, 50);
  private final int data = t.variable(main, Kind.LOCAL, "data", 2);
  private final int argument = t.variable(given, Kind.ARGUMENT, "data", 40);
  private final int more = t.variable(given, Kind.LOCAL, "more", 42);

  /** The call lets go of its argument and makes an array while it goes on, and another thing happens after it. */
  private String whenReassignedInTheCall(long array, long parent) {
    long call = t.pass(10).enter(given, parent);
    t.held(array, call, argument);
    t.pass(10).released(array, call, argument);
    long second = t.pass(10).born(call, 1_000_000);
    t.held(second, call, more);
    t.pass(10).leave(call);
    t.pass(10).born(t.enter(main, 0), 500_000);
    return OutOfSight.words(Analysis.of(t.finished()));
  }

  /** {@code future.thenApply(given)}: the future has what was returned to it, yet no recorded code leads there. */
  @Test
  void whoPassedItMayKeepItWhileTheCallLasts() {
    long frame = t.enter(main, 0);
    long array = t.born(frame, 1_000_000);
    t.held(array, frame, data);
    t.pass(10).leave(frame);
    assertEquals(
        "Perhaps up to 2 MB (after 40 ns): code that is not recorded has passed #1 on, is still at work and may keep"
            + " it.",
        whenReassignedInTheCall(array, 0));
  }

  /** {@code stream.map(given).map(given)}: the first element is kept by the stream's own methods until they are done with it. */
  @Test
  void itMayKeepItAfterTheCallToo() {
    long frame = t.enter(main, 0);
    long first = t.enter(given, frame);
    long array = t.born(first, 1_000_000);
    t.held(array, first, more);
    t.pass(10).leave(first);
    long second = t.pass(10).enter(given, frame);
    t.held(array, second, argument);
    t.pass(10).leave(second);
    long third = t.pass(10).enter(given, frame);
    t.held(t.born(third, 1_000_000), third, more);
    t.pass(10).leave(third);
    // the call is over
    t.held(t.pass(10).born(frame, 1_500_000), frame, data);
    t.pass(10).leave(frame);
    String words = OutOfSight.words(Analysis.of(t.finished()));
    assertTrue(words.startsWith("Perhaps up to 2 MB (after 40 ns): code that is not recorded has passed #1 on"), words);
  }

  @Test
  void recordedCodeThatPassesItOnAndLetsGoDoesNot() {
    long frame = t.enter(main, 0);
    long array = t.born(frame, 1_000_000);
    t.held(array, frame, data);
    t.pass(10).released(array, frame, data);
    assertEquals("", whenReassignedInTheCall(array, frame));
  }
}
