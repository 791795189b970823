package dev.holdfast.guess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.trace.Guess;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.Trace;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The original's peak over 100 MB is 400,000,064 bytes. */
class GuessWordsTest {
  private static final long MB = 1_000_000;

  @ParameterizedTest
  @CsvSource({"250, 150 MB too low", "400, right on", "450, 50 MB too high", "0, 400 MB too low",
      "4000000, 4 TB too high", "399, 1 MB too low"})
  void oneGuessIsComparedWithThePeak(long mb, String difference) {
    GuessWords words = GuessWords.of(original(mb * MB));
    assertEquals(difference, words.difference());
  }

  @Test
  void theGuessIsSaidWithItsUnit() {
    assertEquals("Your guess 250 MB: 150 MB too low.", GuessWords.of(original(250 * MB)).sentence());
  }

  @Test
  void aNamedGuessIsSomebodys() {
    assertEquals("Ada's guess 250 MB", GuessWords.of(of(RunInfo.Outcome.FINISHED, new Guess("Ada", 250 * MB))).guess());
  }

  @Test
  void aClassIsSummedUpByItsMedianAndWhoWasRight() {
    assertEquals(new GuessWords("5 guesses, median 300 MB", "100 MB too low; 2 right"),
        GuessWords.of(original(100 * MB, 400 * MB, 300 * MB, 400 * MB, 200 * MB)));
    assertEquals("150 MB too low; none right", GuessWords.of(original(200 * MB, 300 * MB)).difference());
  }

  @Test
  void whileTheRunGoesOnNothingIsSaidOfTheDifference() {
    Trace whole = SampleTraces.guessed(SampleTraces.original(100), 250 * MB);
    assertEquals(new GuessWords("Your guess 250 MB", ""),
        GuessWords.of(Analysis.of(SampleTraces.running(whole, 20))));
  }

  @Test
  void aRunThatEndedEarlySettlesOnlyWhatItHasReached() {
    assertEquals("at least 150 MB too low",
        GuessWords.of(of(RunInfo.Outcome.OUT_OF_MEMORY, new Guess(250 * MB))).difference());
    assertEquals("open: the run ended early",
        GuessWords.of(of(RunInfo.Outcome.CANCELLED, new Guess(400 * MB))).difference());
  }

  @Test
  void withoutGuessesThereAreNoWords() {
    assertEquals("", GuessWords.of(original()).sentence());
    assertEquals("", GuessWords.spread(List.of()));
  }

  @Test
  void theSpreadIsSaidFromLowestToHighest() {
    assertEquals("3 guesses from 100 MB to 1 GB, median 250 MB",
        GuessWords.spread(List.of(new Guess(1000 * MB), new Guess(100 * MB), new Guess(250 * MB))));
    assertEquals("2 guesses, all of 5 MB", GuessWords.spread(List.of(new Guess(5 * MB), new Guess(5 * MB))));
    assertEquals("1 guess: 5 MB", GuessWords.spread(List.of(new Guess(5 * MB))));
  }

  @Test
  void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
    assertEquals(new Spread(4, 1, 3, 9),
        Spread.of(List.of(new Guess(9), new Guess(1), new Guess(3), new Guess(4))));
    assertEquals(new Spread(1, 7, 7, 7), Spread.of(List.of(new Guess(7))));
    assertThrows(IllegalArgumentException.class, () -> Spread.of(List.of()));
  }

  private static Analysis original(long... bytes) {
    return Analysis.of(SampleTraces.guessed(SampleTraces.original(100), bytes));
  }

  private static Analysis of(RunInfo.Outcome outcome, Guess... guesses) {
    Trace trace = SampleTraces.original(100);
    RunInfo run = trace.run();
    return Analysis.of(new Trace(
        new RunInfo(run.variant(), run.sourceFile(), run.source(), run.dataBytes(), run.mode(), run.started(),
            run.nanos(), outcome, null, "", Arrays.asList(guesses)),
        trace.methods(), trace.variables(), trace.threads(), trace.recorded(), trace.jvm()));
  }
}
