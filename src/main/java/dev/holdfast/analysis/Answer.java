package dev.holdfast.analysis;

/** What the garbage collector said of an array at a step. */
public enum Answer {
  /** It was not asked there, or the array was not born yet. */
  NOT_ASKED,
  /** The array outlived a full collection there: the JVM itself holds it. */
  SURVIVED,
  /** A full collection there, or one before it, has freed it. */
  COLLECTED
}
