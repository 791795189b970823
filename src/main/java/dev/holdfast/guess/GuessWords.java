package dev.holdfast.guess;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.trace.Guess;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.view.text.ByteText;

import java.util.List;
import java.util.Locale;

/**
 * Guesses beside the answer. A guess is right if it and the peak are the same number where they are shown, to three digits: a hundred
 * million elements take a few bytes more as an object.
 *
 * @param guess what was guessed: {@code Your guess 250 MB}, {@code 12 guesses, median 300 MB}
 * @param difference how far that was off: {@code 150 MB too low}, {@code right on}; empty while the run goes on
 */
public record GuessWords(String guess, String difference) {

  /** Empty words for a run of which nobody guessed anything. */
  public static GuessWords of(Analysis analysis) {
    RunInfo run = analysis.trace().run();
    List<Guess> guesses = run.guesses();
    if (guesses.isEmpty()) {
      return new GuessWords("", "");
    }
    return new GuessWords(guessed(guesses), difference(guesses, analysis.peakHeld().bytes(), run.outcome()));
  }

  private static String guessed(List<Guess> guesses) {
    if (guesses.size() > 1) {
      return String.format(Locale.ROOT, "%,d guesses, median %s", guesses.size(),
          ByteText.rounded(Spread.of(guesses).medianBytes()));
    }
    Guess only = guesses.getFirst();
    return (only.name().isEmpty() ? "Your guess " : only.name() + "'s guess ") + ByteText.rounded(only.bytes());
  }

  private static String difference(List<Guess> guesses, long peakBytes, RunInfo.Outcome outcome) {
    long middle = Spread.of(guesses).medianBytes();
    return switch (outcome) {
      case RUNNING -> "";
      case FINISHED -> {
        String how = howFar(middle, peakBytes);
        long right = guesses.stream().filter(guess -> isRight(guess.bytes(), peakBytes)).count();
        yield guesses.size() == 1 ? how : String.format(Locale.ROOT, "%s; %s right", how, right == 0 ? "none" : right);
      }
      // it might have risen further
      case FAILED, CANCELLED, OUT_OF_MEMORY, CUT_OFF -> !isRight(middle, peakBytes) && middle < peakBytes
          ? "at least " + howFar(middle, peakBytes)
          : "open: the run ended early";
    };
  }

  /** {@code 150 MB too low}, {@code 50 MB too high}, {@code right on}. */
  public static String howFar(long guessBytes, long peakBytes) {
    return isRight(guessBytes, peakBytes)
        ? "right on"
        : ByteText.rounded(Math.abs(guessBytes - peakBytes)) + (guessBytes < peakBytes ? " too low" : " too high");
  }

  public static boolean isRight(long guessBytes, long peakBytes) {
    return ByteText.rounded(guessBytes).equals(ByteText.rounded(peakBytes));
  }

  /** {@code 12 guesses from 100 MB to 800 MB, median 300 MB}. */
  public static String spread(List<Guess> guesses) {
    if (guesses.isEmpty()) {
      return "";
    }
    Spread spread = Spread.of(guesses);
    if (spread.count() == 1) {
      return "1 guess: " + ByteText.rounded(spread.medianBytes());
    }
    String count = String.format(Locale.ROOT, "%,d guesses", spread.count());
    return spread.lowestBytes() == spread.highestBytes()
        ? count + ", all of " + ByteText.rounded(spread.lowestBytes())
        : count + " from " + ByteText.rounded(spread.lowestBytes()) + " to " + ByteText.rounded(spread.highestBytes())
            + ", median " + ByteText.rounded(spread.medianBytes());
  }

  /** Both in one sentence; empty for none. */
  public String sentence() {
    return guess.isEmpty() ? "" : difference.isEmpty() ? guess + "." : guess + ": " + difference + ".";
  }
}
