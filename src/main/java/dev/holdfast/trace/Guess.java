package dev.holdfast.trace;

/**
 * How high somebody thought, before the run, that it would peak.
 *
 * @param name who; empty where nobody said
 * @param bytes 0 or more
 */
public record Guess(String name, long bytes) {
  public Guess {
    name = name.strip();
    if (bytes < 0) {
      throw new IllegalArgumentException("a negative guess: " + bytes);
    }
  }

  public Guess(long bytes) {
    this("", bytes);
  }
}
