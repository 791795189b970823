package dev.holdfast.view.window;

import dev.holdfast.pipeline.Variant;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** Which pipeline to run: each with its name and what it does. */
final class VariantPicker extends ComboBox<Variant> {
  private static final PseudoClass BRIEF = PseudoClass.getPseudoClass("brief");
  /** The arrow and the space around it and the name. */
  private static final double ARROW_EM = 3.5;
  private static final PseudoClass REMARKED = PseudoClass.getPseudoClass("remarked");

  private final StringProperty remark = new SimpleStringProperty(this, "remark", "");
  private final Cell shown;
  private boolean brief;
  private String other = "";
  private String otherSummary = "";

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
    shown = new Cell(oneLine);
    setButtonCell(shown);
    remark.subscribe((was, is) -> {
      shown.updateItem(getValue(), getValue() == null);
      fit();
    });
  }

  /** What is to be said of what is chosen, in place of what it does; empty for nothing. */
  StringProperty remarkProperty() {
    return remark;
  }

  /** What runs while none of the variants is chosen. */
  void nameOther(String name, String summary) {
    other = name;
    otherSummary = summary;
    shown.updateItem(getValue(), getValue() == null);
    // what it is laid out in knows nothing of the cell
    requestLayout();
  }

  /** Whether what the chosen one does stands beside its name; in the list it always does. A remark is always there. */
  void showSummary(boolean isShown) {
    brief = !isShown;
    fit();
  }

  private void fit() {
    boolean isNameAlone = brief && remark.get().isEmpty();
    shown.summary.setVisible(!isNameAlone);
    shown.summary.setManaged(!isNameAlone);
    pseudoClassStateChanged(BRIEF, isNameAlone);
    pseudoClassStateChanged(REMARKED, brief && !isNameAlone);
  }

  /** As wide as the name and the arrow beside it, also where it is none of the list's. */
  @Override
  protected double computeMinWidth(double height) {
    return nameWidth();
  }

  private double nameWidth() {
    return snapSizeX(shown.name.prefWidth(-1) + ARROW_EM * shown.name.getFont().getSize());
  }

  /** A name and a line on it, in whatever arrangement. */
  private final class Cell extends ListCell<Variant> {
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
      boolean isButton = this == getButtonCell();
      if ((empty || variant == null) && !(isButton && !other.isEmpty())) {
        setGraphic(null);
        setAccessibleText(null);
      } else {
        boolean isOwn = variant != null;
        name.setText(isOwn ? variant.className() : other);
        boolean isRemarked = isButton && !remark.get().isEmpty();
        summary.setText(isRemarked ? remark.get() : isOwn ? variant.summary() : otherSummary);
        setGraphic(both);
        setAccessibleText(name.getText() + ": " + summary.getText());
      }
    }
  }
}
