package dev.holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceBuilder;
import dev.holdfast.trace.Variable;

import org.junit.jupiter.api.Test;

class AsInterpretedTest {
  private final TraceBuilder run = new TraceBuilder();
  private final int method = run.method("Sample", "work", 1, 9);
  private final int data = run.variable(method, Variable.Kind.LOCAL, "data", 2);
  private final int more = run.variable(method, Variable.Kind.LOCAL, "more", 3);

  @Test
  void whatAVariableHoldsIsHeldAlthoughCompiledCodeLetItGo() {
    long frame = run.enter(method, 0);
    long first = run.born(frame, 100);
    run.held(first, frame, data);
    run.idle(first, frame, data);
    run.collected(first);
    long second = run.born(frame, 100);
    run.held(second, frame, more);
    run.released(first, frame, data);
    run.leave(frame);
    Trace trace = run.finished();

    assertEquals(100, Analysis.of(trace).peakHeld().bytes());
    Analysis interpreted = Analysis.of(AsInterpreted.of(trace));
    assertEquals(200, interpreted.peakHeld().bytes());
    assertEquals(100, interpreted.peakNeeded().bytes());
    assertEquals(0, interpreted.held().at(run.seq()));
  }

  @Test
  void whatNobodyHoldsStaysCollected() {
    long frame = run.enter(method, 0);
    long callee = run.enter(method, frame);
    long first = run.born(callee, 100);
    run.held(first, callee, data);
    run.leave(callee);
    run.collected(first);
    long second = run.born(frame, 100);
    run.held(second, frame, data);
    run.released(second, frame, data);
    run.collected(second);
    run.leave(frame);
    Trace trace = run.finished();

    assertSame(trace, AsInterpreted.of(trace));
  }
}
