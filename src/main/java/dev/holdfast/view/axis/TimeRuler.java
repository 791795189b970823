package dev.holdfast.view.axis;

import dev.holdfast.view.theme.Palette;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws a time axis's ticks, lines and words, the same in every chart. */
public final class TimeRuler {
  /** Between two ticks, in em: "1234.5 ms" is about 5 em wide, and as much of air reads calmly. */
  private static final double LEAST_GAP_EM = 7;

  private final double fontPx;
  private final Font font;

  /** {@code fontPx}: the base font size; the ruler's own words are a little smaller. */
  public TimeRuler(double fontPx) {
    this.fontPx = fontPx;
    font = Font.font("Inter", fontPx * 0.92);
  }

  /** Height of the ruler below a chart. */
  public double heightPx() {
    return Math.round(fontPx * 2);
  }

  public double leastGapPx() {
    return fontPx * LEAST_GAP_EM;
  }

  /** Faint lines at the ticks, from {@code top} to {@code bottom}, to be drawn before the chart's content. */
  public void drawLines(GraphicsContext g, TimeAxis axis, double top, double bottom, Palette palette) {
    g.setStroke(palette.grid());
    g.setLineWidth(1);
    g.setLineDashes();
    for (TimeAxis.Tick tick : axis.ticks(leastGapPx())) {
      double x = Math.floor(tick.x()) + 0.5;
      g.strokeLine(x, top, x, bottom);
    }
  }

  /** A base line at {@code y} with ticks and words below it. */
  public void drawLabels(GraphicsContext g, TimeAxis axis, double y, Palette palette) {
    g.setStroke(palette.grid());
    g.setLineWidth(1);
    g.setLineDashes();
    double line = Math.floor(y) + 0.5;
    g.strokeLine(axis.leftPx(), line, axis.rightPx(), line);
    g.setFont(font);
    g.setFill(palette.mutedText());
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    for (TimeAxis.Tick tick : axis.ticks(leastGapPx())) {
      double x = Math.floor(tick.x()) + 0.5;
      g.strokeLine(x, line, x, line + fontPx * 0.35);
      g.fillText(tick.label(), Math.round(tick.x()), Math.round(y + heightPx() * 0.58));
    }
    g.setTextAlign(TextAlignment.LEFT);
  }
}
