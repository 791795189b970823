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
  void paint(TimelineLayout layout, TimeAxis axis, long bytes, ByteScale scale, Box label) {
    double em = fonts.px;
    double y = Math.round(CurvePainter.yOf(Math.min(bytes, scale.topBytes()), layout, scale)) + 0.5;
    // told from the hatching by its own light edge
    g.setStroke(palette.surface().deriveColor(0, 1, 1, 0.75));
    g.setLineWidth(4);
    g.strokeLine(axis.leftPx(), y, axis.rightPx(), y);
    g.setStroke(color(palette));
    g.setLineWidth(1.5);
    g.strokeLine(axis.leftPx(), y, axis.rightPx(), y);
    frame(g, palette, fonts, label, words(bytes, scale));
  }

  /** Words in a frame of the same red. */
  static void frame(GraphicsContext g, Palette palette, Fonts fonts, Box box, String words) {
    double em = fonts.px;
    double left = Math.round(box.left()) + 0.5;
    double top = Math.round(box.top()) + 0.5;
    double width = Math.round(box.width());
    double height = Math.round(box.height()) - 1;
    g.setFill(palette.surface());
    g.fillRoundRect(left, top, width, height, em * 0.5, em * 0.5);
    g.setStroke(color(palette));
    g.setLineWidth(1);
    g.strokeRoundRect(left, top, width, height, em * 0.5, em * 0.5);
    g.setFill(palette.text());
    fonts.small.draw(g, words, left + em * 0.45, box.middle());
  }

  /** With an arrow where the axis does not reach so high. */
  static String words(long bytes, ByteScale scale) {
    return (bytes > scale.topBytes() ? "▲ " : "") + words(bytes);
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
