package dev.holdfast.view.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.compare.Comparison;
import dev.holdfast.compare.Row;
import dev.holdfast.trace.SampleTraces;

import java.util.List;

import org.junit.jupiter.api.Test;

class PaceTest {
  // the second run is ten times as fast
  private final Comparison comparison = Comparison.of(Analysis.of(SampleTraces.original(100)),
      Analysis.of(SampleTraces.nested(10)));

  @Test
  void inRealTimeTheLongerRunTakesTheWholeWidth() {
    Pace first = Pace.of(comparison, true, Pace.Kind.REAL_TIME);
    Pace second = Pace.of(comparison, false, Pace.Kind.REAL_TIME);
    long nanos = comparison.first().analysis().trace().run().nanos();
    assertEquals(List.of(0.0, 0.5, 1.0), List.of(first.placeOf(0), first.placeOf(nanos / 2), first.placeOf(nanos)));
    assertEquals(0.5, second.placeOf(nanos / 2), 1e-6);
  }

  @Test
  void stepByStepBothAreAtTheSamePlaceWhereTheyMakeTheSameArray() {
    Pace first = Pace.of(comparison, true, Pace.Kind.STEPS);
    Pace second = Pace.of(comparison, false, Pace.Kind.STEPS);
    List<Row> rows = comparison.rows();
    assertEquals(5, rows.size());
    for (int i = 0; i < rows.size(); i++) {
      assertEquals((i + 1) / 6.0, first.placeOf(rows.get(i).first().array().born().nanos()), 1e-9);
      assertEquals((i + 1) / 6.0, second.placeOf(rows.get(i).second().array().born().nanos()), 1e-9);
    }
    assertEquals(1.0, second.placeOf(comparison.second().analysis().trace().run().nanos()));
  }

  @Test
  void anInstantAndItsPlaceAreEachOthersInverse() {
    Pace pace = Pace.of(comparison, true, Pace.Kind.STEPS);
    for (long nanos : new long[]{0, 1_000_000, 20_000_000, 30_123_456}) {
      assertEquals(nanos, pace.nanosAt(pace.placeOf(nanos)), 1);
    }
    assertEquals(1.0, pace.placeOf(Long.MAX_VALUE));
  }
}
