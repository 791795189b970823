package dev.holdfast.view.editor;

import java.util.ArrayList;
import java.util.List;

/** Moves whole lines in and out. */
final class Indentation {
  static final String UNIT = "  ";

  private Indentation() {
  }

  /** Lines that are blank stay as they are. */
  static List<String> in(List<String> lines) {
    var moved = new ArrayList<String>();
    for (String line : lines) {
      moved.add(line.isBlank() ? line : UNIT + line);
    }
    return moved;
  }

  /** A tab counts as one unit. */
  static List<String> out(List<String> lines) {
    var moved = new ArrayList<String>();
    for (String line : lines) {
      moved.add(line.startsWith(UNIT)
          ? line.substring(UNIT.length())
          : line.startsWith(" ") || line.startsWith("\t") ? line.substring(1) : line);
    }
    return moved;
  }

  /** Makes lines a comment, or code again where all of them are one; the slashes stand below one another. */
  static List<String> comment(List<String> lines) {
    List<String> written = lines.stream().filter(line -> !line.isBlank()).toList();
    boolean isComment = !written.isEmpty() && written.stream().allMatch(line -> line.stripLeading().startsWith("//"));
    int column = written.stream().mapToInt(line -> CodeText.indentOf(line).length()).min().orElse(0);
    var changed = new ArrayList<String>();
    for (String line : lines) {
      if (line.isBlank()) {
        changed.add(line);
      } else if (isComment) {
        String indent = CodeText.indentOf(line);
        String words = line.substring(indent.length() + 2);
        changed.add(indent + (words.startsWith(" ") ? words.substring(1) : words));
      } else {
        changed.add(line.substring(0, column) + "// " + line.substring(column));
      }
    }
    return changed;
  }
}
