package dev.holdfast.handout;

import java.util.ArrayList;
import java.util.List;

/** Breaks words into lines. */
final class Lines {
  private Lines() {
  }

  /** At most {@code most} lines of {@code room} pixels; what does not fit ends in an ellipsis. */
  static List<String> of(String words, Face face, double size, double room, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.strip().split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (face.width(longer, size) <= room || line.isEmpty()) {
        line.setLength(0);
        line.append(longer);
      } else if (lines.size() == most - 1) {
        line.append(' ').append(word);
      } else {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      }
    }
    lines.add(line.toString());
    lines.replaceAll(one -> face.fitted(one, size, room));
    return lines;
  }
}
