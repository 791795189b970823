package dev.holdfast.view.source;

import dev.holdfast.view.source.SourceRow.Chip;
import dev.holdfast.view.source.SourceRow.Fold;
import dev.holdfast.view.source.SourceRow.Line;
import dev.holdfast.view.source.SourceRow.Role;

import java.util.List;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/** A row of the source pane. */
final class SourceCell extends ListCell<SourceRow> {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass CALL = PseudoClass.getPseudoClass("call");
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

  private final SourceStyle style;
  private final SourceViewModel model;
  private @Nullable LineNode node;

  SourceCell(SourceViewModel model, SourceStyle style) {
    this.model = model;
    this.style = style;
    getStyleClass().add("source-cell");
    setPrefWidth(0);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    addEventHandler(MouseEvent.MOUSE_CLICKED, event -> act(model, getItem()));
    LateTooltip.install(this, () -> tooltip(getItem()));
  }

  /** What a click on a row and Enter do. */
  static void act(SourceViewModel model, @Nullable SourceRow row) {
    switch (row) {
      case Line line -> model.select(line);
      case Fold fold -> model.open(fold);
      case null -> {
        // below the last
      }
    }
  }

  @Override
  protected void updateItem(@Nullable SourceRow row, boolean empty) {
    super.updateItem(row, empty);
    Role role = row instanceof Line line ? line.mark().role() : Role.NONE;
    pseudoClassStateChanged(CURRENT, role == Role.CURRENT);
    pseudoClassStateChanged(CALL, role == Role.CALL);
    pseudoClassStateChanged(MARKED, row instanceof Line line && line.mark().selected());
    node = empty || row == null ? null : node(row);
    setGraphic(node);
    setAccessibleText(row == null || empty ? "" : words(row, model.pictureProperty().get().text()));
    if (node != null && row instanceof Line line) {
      List<ArrayChip> chips = node.chips();
      for (int i = 0; i < chips.size(); i++) {
        Chip chip = line.mark().chips().get(i);
        LateTooltip.install(chips.get(i), chip::words);
        chips.get(i).addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
          model.select(new dev.holdfast.session.Selection.OfArray(chip.array()));
          event.consume();
        });
      }
    }
  }

  private LineNode node(SourceRow row) {
    SourceViewModel.Picture picture = model.pictureProperty().get();
    return new LineNode(row, style, picture.text(), picture.indent());
  }

  private static String tooltip(@Nullable SourceRow row) {
    return switch (row) {
      case Fold _ -> "Show these lines";
      case Line line -> switch (line.mark().role()) {
        case CURRENT -> "The innermost frame is at this line";
        case CALL -> "A frame has called from this line, or another thread is at it";
        case NONE -> "";
      };
      case null -> "";
    };
  }

  static String words(SourceRow row, SourceText text) {
    return switch (row) {
      case Fold fold -> "lines " + fold.from() + " to " + fold.to() + " are left out; Enter shows them";
      case Line line -> {
        StringBuilder words = new StringBuilder("line ").append(line.number());
        switch (line.mark().role()) {
          case CURRENT -> words.append(", current line");
          case CALL -> words.append(", calls");
          case NONE -> {
            // nothing is at it
          }
        }
        words.append(": ").append(text.line(line.number()).strip());
        line.mark().chips().forEach(chip -> words.append(". ").append(chip.words()));
        if (line.mark().more() > 0) {
          words.append(". And ").append(line.mark().more()).append(" more");
        }
        yield words.toString();
      }
    };
  }

  private double lineWidth() {
    return getListView() == null ? 0 : getListView().getWidth() - style.scrollBar();
  }

  @Override
  protected double computePrefHeight(double width) {
    return node == null ? style.lineHeight() : node.prefHeight(lineWidth());
  }
}
