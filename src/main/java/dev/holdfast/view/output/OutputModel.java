package dev.holdfast.view.output;

import dev.holdfast.view.output.OutputRow.Kind;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jfx.incubator.scene.control.richtext.StyleResolver;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import jfx.incubator.scene.control.richtext.model.StyledTextModelViewOnlyBase;

/** The rows as the text area wants them: a paragraph each, in the style of their stream. */
final class OutputModel extends StyledTextModelViewOnlyBase {
  private final List<OutputRow> rows;
  private final Map<Kind, StyleAttributeMap> styles = new EnumMap<>(Kind.class);

  /** {@code rows}: not empty, and growing at their end only. */
  OutputModel(List<OutputRow> rows, Map<Kind, StyleAttributeMap> styles) {
    this.rows = rows;
    this.styles.putAll(styles);
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public String getPlainText(int index) {
    return rows.get(index).text();
  }

  @Override
  public RichParagraph getParagraph(int index) {
    OutputRow row = rows.get(index);
    return RichParagraph.builder().addSegment(row.text(), styles.get(row.kind())).build();
  }

  @Override
  public StyleAttributeMap getStyleAttributeMap(StyleResolver resolver, TextPos position) {
    return styles.getOrDefault(position.index() < rows.size() ? rows.get(position.index()).kind() : Kind.OUT,
        StyleAttributeMap.EMPTY);
  }

  void restyle(Map<Kind, StyleAttributeMap> now) {
    styles.putAll(now);
    fireStyleChangeEvent(TextPos.ZERO, getDocumentEnd());
  }

  /** The last row, from 0 {@code index} on, had {@code length} characters, and now there are {@code added} more rows. */
  void grown(int index, int length, int added) {
    TextPos end = TextPos.ofLeading(index, length);
    fireChangeEvent(end, end, rows.get(index).text().length() - length, added, 0);
  }

  /** The text between two positions as it was printed: a line that is laid out in several rows is one line. */
  String text(TextPos from, TextPos to) {
    StringBuilder text = new StringBuilder();
    for (int i = from.index(); i <= to.index(); i++) {
      String row = rows.get(i).text();
      text.append(row, i == from.index() ? from.offset() : 0, i == to.index() ? to.offset() : row.length());
      if (i < to.index() && !rows.get(i).goesOn()) {
        text.append('\n');
      }
    }
    return text.toString();
  }
}
