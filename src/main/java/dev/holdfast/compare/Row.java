package dev.holdfast.compare;

import dev.holdfast.analysis.ArrayLife;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An array of both runs, or of one of them.
 *
 * @param first how it fares in the first run; null if only the second makes it
 * @param second null if only the first makes it
 * @param likeness why the two are taken for the same
 */
public record Row(@Nullable Course first, @Nullable Course second, Likeness likeness) {

  /** What two arrays of different runs have in common. */
  public enum Likeness {
    /** A method of the same name made both, in the same order among the others. */
    MAKER,
    /** The methods that made them have different names; type, size and the place between their neighbours are the same. */
    PLACE,
    /** There is no other. */
    NONE
  }

  public Row {
    if (first == null && second == null || (first == null || second == null) != (likeness == Likeness.NONE)) {
      throw new IllegalArgumentException("a row is of two alike or of one: " + likeness);
    }
  }

  public boolean isPair() {
    return likeness != Likeness.NONE;
  }

  /** The array in the first run if it is made there, else that of the second. */
  public ArrayLife array() {
    return Objects.requireNonNull(first == null ? second : first).array();
  }

  /** {@code #2 subtractScalar}; with both numbers, and both names, where they differ. */
  public String title() {
    if (first == null || second == null) {
      return "#" + array().id() + " " + array().shortOrigin();
    }
    String numbers = first.number().equals(second.number())
        ? first.number()
        : first.number() + " and " + second.number();
    String one = first.array().shortOrigin();
    String other = second.array().shortOrigin();
    return numbers + " " + (one.equals(other) ? one : one + ", " + other);
  }
}
