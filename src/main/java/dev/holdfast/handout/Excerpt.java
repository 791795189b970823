package dev.holdfast.handout;

import dev.holdfast.view.source.SourceText;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The lines of a source that fit into a picture: the methods on the stack, or as much of each as there is room for around the line it is
 * at.
 *
 * @param lines from 1, ascending; 0 stands for lines that are left out
 */
record Excerpt(List<Integer> lines) {

  Excerpt {
    lines = List.copyOf(lines);
  }

  /** @param methods lines of methods, each from the first to the last, the most important first, with the line it is at */
  static Excerpt of(SourceText source, List<Range> methods, int rows) {
    BitSet shown = new BitSet();
    // one row for each gap, which the count of what is shown does not know
    int room = rows - Math.min(methods.size(), 3);
    for (int around = 0; around <= source.lineCount() && shown.cardinality() < room; around++) {
      for (Range method : methods) {
        add(shown, method.line() - around, method, room);
        add(shown, method.line() + around, method, room);
      }
    }
    if (methods.isEmpty()) {
      shown.set(1, Math.min(source.lineCount(), rows) + 1);
    }
    List<Integer> lines = new ArrayList<>();
    int last = 0;
    for (int line = shown.nextSetBit(1); line > 0; line = shown.nextSetBit(line + 1)) {
      if (last > 0 && line > last + 1) {
        lines.add(0);
      }
      lines.add(line);
      last = line;
    }
    return new Excerpt(lines.subList(0, Math.min(rows, lines.size())));
  }

  private static void add(BitSet shown, int line, Range method, int room) {
    if (line >= method.from() && line <= method.to() && shown.cardinality() < room) {
      shown.set(line);
    }
  }

  /** Lines {@code from} to {@code to}, both included, among them {@code line}. */
  record Range(int from, int to, int line) {}
}
