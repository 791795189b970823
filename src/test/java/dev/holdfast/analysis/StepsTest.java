package dev.holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.trace.SampleTraces;

import org.junit.jupiter.api.Test;

class StepsTest {

  @Test
  void everyChangeOfADeepRecursionIsAStep() {
    Analysis analysis = Analysis.of(SampleTraces.deep(100_000));
    assertEquals(100_000,
        Steps.everyChange(analysis, 0).stream().filter(step -> step.kind() == Step.Kind.LEFT).count());
  }
}
