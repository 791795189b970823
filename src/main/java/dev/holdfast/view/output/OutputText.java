package dev.holdfast.view.output;

import dev.holdfast.run.Printed;
import dev.holdfast.view.output.OutputRow.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Arranges in rows what is printed piece by piece. A row holds text of one stream only; a line that is very long is laid out in several rows,
 * since laying out one of them takes as long as it is long.
 */
final class OutputText {
  static final int LONGEST_ROW = 1_000;
  /** Unicode's pictures of the control characters begin here; that of the delete character is apart. */
  private static final char CONTROL_PICTURES = '\u2400';
  private static final char DELETE = '\u007f';
  private static final char DELETE_PICTURE = '\u2421';
  private static final int TAB_STOP = 4;

  private final StringBuilder line = new StringBuilder();
  /** Of the row that grows still; null if the last one has ended. */
  private @Nullable Kind open;
  /** Whether a line feed now would be the second half of a line's end, by stream. */
  private boolean outReturned;
  private boolean errReturned;

  /**
   * @return what they make of the row that grows still, which is the first, and what follows it; the last one grows still if
   *     {@link #isOpen}
   */
  List<OutputRow> add(List<Printed> pieces) {
    List<OutputRow> rows = new ArrayList<>();
    pieces.forEach(piece -> add(piece, rows));
    if (open != null) {
      rows.add(new OutputRow(open, line.toString(), false));
    }
    return rows;
  }

  /** Whether the last row may still grow. */
  boolean isOpen() {
    return open != null;
  }

  private void add(Printed piece, List<OutputRow> rows) {
    Kind kind = piece.error() ? Kind.ERR : Kind.OUT;
    if (piece.leftOut() > 0) {
      end(rows);
      rows.add(new OutputRow(Kind.LEFT_OUT,
          String.format(Locale.ROOT, "%,d %s to System.%s left out; what came last there:",
              piece.leftOut(), piece.leftOut() == 1 ? "character" : "characters", piece.error() ? "err" : "out"),
          false));
      returned(kind, false);
    }
    if (open != kind && !piece.text().isEmpty()) {
      end(rows);
    }
    for (int i = 0; i < piece.text().length(); i++) {
      add(piece.text().charAt(i), kind, rows);
    }
  }

  private void add(char c, Kind kind, List<OutputRow> rows) {
    boolean isSecondHalf = c == '\n' && (kind == Kind.ERR ? errReturned : outReturned);
    returned(kind, c == '\r');
    if (isSecondHalf) {
      return;
    }
    if (c == '\n' || c == '\r') {
      open = kind;
      end(rows);
      return;
    }
    if (line.length() >= LONGEST_ROW && !Character.isLowSurrogate(c)) {
      rows.add(new OutputRow(kind, line.toString(), true));
      line.setLength(0);
    }
    open = kind;
    if (c == '\t') {
      line.repeat(' ', TAB_STOP - line.length() % TAB_STOP);
    } else {
      line.append(picture(c));
    }
  }

  /** A character that nothing shows, or that would change how the rest is shown, as a picture of it. */
  private static char picture(char c) {
    return c < ' ' ? (char) (CONTROL_PICTURES + c) : c == DELETE ? DELETE_PICTURE : c;
  }

  private void returned(Kind kind, boolean now) {
    if (kind == Kind.ERR) {
      errReturned = now;
    } else {
      outReturned = now;
    }
  }

  private void end(List<OutputRow> rows) {
    if (open != null) {
      rows.add(new OutputRow(open, line.toString(), false));
      line.setLength(0);
      open = null;
    }
  }
}
