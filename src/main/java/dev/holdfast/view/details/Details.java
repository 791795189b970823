package dev.holdfast.view.details;

import dev.holdfast.analysis.State;
import dev.holdfast.session.Selection;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the pane says, in words.
 *
 * @param array whose colour stands before the title, 0 for none
 * @param bar the array's states over the run, empty where it is not about an array
 */
record Details(String title, long array, String subtitle, List<Piece> bar, List<Section> sections) {

  /** A stretch of the bar: shares of the run, 0 to 1. */
  record Piece(double from, double to, State state) {}

  record Section(String head, List<Row> rows) {
    Section {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param words what it is about
   * @param value at the right, often a number; empty for none
   * @param remark a line below, empty for none
   * @param array whose colour stands before it, 0 for none
   * @param state how that colour is drawn
   * @param link what a click selects, null for nothing
   * @param isCode whether the words are names from the source
   */
  record Row(String words, String value, String remark, long array, State state, @Nullable Selection link,
      boolean isCode) {
    Row(String words, String value, String remark, long array, State state, @Nullable Selection link) {
      this(words, value, remark, array, state, link, false);
    }

    static Row code(String words) {
      return new Row(words, "", "", 0, State.NEEDED, null, true);
    }

    static Row of(String words, String value) {
      return new Row(words, value, "", 0, State.NEEDED, null);
    }

    static Row remark(String remark) {
      return new Row("", "", remark, 0, State.NEEDED, null);
    }
  }

  Details {
    bar = List.copyOf(bar);
    sections = List.copyOf(sections);
  }

  Details(String title, String subtitle, List<Section> sections) {
    this(title, 0, subtitle, List.of(), sections);
  }

  /** All of it as plain text. */
  String text() {
    StringBuilder text = new StringBuilder(title).append('\n');
    if (!subtitle.isEmpty()) {
      text.append(subtitle).append('\n');
    }
    for (Section section : sections) {
      text.append('\n').append(section.head()).append('\n');
      for (Row row : section.rows()) {
        if (!row.words().isEmpty()) {
          text.append("  ").append(row.words()).append(row.value().isEmpty() ? "" : ": " + row.value()).append('\n');
        }
        if (!row.remark().isEmpty()) {
          text.append("    ").append(row.remark()).append('\n');
        }
      }
    }
    return text.toString();
  }
}
