package dev.holdfast.view.timeline;

import dev.holdfast.view.axis.ByteScale;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.theme.Palette;

import java.util.List;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws the guesses over the curves: dashed lines with their values on the axis, and the marks of a class. */
final class GuessPainter {
  private final Fonts fonts;
  private final GraphicsContext g;
  private final Palette palette;

  GuessPainter(Fonts fonts, GraphicsContext g, Palette palette) {
    this.fonts = fonts;
    this.g = g;
    this.palette = palette;
  }

  void paint(TimelineLayout layout, TimeAxis axis, GuessLines guesses, ByteScale scale) {
    paintMarks(layout, axis, guesses.markBytes(), scale);
    for (long bytes : guesses.lineBytes()) {
      paintLine(layout, axis, bytes, scale);
    }
  }

  double yOf(long bytes, TimelineLayout layout, ByteScale scale) {
    return Math.round(CurvePainter.yOf(Math.min(bytes, scale.topBytes()), layout, scale));
  }

  private void paintLine(TimelineLayout layout, TimeAxis axis, long bytes, ByteScale scale) {
    double em = fonts.px;
    double y = yOf(bytes, layout, scale) + 0.5;
    // on the hatching dashes alone could not be told from its lines
    g.setStroke(palette.surface().deriveColor(0, 1, 1, 0.75));
    g.setLineWidth(4);
    g.strokeLine(axis.leftPx(), y, axis.rightPx(), y);
    dash(g, palette, axis.leftPx(), axis.rightPx(), y, em);
    String words = (bytes > scale.topBytes() ? "▲ " : "") + ByteText.rounded(bytes);
    double width = fonts.small.widthPx(words) + em * 0.9;
    double right = axis.leftPx() - em * 0.35;
    g.setFill(palette.surface());
    g.fillRoundRect(right - width, y - em * 0.8, width, em * 1.6, em * 0.5, em * 0.5);
    g.setStroke(color(palette));
    g.setLineWidth(1);
    g.strokeRoundRect(Math.round(right - width) + 0.5, Math.round(y - em * 0.8) + 0.5, Math.round(width),
        Math.round(em * 1.6) - 1, em * 0.5, em * 0.5);
    g.setFill(palette.text());
    fonts.small.drawRight(g, words, right - em * 0.45, y);
  }

  /** One beside the other where they lie on the same line, so that many are a long one. */
  private void paintMarks(TimelineLayout layout, TimeAxis axis, List<Long> sorted, ByteScale scale) {
    double em = fonts.px;
    double width = Math.max(2, Math.round(em * 0.3));
    double height = Math.max(2, Math.round(em * 0.3));
    double lastY = Double.NaN;
    double x = 0;
    g.setFill(color(palette));
    for (long bytes : sorted) {
      double y = yOf(bytes, layout, scale);
      x = y == lastY ? x + width + 1 : axis.leftPx() + 2;
      lastY = y;
      if (x < axis.leftPx() + axis.plotWidthPx() / 2) {
        g.fillRect(x, y - Math.floor(height / 2), width, height);
      }
    }
  }

  static void dash(GraphicsContext g, Palette palette, double left, double right, double y, double em) {
    g.setStroke(color(palette));
    g.setLineWidth(1.5);
    g.setLineDashes(em * 0.45, em * 0.3);
    g.strokeLine(left, y, right, y);
    g.setLineDashes();
  }

  /** Violet: no curve and no array has it. */
  static Color color(Palette palette) {
    return palette.dark() ? Color.web("#b9a5ff") : Color.web("#5b3fb5");
  }
}
