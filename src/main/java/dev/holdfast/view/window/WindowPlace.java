package dev.holdfast.view.window;

import dev.holdfast.view.settings.Settings;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The size of the window, remembered between starts; never larger than the screen. */
final class WindowPlace {
  private final Settings settings;

  WindowPlace(Settings settings) {
    this.settings = settings;
  }

  void restore(Stage stage) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setWidth(Math.min(settings.get("window.width", stage.getScene().getWidth()), screen.getWidth()));
    stage.setHeight(Math.min(settings.get("window.height", stage.getScene().getHeight()), screen.getHeight()));
    stage.setMaximized(Boolean.parseBoolean(settings.get("window.maximized", "false")));
    stage.setOnHidden(event -> remember(stage));
  }

  private void remember(Stage stage) {
    settings.put("window.maximized", String.valueOf(stage.isMaximized()));
    if (!stage.isMaximized()) {
      settings.put("window.width", String.valueOf(stage.getWidth()));
      settings.put("window.height", String.valueOf(stage.getHeight()));
    }
  }
}
