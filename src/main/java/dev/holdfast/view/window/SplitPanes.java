package dev.holdfast.view.window;

import dev.holdfast.view.settings.Settings;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Two views with a divider between them: moved by dragging, back where it was first by a double-click, remembered for each direction. */
final class SplitPanes extends SplitPane {
  private final Settings settings;
  private final String name;
  private final double usualHeight;
  private final double usualWidth;

  /** The first view's usual share of the height, where it lies above, and of the width, where it lies beside: until the divider is moved. */
  SplitPanes(Settings settings, String name, Orientation orientation, double usualHeight,
      double usualWidth, Node first, Node second) {
    super(first, second);
    this.settings = settings;
    this.name = name;
    this.usualHeight = usualHeight;
    this.usualWidth = usualWidth;
    setOrientation(orientation);
    place();
    orientationProperty().subscribe((old, now) -> place());
    addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && isDivider(event)) {
        setDividerPosition(0, usual());
        remember();
        event.consume();
      }
    });
    // as the window is resized the position moves by rounding: only what the user does is remembered
    addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
      if (isDivider(event)) {
        remember();
      }
    });
  }

  private boolean isDivider(MouseEvent event) {
    Node node = event.getTarget() instanceof Node target ? target : null;
    while (node != null && !node.getStyleClass().contains("split-pane-divider")) {
      node = node.getParent();
    }
    // not one of a pane inside this one
    return node != null && node.getParent() == this;
  }

  private void place() {
    setDividerPosition(0, Math.clamp(settings.get(key(), usual()), 0.05, 0.95));
  }

  private double usual() {
    return getOrientation() == Orientation.VERTICAL ? usualHeight : usualWidth;
  }

  private void remember() {
    settings.put(key(), String.valueOf(getDividerPositions()[0]));
  }

  private String key() {
    return "split." + name + "." + getOrientation().name().toLowerCase(java.util.Locale.ROOT);
  }
}
