package dev.holdfast.analysis;

import dev.holdfast.trace.Chain;
import dev.holdfast.trace.TraceEvent.Asked;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What the garbage collector said at a step where it was asked. Immutable. */
public final class Hearing {
  private final Step step;
  private final Asked asked;
  private final Set<Long> survivors;
  private final Map<Long, Chain> chains = new HashMap<>();
  private final List<ArrayLife> arrays;
  private final List<Disagreement> disagreements;

  Hearing(Analysis analysis, Step step, Asked asked) {
    this.step = step;
    this.asked = asked;
    survivors = new HashSet<>(asked.survivors());
    asked.chains().forEach(chain -> chains.putIfAbsent(chain.array(), chain));
    arrays = analysis.arrays().stream().filter(this::concerns).toList();
    disagreements = Collector.disagreementsAt(analysis, asked);
  }

  /** Whether the array was held at the step, or waited for the collector. */
  public boolean concerns(ArrayLife array) {
    Span span = array.spanAt(step.seq());
    return span != null && span.state() != State.COLLECTED;
  }

  /** What it said of the array, whatever we say of it. */
  public Answer of(ArrayLife array) {
    if (array.born().seq() > asked.seq()) {
      return Answer.NOT_ASKED;
    }
    return survivors.contains(array.id()) ? Answer.SURVIVED : Answer.COLLECTED;
  }

  /** How the JVM reached the array; null if it did not say. */
  public @Nullable Chain chain(ArrayLife array) {
    return chains.get(array.id());
  }

  /** Whether the JVM said of any array how it reached it. */
  public boolean hasChains() {
    return !chains.isEmpty();
  }

  /** Those that it {@link #concerns}, in order of birth. */
  public List<ArrayLife> arrays() {
    return arrays;
  }

  /** Where it contradicts what is drawn. */
  public List<Disagreement> disagreements() {
    return disagreements;
  }

  /**
   * {@code The collector was asked here: 4 arrays survived, 1 was freed.} Arrays smaller than {@code smallestBytes} are told apart.
   */
  public String inWords(long smallestBytes) {
    long smaller = arrays.stream().filter(array -> array.sizeBytes() < smallestBytes).count();
    String words = "The collector was asked here: " + survivedWords(survived(smallestBytes, true)) + ", "
        + freedWords(arrays.size() - smaller - survived(smallestBytes, true)) + ".";
    return smaller == 0
        ? words
        : words + String.format(Locale.ROOT, " Of %,d smaller %,d survived.", smaller, survived(smallestBytes, false));
  }

  private long survived(long smallestBytes, boolean large) {
    return arrays.stream().filter(array -> array.sizeBytes() >= smallestBytes == large)
        .filter(array -> of(array) == Answer.SURVIVED).count();
  }

  private static String survivedWords(long count) {
    return count == 0
        ? "no array survived"
        : String.format(Locale.ROOT, "%,d %s survived", count,
            count == 1 ? "array" : "arrays");
  }

  private static String freedWords(long count) {
    return count == 0
        ? "none was freed"
        : String.format(Locale.ROOT, "%,d %s freed", count,
            count == 1 ? "was" : "were");
  }
}
