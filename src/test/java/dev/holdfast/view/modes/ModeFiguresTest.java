package dev.holdfast.view.modes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.trace.TraceBuilder;
import dev.holdfast.trace.Variable.Kind;

import java.util.List;

import org.junit.jupiter.api.Test;

class ModeFiguresTest {
  private final TraceBuilder t = new TraceBuilder();

  private Analysis twoArrays(boolean asked) {
    int method = t.method("Own", "go", 1, 9);
    int a = t.variable(method, Kind.LOCAL, "a", 2);
    int b = t.variable(method, Kind.LOCAL, "b", 3);
    long frame = t.enter(method, 0);
    t.held(t.born(frame, 1_000_000), frame, a);
    t.held(t.born(frame, 1_000_000), frame, b);
    if (asked) {
      t.asked(1L, 2L);
    }
    t.pass(10);
    t.leave(frame);
    return Analysis.of(t.finished());
  }

  @Test
  void whatTheCollectorKeptIsCounted() {
    ModeFigures figures = ModeFigures.of("Interpreted", twoArrays(true), 64_000);
    assertEquals(List.of("2", "arrays, 2 MB", "Interpreted: at the peak the collector keeps 2 arrays, 2 MB."),
        List.of(figures.count(), figures.size(), figures.sentence()));
  }

  @Test
  void smallArraysDoNotCount() {
    assertEquals("0", ModeFigures.of("Interpreted", twoArrays(true), 2_000_000).count());
  }

  @Test
  void withoutAnAnswerThereIsNoNumber() {
    ModeFigures figures = ModeFigures.of("Interpreted", twoArrays(false), 64_000);
    assertEquals("– the collector was not asked at the peak", figures.count() + " " + figures.size());
  }
}
