package dev.holdfast.view.timeline;

import dev.holdfast.view.axis.ByteScale;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.theme.Palette;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws the most that a task allows to be held: a line across the curves, with its words where a run has hardly begun. */
final class LimitPainter {
  private final Fonts fonts;
  private final GraphicsContext g;
  private final Palette palette;

  LimitPainter(Fonts fonts, GraphicsContext g, Palette palette) {
    this.fonts = fonts;
    this.g = g;
    this.palette = palette;
  }

  /** {@code bytes} above the scale's top are drawn at the upper edge, with an arrow. */
  void paint(TimelineLayout layout, TimeAxis axis, long bytes, ByteScale scale) {
    double em = fonts.px;
    double y = Math.round(CurvePainter.yOf(Math.min(bytes, scale.topBytes()), layout, scale)) + 0.5;
    // told from the hatching by its own light edge
    g.setStroke(palette.surface().deriveColor(0, 1, 1, 0.75));
    g.setLineWidth(4);
    g.strokeLine(axis.leftPx(), y, axis.rightPx(), y);
    g.setStroke(color(palette));
    g.setLineWidth(1.5);
    g.strokeLine(axis.leftPx(), y, axis.rightPx(), y);
    String words = (bytes > scale.topBytes() ? "▲ " : "") + words(bytes);
    double left = Math.round(axis.leftPx() + em * 0.6) + 0.5;
    double width = Math.round(fonts.small.widthPx(words) + em * 0.9);
    double top = Math.round(y - em * 0.8) + 0.5;
    g.setFill(palette.surface());
    g.fillRoundRect(left, top, width, Math.round(em * 1.6) - 1, em * 0.5, em * 0.5);
    g.setLineWidth(1);
    g.strokeRoundRect(left, top, width, Math.round(em * 1.6) - 1, em * 0.5, em * 0.5);
    g.setFill(palette.text());
    fonts.small.draw(g, words, left + em * 0.45, y);
  }

  /** {@code limit 230 MB}. */
  static String words(long bytes) {
    return "limit " + ByteText.rounded(bytes);
  }

  /** The red that says in the verdict that something is wrong; unbroken, where a guess is dashed. */
  static Color color(Palette palette) {
    return palette.dark() ? Color.web("#ff7b81") : Color.web("#c01f2b");
  }
}
