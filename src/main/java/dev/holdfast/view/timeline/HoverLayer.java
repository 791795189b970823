package dev.holdfast.view.timeline;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.theme.Hatch;
import dev.holdfast.view.theme.Palette;

import java.util.function.DoubleFunction;

import javafx.scene.canvas.Canvas;

import org.jspecify.annotations.Nullable;

/** What follows the mouse over the timeline, on a canvas of its own, so that moving the mouse redraws nothing else. */
final class HoverLayer extends Canvas {
  private final Hatch hatch;
  private HoverPainter painter;
  private double x = -1;
  private double y = -1;

  HoverLayer(Palette palette, Fonts fonts, Hatch hatch) {
    this.hatch = hatch;
    painter = new HoverPainter(fonts, hatch, getGraphicsContext2D(), palette);
    setMouseTransparent(true);
  }

  void restyle(Palette palette, Fonts fonts) {
    painter = new HoverPainter(fonts, hatch, getGraphicsContext2D(), palette);
  }

  /** The mouse is here now; -1 for nowhere. */
  void moveTo(double newX, double newY) {
    x = newX;
    y = newY;
  }

  void clear() {
    getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
  }

  void paint(TimelineLayout layout, TimeAxis axis, Analysis analysis,
      DoubleFunction<@Nullable ArrayLife> arrayAt) {
    clear();
    painter.paint(layout, axis, analysis, arrayAt.apply(y), x, y);
  }
}
