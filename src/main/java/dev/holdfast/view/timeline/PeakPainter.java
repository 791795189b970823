package dev.holdfast.view.timeline;

import dev.holdfast.view.axis.ByteScale;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Peak;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.theme.Palette;

import javafx.scene.canvas.GraphicsContext;

import org.jspecify.annotations.Nullable;

/** Draws the mark at the highest point of the held curve, and how high it is. */
final class PeakPainter {
  private final Fonts fonts;
  private final GraphicsContext g;
  private final Palette palette;

  PeakPainter(Fonts fonts, GraphicsContext g, Palette palette) {
    this.fonts = fonts;
    this.g = g;
    this.palette = palette;
  }

  /** {@code label}: where its words stand; null where it is not in view. */
  void paint(TimelineLayout layout, TimeAxis axis, Analysis analysis, ByteScale scale, @Nullable Box label) {
    Peak peak = analysis.peakHeld();
    if (label == null) {
      // not in view
      return;
    }
    double x = Math.round(axis.xOf(peak.nanos()));
    double y = Math.round(CurvePainter.yOf(peak.bytes(), layout, scale));
    double radius = fonts.px * 0.33;
    g.setFill(palette.surface());
    g.fillOval(x - radius - 1.5, y - radius - 1.5, radius * 2 + 3, radius * 2 + 3);
    g.fillRoundRect(label.left(), label.top(), label.width(), label.height(), 6, 6);
    g.setFill(palette.heldLine());
    g.fillOval(x - radius, y - radius, radius * 2, radius * 2);
    g.setFill(palette.text());
    fonts.bold.draw(g, CurveLabels.peakWords(peak), label.left() + 4, label.middle());
  }
}
