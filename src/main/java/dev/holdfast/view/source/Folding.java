package dev.holdfast.view.source;

import dev.holdfast.view.source.SourceRow.Fold;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;

/** Which lines of a source are shown, and where a gap stands for those that are not. */
final class Folding {
  private final int lineCount;
  private final BitSet shown = new BitSet();

  /** Of a text of {@code lineCount} lines, none of which is shown yet. */
  Folding(int lineCount) {
    this.lineCount = lineCount;
  }

  /** Shows the lines from {@code from} to {@code to}, both included. */
  void show(int from, int to) {
    if (from >= 1 && to >= from) {
      shown.set(from, Math.min(to, lineCount) + 1);
    }
  }

  /** The rows; a gap of a single line is not worth folding. */
  List<SourceRow> rows(IntFunction<SourceRow.Mark> marks) {
    List<SourceRow> rows = new ArrayList<>();
    int line = 1;
    while (line <= lineCount) {
      int next = shown.nextSetBit(line);
      int end = next < 0 ? lineCount : next - 1;
      if (end > line) {
        rows.add(new Fold(line, end));
        line = end + 1;
      } else {
        rows.add(new SourceRow.Line(line, marks.apply(line)));
        line++;
      }
    }
    return rows;
  }
}
