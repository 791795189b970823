package dev.holdfast.view.timeline;

import javafx.scene.canvas.GraphicsContext;

/** Draws into a part of a canvas only. */
final class Clip {
  private Clip() {
  }

  /** The lanes as far as they are in view, their heads among them. */
  static void toLanes(GraphicsContext g, TimelineLayout layout, Runnable draw) {
    to(g, 0, layout.lanesTop(), layout.widthPx(), layout.lanesHeight(), draw);
  }

  static void to(GraphicsContext g, double x, double y, double width, double height, Runnable draw) {
    g.save();
    g.beginPath();
    g.rect(x, y, width, height);
    g.clip();
    draw.run();
    g.restore();
  }
}
