package dev.holdfast.view.timeline;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.guess.Spread;
import dev.holdfast.trace.Guess;

import java.util.List;

/**
 * What the curves' plot shows of the guesses: a line for each of a few, else the line of the median and a mark on the axis for each.
 *
 * @param lineBytes where lines lie, each once
 * @param markBytes where marks lie, in ascending order; none where each guess has its line
 * @param limitBytes a guess above this would press the curves flat: it is drawn at the upper edge, with an arrow
 * @param legend what the dashes are called; empty for no guesses
 */
record GuessLines(List<Long> lineBytes, List<Long> markBytes, long limitBytes, String legend) {
  private static final int MOST_LINES = 3;
  /** Of what was held, or of the data where a run has only begun, so many times fit above one another and can still be read. */
  private static final long MOST_TIMES = 4;

  static GuessLines of(Analysis analysis) {
    List<Guess> guesses = analysis.trace().run().guesses();
    long limit = MOST_TIMES * Math.max(analysis.peakHeld().bytes(), analysis.trace().run().dataBytes());
    if (guesses.isEmpty()) {
      return new GuessLines(List.of(), List.of(), limit, "");
    }
    List<Long> sorted = guesses.stream().map(Guess::bytes).sorted().toList();
    List<Long> distinct = sorted.stream().distinct().toList();
    if (guesses.size() == 1) {
      String name = guesses.getFirst().name();
      return new GuessLines(distinct, List.of(), limit, name.isEmpty() ? "your guess" : name + "'s guess");
    }
    return guesses.size() <= MOST_LINES
        ? new GuessLines(distinct, List.of(), limit, "class guesses")
        : new GuessLines(List.of(Spread.of(guesses).medianBytes()), sorted, limit, "class guesses, median");
  }

  boolean isEmpty() {
    return lineBytes.isEmpty();
  }

  /** How high the axis must reach; a wild guess does not stretch it. */
  long highestBytes() {
    return Math.max(highest(lineBytes), highest(markBytes));
  }

  private long highest(List<Long> bytes) {
    return bytes.stream().mapToLong(Long::longValue).filter(each -> each <= limitBytes).max().orElse(0);
  }
}
