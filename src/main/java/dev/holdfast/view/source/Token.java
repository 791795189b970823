package dev.holdfast.view.source;

/**
 * A run of characters of one kind in a line of source.
 *
 * @param from first column, from 0
 * @param to column after the last
 */
public record Token(Kind kind, int from, int to) {

  public enum Kind {
    /** Names, brackets, operators, white space. */
    PLAIN, KEYWORD,
    /** Text, text blocks and single characters. */
    STRING, NUMBER, COMMENT, ANNOTATION
  }
}
