package dev.holdfast.view.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.trace.SampleTraces;

import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

class GuessLinesTest {
  private static final long MB = 1_000_000;

  private static CurveModel original(long... bytes) {
    return CurveModel.of(Analysis.of(SampleTraces.guessed(SampleTraces.original(100), bytes)));
  }

  @Test
  void aFewGuessesHaveALineEach() {
    GuessLines lines = original(300 * MB, 250 * MB, 300 * MB).guesses();
    assertEquals(List.of(250 * MB, 300 * MB), lines.lineBytes());
    assertEquals(List.of(), lines.markBytes());
  }

  @Test
  void aClassHasItsMediansLineAndAMarkEach() {
    GuessLines lines = original(100 * MB, 500 * MB, 300 * MB, 200 * MB, 400 * MB).guesses();
    assertEquals(List.of(300 * MB), lines.lineBytes());
    assertEquals(List.of(100 * MB, 200 * MB, 300 * MB, 400 * MB, 500 * MB), lines.markBytes());
  }

  @Test
  void theAxisReachesAsHighAsTheGuesses() {
    assertTrue(original(1_500 * MB).scale(300, 30, false).topBytes() > 1_500 * MB);
    assertEquals(original().scale(300, 30, false), original(20 * MB).scale(300, 30, false),
        "a low one changes nothing");
  }

  @Test
  void aWildGuessLeavesTheCurvesLegible() {
    assertEquals(original().scale(300, 30, false), original(3_000_000 * MB).scale(300, 30, false));
  }

  @Test
  void theAxisReachesAsHighAsATasksLimit() {
    assertTrue(original().limited(OptionalLong.of(600 * MB)).scale(300, 30, false).topBytes() > 600 * MB);
    assertEquals(original().scale(300, 30, false),
        original().limited(OptionalLong.of(230 * MB)).scale(300, 30, false), "a low one changes nothing");
    assertEquals(original().scale(300, 30, false),
        original().limited(OptionalLong.of(3_000_000 * MB)).scale(300, 30, false), "the curves stay legible");
  }

  @Test
  void withoutGuessesNothingIsDrawn() {
    assertTrue(original().guesses().isEmpty());
    assertEquals("your guess", original(MB).guesses().legend());
  }
}
