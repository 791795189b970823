package dev.holdfast.view.window;

import dev.holdfast.run.Mode;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

/** How the JVM is to run the pipeline: one of three. */
final class ModePicker extends HBox {
  private static final PseudoClass LIST = PseudoClass.getPseudoClass("list");

  private final ObjectProperty<Mode> value = new SimpleObjectProperty<>(this, "value", Mode.INTERPRETED);
  private final Map<Mode, ToggleButton> buttons = new EnumMap<>(Mode.class);

  private final ComboBox<Mode> list = new ComboBox<>();

  ModePicker() {
    setId("mode");
    getStyleClass().addAll("switch", "mode-picker");
    setMinWidth(USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText("How the JVM runs the pipeline");
    ToggleGroup group = new ToggleGroup();
    for (Mode mode : Mode.values()) {
      ToggleButton button = new ToggleButton(mode.title());
      button.setId("mode-" + mode.id());
      button.setToggleGroup(group);
      button.setTooltip(new Tooltip(mode.title() + ": " + mode.meaning()));
      button.setAccessibleText(mode.title() + ": " + mode.meaning());
      button.setMinWidth(USE_PREF_SIZE);
      button.setOnAction(event -> {
        value.set(mode);
        // a second press would put the button out
        button.setSelected(true);
      });
      buttons.put(mode, button);
    }
    value.subscribe(mode -> buttons.get(mode).setSelected(true));
    list.setId("mode-list");
    list.getItems().setAll(Mode.values());
    list.setConverter(new Titles());
    list.setAccessibleText("How the JVM runs the pipeline");
    list.setTooltip(new Tooltip("How the JVM runs the pipeline"));
    list.setMinWidth(USE_PREF_SIZE);
    list.valueProperty().bindBidirectional(value);
    asList(false);
  }

  /** Whether the three are in a list that opens, which takes less room, or side by side. */
  void asList(boolean isList) {
    pseudoClassStateChanged(LIST, isList);
    List<? extends Node> wanted = isList ? List.of(list) : List.copyOf(buttons.values());
    if (!getChildren().equals(wanted)) {
      getChildren().setAll(wanted);
    }
  }

  ObjectProperty<Mode> valueProperty() {
    return value;
  }

  private static final class Titles extends StringConverter<Mode> {
    @Override
    public String toString(Mode mode) {
      return mode.title();
    }

    @Override
    public Mode fromString(String title) {
      throw new UnsupportedOperationException("nothing is typed");
    }
  }
}
