package dev.holdfast.analysis;

import java.util.List;

/**
 * What the garbage collector kept when it was asked.
 *
 * @param arrays in order of birth
 */
public record Survivors(long seq, long nanos, List<ArrayLife> arrays) {
  public Survivors {
    arrays = List.copyOf(arrays);
  }

  /** Bytes of arrays of at least {@code smallestBytes}. */
  public long bytes(long smallestBytes) {
    return atLeast(smallestBytes).stream().mapToLong(ArrayLife::sizeBytes).sum();
  }

  /** Those of at least that size. */
  public List<ArrayLife> atLeast(long smallestBytes) {
    return arrays.stream().filter(array -> array.sizeBytes() >= smallestBytes).toList();
  }
}
