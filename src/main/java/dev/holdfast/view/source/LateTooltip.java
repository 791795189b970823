package dev.holdfast.view.source;

import java.util.function.Supplier;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/** Tooltips that are made when the mouse comes near: each is a window of its own, and a step would make dozens of them. */
final class LateTooltip {
  /** Longer words wrap. */
  private static final double MOST_WIDE_PX = 640;

  private LateTooltip() {
  }

  /** {@code words} is asked each time the mouse enters; empty for no tooltip. */
  static void install(Node node, Supplier<String> words) {
    Tooltip[] shown = {null};
    node.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> {
      String now = words.get();
      if (shown[0] != null) {
        Tooltip.uninstall(node, shown[0]);
        shown[0] = null;
      }
      if (!now.isEmpty()) {
        Tooltip tooltip = new Tooltip(now);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(MOST_WIDE_PX);
        shown[0] = tooltip;
        Tooltip.install(node, tooltip);
      }
    });
  }
}
