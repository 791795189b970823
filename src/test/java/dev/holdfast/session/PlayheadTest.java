package dev.holdfast.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class PlayheadTest {
  private final Session session = new Session();
  private final List<Standpoint> stoodAt = new ArrayList<>();

  private static Analysis upToBirth(int births) {
    Trace whole = SampleTraces.original(100);
    int events = 0;
    for (int born = 0; born < births; events++) {
      born += whole.recorded().get(events) instanceof TraceEvent.Born ? 1 : 0;
    }
    return Analysis.of(SampleTraces.running(whole, events));
  }

  @Test
  void aRunThatGrowsAndTheStepThatFollowsItAreOneChange() {
    session.analysisProperty().set(upToBirth(1));
    session.playhead().last();
    session.playhead().standpointProperty().subscribe((before, now) -> stoodAt.add(now));
    Analysis grown = upToBirth(2);
    session.analysisProperty().set(grown);
    assertEquals(1, stoodAt.size());
    assertSame(grown, stoodAt.getFirst().analysis());
    assertEquals(2, stoodAt.getFirst().steps().size());
    assertSame(stoodAt.getFirst().steps().getLast(), stoodAt.getFirst().step());
  }

  @Test
  void whoStaysAtAStepSeesTheRunGrow() {
    session.analysisProperty().set(upToBirth(2));
    session.playhead().first();
    session.playhead().standpointProperty().subscribe((before, now) -> stoodAt.add(now));
    session.analysisProperty().set(upToBirth(3));
    assertEquals(1, stoodAt.size());
    assertEquals(session.playhead().stepsProperty().get().getFirst(), stoodAt.getFirst().step());
  }

  @Test
  void aStepIsOneChange() {
    session.analysisProperty().set(upToBirth(3));
    session.playhead().standpointProperty().subscribe((before, now) -> stoodAt.add(now));
    session.playhead().first();
    session.playhead().forward();
    session.playhead().leave();
    assertEquals(3, stoodAt.size());
  }
}
