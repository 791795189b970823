package dev.holdfast.view.source;

import java.util.ArrayList;
import java.util.List;

/** Breaks a line of source that is wider than the pane, so that nothing of it is cut off. */
final class Wrapping {
  /** Narrower than this, words are broken anywhere. */
  private static final int SMALLEST = 12;
  /** What goes on is indented by so many columns more than the line itself. */
  private static final int INDENT = 4;

  private Wrapping() {
  }

  /**
   * A piece of a line.
   *
   * @param from first column of the line in it
   * @param to column after the last
   * @param indent columns before it
   */
  record Piece(int from, int to, int indent) {}

  /** One piece where {@code line} fits into {@code columns}. Breaks behind a space, a comma, a dot or a bracket where there is one. */
  static List<Piece> pieces(String line, int columns) {
    int width = Math.max(SMALLEST, columns);
    if (line.length() <= width) {
      return List.of(new Piece(0, line.length(), 0));
    }
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    while (start < line.length() && line.charAt(start) == ' ') {
      start++;
    }
    int hanging = Math.min(start + INDENT, width / 2);
    int indent = 0;
    int from = 0;
    while (from < line.length()) {
      int room = width - indent;
      int to = line.length() - from <= room ? line.length() : breakBefore(line, Math.max(from, start), from + room);
      pieces.add(new Piece(from, to, indent));
      from = to;
      indent = hanging;
    }
    return pieces;
  }

  private static int breakBefore(String line, int from, int end) {
    for (int at = end; at > from + 1; at--) {
      char before = line.charAt(at - 1);
      if (before == ' ' || before == ',' || before == '(' || before == ';') {
        return at;
      }
      if (line.charAt(at) == '.'
          && (before == ')' || Character.isJavaIdentifierPart(before) && !Character.isDigit(before))) {
        return at;
      }
    }
    return end;
  }
}
