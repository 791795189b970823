package dev.holdfast.analysis;

/** What an array is at an instant. */
public enum State {
  /**
   * Some place that holds it may still be read by the running code: a variable that refers to it, or something that leads to it, of which it
   * is not known whether the array will be read too ({@link ArrayLife#isNeededThroughOthers}).
   */
  NEEDED,
  /** Still held, yet nothing will read it again. */
  CLINGING,
  /** Nothing holds it; the garbage collector has not come by yet. */
  RELEASED,
  /** The garbage collector has freed it. */
  COLLECTED,
  /** Held through objects perhaps; the walk was given up, so we do not know. */
  UNKNOWN;

  /** Whether an array in this state counts in the held curve. */
  public boolean isHeld() {
    return this == NEEDED || this == CLINGING;
  }
}
