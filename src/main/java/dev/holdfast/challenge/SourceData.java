package dev.holdfast.challenge;

import java.util.Locale;

/** What became of the data that a program was given to work on. */
public sealed interface SourceData {

  /**
   * It may be changed, or there is none.
   *
   * @param why in words; empty if nobody asks
   */
  record NotJudged(String why) implements SourceData {
    public NotJudged() {
      this("");
    }
  }

  /** @param arrays how many were loaded and found unchanged at the end */
  record Unchanged(long arrays) implements SourceData {}

  /**
   * Nothing asked for it.
   *
   * @param again whether that is so of a second call only: something is kept from the first
   */
  record NeverLoaded(String method, boolean again) implements SourceData {}

  /**
   * An array was written to.
   *
   * @param method that returns the source data
   * @param index the first element that was changed
   */
  record Changed(String method, long index, String was, String is) implements SourceData {}

  /** Whether it speaks against the program. */
  default boolean isWrong() {
    return this instanceof Changed || this instanceof NeverLoaded;
  }

  /** What speaks against the program, in a few words; empty if nothing does. */
  default String complaint() {
    return switch (this) {
      case NotJudged _,Unchanged _ -> "";
      case NeverLoaded never -> "the source data was not used" + (never.again ? " the second time" : "");
      case Changed _ -> "the source data was changed";
    };
  }

  default String words() {
    return switch (this) {
      case NotJudged not -> not.why.isEmpty() ? "not judged" : "not judged: " + not.why;
      case Unchanged _ -> "unchanged";
      case NeverLoaded never -> "not used" + (never.again ? " when it was called for the second time" : "")
          + ": nothing called " + never.method + ", which returns the data to work on. Begin with what it returns.";
      case Changed changed -> "changed: element " + String.format(Locale.ROOT, "%,d", changed.index)
          + " of the array from " + changed.method + " was " + changed.was + " and is " + changed.is
          + ". Others may read it: write to an array of your own, a new one or a copy.";
    };
  }
}
