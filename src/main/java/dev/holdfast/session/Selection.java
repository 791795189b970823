package dev.holdfast.session;

/** What is selected, in every view at once. */
public sealed interface Selection {

  record None() implements Selection {}

  /** An array by its number. */
  record OfArray(long array) implements Selection {}

  /** An activation of a method by its frame number. */
  record OfFrame(long frame) implements Selection {}

  /** A holder's label: the place {@code variable} of activation {@code frame} (0 for a static field). Selects every array it held. */
  record OfHolder(long frame, int variable) implements Selection {}
}
