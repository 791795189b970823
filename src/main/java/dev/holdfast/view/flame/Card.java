package dev.holdfast.view.flame;

import java.util.List;
import java.util.stream.Collectors;

/** What there is to say about a box: for the card beside the mouse, for the clipboard, and for assistive technology. */
record Card(String title, List<Line> lines) {

  /** {@code array}: whose colour stands beside the line, 0 for none. */
  record Line(String name, String value, long array) {
    Line(String name, String value) {
      this(name, value, 0);
    }
  }

  Card {
    lines = List.copyOf(lines);
  }

  /** As plain text, one line each. */
  String text() {
    return title + "\n" + lines.stream().map(l -> l.name().isEmpty() ? "  " + l.value() : l.name() + ": " + l.value())
        .collect(Collectors.joining("\n"));
  }
}
