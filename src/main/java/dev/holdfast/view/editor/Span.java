package dev.holdfast.view.editor;

/**
 * Characters of one line.
 *
 * @param line from 0
 * @param from first column, from 0
 * @param to column after the last
 */
record Span(int line, int from, int to) {
  Span {
    if (line < 0 || from < 0 || to < from) {
      throw new IllegalArgumentException("not a span: line " + line + ", " + from + " to " + to);
    }
  }

  /** The same so many lines further down. */
  Span down(int lines) {
    return new Span(line + lines, from, to);
  }
}
