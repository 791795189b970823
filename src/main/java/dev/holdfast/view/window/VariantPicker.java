package dev.holdfast.view.window;

import dev.holdfast.pipeline.Variant;

import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** Which pipeline to run: each with its name and what it does. */
final class VariantPicker extends ComboBox<Variant> {

  VariantPicker() {
    getItems().setAll(Variant.values());
    setValue(Variant.ORIGINAL);
    getStyleClass().add("variant-picker");
    setId("variant");
    setVisibleRowCount(Variant.values().length);
    setAccessibleText("Pipeline");
    setCellFactory(list -> new Cell(new VBox()));
    HBox oneLine = new HBox();
    oneLine.setAlignment(Pos.CENTER_LEFT);
    setButtonCell(new Cell(oneLine));
  }

  /** A name and a line on it, in whatever arrangement. */
  private static final class Cell extends ListCell<Variant> {
    private final Label name = new Label();
    private final Label summary = new Label();
    private final Pane both;

    Cell(Pane both) {
      this.both = both;
      both.getStyleClass().add("variant");
      name.getStyleClass().add("name");
      name.setMinWidth(USE_PREF_SIZE);
      summary.getStyleClass().add("summary");
      summary.setMinWidth(0);
      both.getChildren().addAll(name, summary);
    }

    @Override
    protected void updateItem(Variant variant, boolean empty) {
      super.updateItem(variant, empty);
      setText(null);
      if (empty || variant == null) {
        setGraphic(null);
        setAccessibleText(null);
      } else {
        name.setText(variant.className());
        summary.setText(variant.summary());
        setGraphic(both);
        setAccessibleText(variant.className() + ": " + variant.summary());
      }
    }
  }
}
