package dev.holdfast.result;

/** How what a program returned compares with what was expected. */
public sealed interface Comparison {

  /** @param elements how many there are */
  record Same(long elements) implements Comparison {}

  /**
   * The first difference.
   *
   * @param index of the element, 0 upwards, counted through nested arrays and collections
   * @param expected the element in words
   * @param got the element in words
   */
  record Different(long index, String expected, String got) implements Comparison {}
}
