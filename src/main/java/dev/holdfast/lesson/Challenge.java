package dev.holdfast.lesson;

import dev.holdfast.pipeline.Program;
import dev.holdfast.run.DataSize;

import java.util.Optional;
import java.util.Set;

/**
 * What a program has to do to pass.
 *
 * @param reference a program that returns what is expected; empty if only the peak is judged
 * @param size of the data on which it is judged
 * @param limitBytes the most that may be held at once
 * @param sourceMethods names of the methods that return the data to work on; the check puts other values into it than the usual ones
 * @param sourceStays whether this data must not be written to
 * @param mayKeepSource whether it may be kept in static fields from one call to the next, as by a cache
 */
public record Challenge(Optional<Program> reference, DataSize size, long limitBytes, Set<String> sourceMethods,
    boolean sourceStays, boolean mayKeepSource) {
  /** Nothing may be kept from one call to the next. */
  public Challenge(Optional<Program> reference, DataSize size, long limitBytes, Set<String> sourceMethods,
      boolean sourceStays) {
    this(reference, size, limitBytes, sourceMethods, sourceStays, false);
  }

  public Challenge {
    sourceMethods = Set.copyOf(sourceMethods);
    if (limitBytes < 0) {
      throw new IllegalArgumentException("a negative limit: " + limitBytes);
    }
  }

  /** The same with another size and another limit. */
  public Challenge with(DataSize otherSize, long otherLimitBytes) {
    return new Challenge(reference, otherSize, otherLimitBytes, sourceMethods, sourceStays, mayKeepSource);
  }
}
