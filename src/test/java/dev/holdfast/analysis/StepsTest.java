package dev.holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.trace.SampleTraces;

import java.util.List;

import org.junit.jupiter.api.Test;

class StepsTest {
  private static final List<Step> STEPS = List.of(at(1, 10), at(2, 20), at(3, 20), at(4, 50));

  @Test
  void theNearestInTimeIsMeantOfSeveralAtOneInstantTheFirst() {
    assertEquals(0, Steps.nearest(STEPS, 0));
    assertEquals(0, Steps.nearest(STEPS, 14));
    assertEquals(1, Steps.nearest(STEPS, 16));
    assertEquals(1, Steps.nearest(STEPS, 20));
    assertEquals(2, Steps.nearest(STEPS, 30));
    assertEquals(3, Steps.nearest(STEPS, 36));
    assertEquals(3, Steps.nearest(STEPS, 1_000));
    assertEquals(-1, Steps.nearest(List.of(), 5));
  }

  @Test
  void theLastNotAfterAnEventIsFoundByItsNumber() {
    assertEquals(-1, Steps.lastNotAfter(STEPS, 0));
    assertEquals(1, Steps.lastNotAfter(STEPS, 2));
    assertEquals(3, Steps.lastNotAfter(STEPS, 99));
  }

  @Test
  void everyChangeOfADeepRecursionIsAStep() {
    Analysis analysis = Analysis.of(SampleTraces.deep(100_000));
    assertEquals(100_000,
        Steps.everyChange(analysis, 0).stream().filter(step -> step.kind() == Step.Kind.LEFT).count());
  }

  private static Step at(long seq, long nanos) {
    return new Step(Step.Kind.BIRTH, seq, nanos, seq, 1, 1, 1);
  }
}
