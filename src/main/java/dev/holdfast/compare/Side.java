package dev.holdfast.compare;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One of the two runs.
 *
 * @param name how it is called here: {@code original}, {@code the first run}
 * @param arrays those that are compared one by one, in order of birth
 * @param otherCount how many arrays are too small for that, or too many
 * @param otherBytes how large those are together
 */
public record Side(Analysis analysis, String name, List<ArrayLife> arrays, int otherCount, long otherBytes) {
  /** Smaller ones, and those below a hundredth of the run's data, count in the curves only, unless no array is as large. */
  private static final long SMALLEST_BYTES = 64_000;
  /** Matching takes the product of both numbers: 1,000,000 steps are a few milliseconds. */
  private static final int MOST_ARRAYS = 1_000;

  public Side {
    arrays = List.copyOf(arrays);
  }

  static Side of(Analysis analysis, String name) {
    long least = Math.max(SMALLEST_BYTES, analysis.trace().run().dataBytes() / 100);
    List<ArrayLife> large = analysis.arrays().stream().filter(array -> array.sizeBytes() >= least).toList();
    List<ArrayLife> candidates = large.isEmpty() ? analysis.arrays() : large;
    Set<ArrayLife> largest = new HashSet<>(candidates.stream()
        .sorted(Comparator.comparingLong(ArrayLife::sizeBytes).reversed()).limit(MOST_ARRAYS).toList());
    List<ArrayLife> compared = candidates.stream().filter(largest::contains).toList();
    long bytes = analysis.arrays().stream().mapToLong(ArrayLife::sizeBytes).sum()
        - compared.stream().mapToLong(ArrayLife::sizeBytes).sum();
    return new Side(analysis, name, compared, analysis.arrays().size() - compared.size(), bytes);
  }

  /** The name without its article, to stand by itself. */
  public String label() {
    return name.startsWith("the ") ? name.substring(4) : name;
  }

  public long heldBytes() {
    return analysis.peakHeld().bytes();
  }

  public long neededBytes() {
    return analysis.peakNeeded().bytes();
  }
}
