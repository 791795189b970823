package dev.holdfast.guess;

import dev.holdfast.trace.Guess;

import java.util.List;

/**
 * Several guesses in three figures.
 *
 * @param count at least 1
 * @param medianBytes the middle one; of an even number the mean of the two in the middle, rounded down
 */
public record Spread(int count, long lowestBytes, long medianBytes, long highestBytes) {

  /** @throws IllegalArgumentException if there are none */
  public static Spread of(List<Guess> guesses) {
    if (guesses.isEmpty()) {
      throw new IllegalArgumentException("no guesses have no spread");
    }
    long[] sorted = guesses.stream().mapToLong(Guess::bytes).sorted().toArray();
    long lower = sorted[(sorted.length - 1) / 2];
    long upper = sorted[sorted.length / 2];
    return new Spread(sorted.length, sorted[0], lower + (upper - lower) / 2, sorted[sorted.length - 1]);
  }
}
