package dev.holdfast.challenge;

import java.util.Locale;

/** What a program returned, beside what was expected of it. */
public sealed interface Returned {

  /**
   * Nothing was expected.
   *
   * @param why in words; empty if nobody asks
   */
  record NotJudged(String why) implements Returned {
    public NotJudged() {
      this("");
    }
  }

  /** @param elements how many there are, all of them right */
  record Right(long elements) implements Returned {}

  /**
   * It differs.
   *
   * @param index the first element that does, 0 upwards; -1 where it is not about one element
   * @param expected in words, such as {@code 18} or {@code the end, after 100 elements}
   * @param got in words
   * @param size of the data with which it was run, in words
   * @param remark why, where that is known: a sentence, or empty
   */
  record Wrong(long index, String expected, String got, String size, String remark) implements Returned {}

  /** Whether it speaks against the program. */
  default boolean isWrong() {
    return this instanceof Wrong;
  }

  /** {@code differs at element 7: expected 18, got 0}. */
  default String words() {
    return switch (this) {
      case NotJudged not -> not.why.isEmpty() ? "not judged" : "not judged: " + not.why;
      case Right right -> right.elements == 1
          ? "right"
          : String.format(Locale.ROOT, "right, all %,d elements", right.elements);
      case Wrong wrong -> {
        String where = wrong.index < 0
            ? "wrong"
            : "differs first at element " + String.format(Locale.ROOT, "%,d", wrong.index);
        String size = wrong.size.isEmpty() ? "" : " (over " + wrong.size + ")";
        String remark = wrong.remark.isEmpty() ? "" : " " + wrong.remark;
        yield where + size + ": expected " + wrong.expected + ", got " + wrong.got + "." + remark;
      }
    };
  }
}
