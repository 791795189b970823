package dev.holdfast.report;

/** Which steps of a run the summary tells of. */
public enum WithSteps {
  NONE, BIRTHS,
  /** Each change of a holder, each exit from a method, each collection too. */
  EVERY_CHANGE
}
