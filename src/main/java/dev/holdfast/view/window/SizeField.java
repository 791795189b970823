package dev.holdfast.view.window;

import dev.holdfast.pipeline.Program;
import dev.holdfast.view.theme.Icon;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** The data's size: a slider whose every step is as many times as large, a field to type into, round sizes to choose from. */
final class SizeField extends HBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

  private final SizeViewModel model;
  private final TextField field = new TextField();
  private final MenuButton presets = new MenuButton();
  private final SizeSlider slider;

  /** {@code programs}: all that can be chosen; the slider ends where none of them fits the heap. */
  SizeField(SizeViewModel model, List<? extends Program> programs) {
    this.model = model;
    getStyleClass().add("size-field");
    setAlignment(Pos.CENTER_LEFT);
    Label label = new Label("Data");
    label.getStyleClass().add("muted");
    label.setMinWidth(USE_PREF_SIZE);
    label.setLabelFor(field);
    setUpField();
    setUpPresets();
    HBox written = new HBox(field, presets);
    written.getStyleClass().add("written");
    written.setAlignment(Pos.CENTER_LEFT);
    slider = new SizeSlider(model, model.largest(programs));
    getChildren().addAll(label, slider, written);
  }

  /** Whether there is the slider, and whether it is as long as it likes to be. */
  void showSlider(boolean isShown, boolean isLong) {
    slider.setVisible(isShown);
    slider.setManaged(isShown);
    slider.pseudoClassStateChanged(SHORT, !isLong);
  }

  private void setUpField() {
    field.setPrefColumnCount(6);
    field.setId("size");
    field.setAccessibleText("Size of the data, for example 100 MB or 1.5 GB");
    field.textProperty().bindBidirectional(model.textProperty());
    field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
        model.commit();
        field.selectAll();
        event.consume();
      }
    });
    field.focusedProperty().subscribe((was, is) -> {
      if (was && !is) {
        model.commit();
      }
    });
    model.problemProperty().subscribe(problem -> {
      field.pseudoClassStateChanged(WRONG, !problem.isEmpty());
      field.setAccessibleHelp(problem);
    });
  }

  private void setUpPresets() {
    presets.getStyleClass().add("presets");
    presets.setGraphic(new Icon(Feather.CHEVRON_DOWN));
    presets.setAccessibleText("Round sizes");
    presets.setTooltip(new Tooltip("Round sizes, up to what the heap can take"));
    presets.setOnShowing(event -> fillPresets());
    // an empty menu does not open
    fillPresets();
  }

  private void fillPresets() {
    presets.getItems().setAll(model.presets().stream().map(size -> {
      MenuItem item = new MenuItem(size.equals(model.largest()) ? size + "  (the most that fits)" : size.toString());
      item.setOnAction(event -> model.choose(size));
      return item;
    }).toList());
  }

  /** For a run that was asked for while the text makes no sense. */
  void focusText() {
    field.requestFocus();
    field.selectAll();
  }
}
