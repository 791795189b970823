package dev.holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.Trace;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class LargeTraceTest {
  /** Some 2 s on two busy cores; the limit only catches work that grows with the square. */
  @Test
  void aMillionFramesAndAHundredThousandArraysTakeSeconds() {
    Trace trace = SampleTraces.large(1_000_000, 100_000);
    Analysis analysis = assertTimeout(Duration.ofSeconds(60), () -> Analysis.of(trace));
    assertEquals(100_000, analysis.arrays().size());
  }
}
