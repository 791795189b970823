package dev.holdfast.run;

/**
 * Something that a program has printed in a JVM of its own.
 *
 * @param error whether to standard error; else to standard output
 * @param leftOut how many characters that were printed just before are not told, because there were too many; 0 if none
 * @param text the next piece after them
 */
public record Printed(boolean error, long leftOut, String text) {
  /** Characters of each stream that are told as they come; what comes last after them is told at the end. */
  public static final int AS_IT_COMES = 64_000;

  /** {@code … 1,234,567 characters left out …} on a line of its own, then the text; just the text if nothing is left out. */
  public String inWords() {
    return leftOut == 0
        ? text
        : "%n… %,d %s left out …%n".formatted(leftOut, leftOut == 1 ? "character" : "characters") + text;
  }
}
