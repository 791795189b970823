package dev.holdfast.view.timeline;

import dev.holdfast.view.axis.ByteScale;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Peak;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.theme.Palette;

import javafx.scene.canvas.GraphicsContext;

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

  void paint(TimelineLayout layout, TimeAxis axis, Analysis analysis, ByteScale scale) {
    Peak peak = analysis.peakHeld();
    if (peak.bytes() == 0 || peak.nanos() < axis.visible().fromNanos() || peak.nanos() > axis.visible().toNanos()) {
      return;
    }
    double x = Math.round(axis.xOf(peak.nanos()));
    double y = Math.round(CurvePainter.yOf(peak.bytes(), layout, scale));
    double radius = fonts.px * 0.33;
    String words = "peak " + ByteText.rounded(peak.bytes());
    double width = fonts.bold.widthPx(words);
    // left of the marker where the curve is lower there, so that the words stand on clear ground; else above it
    double left = x - fonts.px * 0.8 - width;
    boolean fits = left >= axis.leftPx();
    long before = StepShape.highestIn(analysis.held(), axis.nanosOf(left), Math.max(peak.nanos(), 1));
    boolean clear = fits && CurvePainter.yOf(before, layout, scale) > y + fonts.px;
    double textX = fits ? left : x + fonts.px * 0.8;
    double textY = clear ? y : y - fonts.px * 0.95;
    g.setFill(palette.surface());
    g.fillOval(x - radius - 1.5, y - radius - 1.5, radius * 2 + 3, radius * 2 + 3);
    g.fillRoundRect(textX - 4, textY - fonts.px * 0.65, width + 8, fonts.px * 1.3, 6, 6);
    g.setFill(palette.heldLine());
    g.fillOval(x - radius, y - radius, radius * 2, radius * 2);
    g.setFill(palette.text());
    fonts.bold.draw(g, words, textX, textY);
  }
}
