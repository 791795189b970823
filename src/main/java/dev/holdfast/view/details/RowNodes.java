package dev.holdfast.view.details;

import dev.holdfast.session.Selection;
import dev.holdfast.view.theme.Palette;

import java.util.function.Consumer;

import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Rows as nodes: words at the left, a value at the right, a remark below. Nothing is cut off: words wrap. */
final class RowNodes {
  private final Consumer<Selection> select;

  RowNodes(Consumer<Selection> select) {
    this.select = select;
  }

  Node node(Details.Row row, Palette palette, double fontPx) {
    VBox text = new VBox(fontPx * 0.1);
    HBox.setHgrow(text, Priority.ALWAYS);
    if (!row.words().isEmpty()) {
      HBox line = new HBox(fontPx * 0.8);
      Label words = wrapped(row.words(),
          row.isCode() ? "code" : row.link() == null && !row.value().isEmpty() ? "name" : "words");
      HBox.setHgrow(words, Priority.ALWAYS);
      line.getChildren().add(words);
      if (!row.value().isEmpty()) {
        Label value = new Label(row.value());
        value.getStyleClass().add("value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        line.getChildren().add(value);
      }
      text.getChildren().add(line);
    }
    if (!row.remark().isEmpty()) {
      text.getChildren().add(wrapped(row.remark(), "remark"));
    }
    HBox node = new HBox(fontPx * 0.6, text);
    node.getStyleClass().add("row");
    if (row.array() != 0) {
      StateBar chip = StateBar.chip(palette, row.array(), row.state(), fontPx);
      HBox.setMargin(chip, new Insets(fontPx * 0.18, 0, 0, 0));
      node.getChildren().addFirst(chip);
    }
    Selection link = row.link();
    if (link != null) {
      makeLink(node, row, link);
    }
    return node;
  }

  static Label wrapped(String words, String styleClass) {
    Label label = new Label(words);
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  private void makeLink(HBox node, Details.Row row, Selection link) {
    node.getStyleClass().add("link");
    node.setFocusTraversable(true);
    node.setAccessibleRole(AccessibleRole.HYPERLINK);
    node.setAccessibleText(row.words() + " " + row.value() + ". " + row.remark());
    node.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> select.accept(link));
    node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
        select.accept(link);
        event.consume();
      }
    });
  }
}
