package dev.holdfast.view.window;

import dev.holdfast.view.settings.Settings;

import java.util.function.DoubleUnaryOperator;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Two views with a divider between them: moved by dragging, back where it was first by a double-click, remembered for each direction. */
final class SplitPanes extends SplitPane {
  private final Settings settings;
  private final String name;
  private final DoubleUnaryOperator usualHeight;
  private final DoubleUnaryOperator usualWidth;

  /** The first view's usual share of the height, where it lies above, and of the width, where it lies beside: until the divider is moved. */
  SplitPanes(Settings settings, String name, Orientation orientation, double usualHeight,
      double usualWidth, Node first, Node second) {
    this(settings, name, orientation, height -> usualHeight, width -> usualWidth, first, second);
  }

  /** {@code usualHeight} and {@code usualWidth}: the same where the height and the width themselves, in pixels, decide it. */
  SplitPanes(Settings settings, String name, Orientation orientation, DoubleUnaryOperator usualHeight,
      DoubleUnaryOperator usualWidth, Node first, Node second) {
    super(first, second);
    this.settings = settings;
    this.name = name;
    this.usualHeight = usualHeight;
    this.usualWidth = usualWidth;
    setOrientation(orientation);
    place();
    orientationProperty().subscribe((old, now) -> place());
    heightProperty().subscribe(this::share);
    widthProperty().subscribe(this::share);
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

  /** The usual shares anew, where the user has not chosen others: what decides them has changed. */
  void share() {
    if (settings.get(key(), -1.0) < 0 && getItems().size() > 1) {
      setDividerPosition(0, usual());
    }
  }

  /** The divider where the user has left it, or at the usual shares. */
  void place() {
    setDividerPosition(0, Math.clamp(settings.get(key(), usual()), 0.05, 0.95));
  }

  private double usual() {
    return getOrientation() == Orientation.VERTICAL
        ? usualHeight.applyAsDouble(getHeight())
        : usualWidth.applyAsDouble(getWidth());
  }

  private void remember() {
    settings.put(key(), String.valueOf(getDividerPositions()[0]));
  }

  private String key() {
    return "split." + name + "." + getOrientation().name().toLowerCase(java.util.Locale.ROOT);
  }
}
