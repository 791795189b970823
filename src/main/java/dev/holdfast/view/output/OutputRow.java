package dev.holdfast.view.output;

/**
 * A row of what was printed.
 *
 * @param text without line breaks, at most {@value OutputText#LONGEST_ROW} characters and one more
 * @param goesOn whether the printed line goes on in the next row, because it is long
 */
public record OutputRow(Kind kind, String text, boolean goesOn) {

  /** Where it was printed, or that something is missing here. */
  public enum Kind {
    OUT, ERR, LEFT_OUT
  }
}
