package dev.holdfast.view.window;

import dev.holdfast.run.Mode;

import java.util.EnumMap;
import java.util.Map;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** How the JVM is to run the pipeline: one of three. */
final class ModePicker extends HBox {
  /** In a top bar narrower than so many times the height of its type the words are shortened. */
  private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");
  private static final double WIDE_EM = 106;

  private final ObjectProperty<Mode> value = new SimpleObjectProperty<>(this, "value", Mode.INTERPRETED);
  private final Map<Mode, ToggleButton> buttons = new EnumMap<>(Mode.class);

  /** {@code barWidth}: of the bar that it stands in; {@code fontPx}: the height of its type. */
  ModePicker(ObservableDoubleValue barWidth, ObservableDoubleValue fontPx) {
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
      getChildren().add(button);
    }
    value.subscribe(mode -> buttons.get(mode).setSelected(true));
    Runnable words = () -> shorten(barWidth.get() < WIDE_EM * fontPx.get());
    barWidth.subscribe(words);
    fontPx.subscribe(words);
    words.run();
  }

  private void shorten(boolean isShort) {
    pseudoClassStateChanged(SHORT, isShort);
    buttons.forEach((mode, button) -> button.setText(isShort ? brief(mode) : mode.title()));
  }

  private static String brief(Mode mode) {
    return switch (mode) {
      case INTERPRETED -> "Interp.";
      case WARMED_UP -> "Warm";
      case DEBUGGER -> "Debug";
    };
  }

  ObjectProperty<Mode> valueProperty() {
    return value;
  }
}
