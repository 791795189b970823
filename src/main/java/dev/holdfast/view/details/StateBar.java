package dev.holdfast.view.details;

import dev.holdfast.analysis.State;
import dev.holdfast.view.theme.Hatch;
import dev.holdfast.view.theme.Palette;

import java.util.List;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/** States in an array's hue, drawn as in the timeline: solid, striped, a faint outline, dots. A bar over the run, or a chip. */
final class StateBar extends Region {
  private final Canvas canvas = new Canvas();
  private final Hatch hatch = new Hatch();
  private final Palette palette;
  private final long array;
  private final List<Details.Piece> pieces;
  private final double fontPx;

  private StateBar(Palette palette, long array, List<Details.Piece> pieces, double fontPx) {
    this.palette = palette;
    this.array = array;
    this.pieces = pieces;
    this.fontPx = fontPx;
    getChildren().add(canvas);
  }

  /** As wide as there is room, over the whole run. */
  static StateBar bar(Palette palette, long array, List<Details.Piece> pieces, double fontPx) {
    StateBar bar = new StateBar(palette, array, pieces, fontPx);
    bar.setMinSize(0, Math.round(fontPx * 1.4));
    bar.setPrefHeight(Math.round(fontPx * 1.4));
    bar.setMaxWidth(Double.MAX_VALUE);
    return bar;
  }

  /** A square in one state. */
  static StateBar chip(Palette palette, long array, State state, double fontPx) {
    StateBar chip = new StateBar(palette, array, List.of(new Details.Piece(0, 1, state)), fontPx);
    double size = Math.round(fontPx * 0.95);
    chip.setMinSize(size, size);
    chip.setMaxSize(size, size);
    return chip;
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    if (pieces.size() > 1 || pieces.size() == 1 && pieces.getFirst().to() - pieces.getFirst().from() < 1) {
      g.setFill(palette.grid().deriveColor(0, 1, 1, 0.5));
      g.fillRoundRect(0, 0, getWidth(), getHeight(), 4, 4);
    }
    for (Details.Piece piece : pieces) {
      double x0 = Math.round(piece.from() * getWidth());
      draw(g, piece.state(), x0, Math.max(2, Math.round(piece.to() * getWidth()) - x0), getHeight());
    }
  }

  private void draw(GraphicsContext g, State state, double x, double width, double height) {
    Color hue = palette.arrayHue(array);
    Color ground = palette.surface().interpolate(hue, palette.dark() ? 0.25 : 0.18);
    g.setLineDashes();
    g.setStroke(hue);
    g.setLineWidth(1.5);
    switch (state) {
      case NEEDED -> {
        g.setFill(hue);
        g.fillRoundRect(x, 0, width, height, 4, 4);
      }
      case CLINGING -> fill(g, hatch.stripes(hue, ground, Math.round(fontPx * 0.5), 0.45), x, width, height);
      case UNKNOWN -> fill(g, hatch.dots(hue, ground, Math.round(fontPx * 0.45)), x, width, height);
      case RELEASED -> {
        g.setFill(palette.surface());
        g.fillRoundRect(x, 0, width, height, 4, 4);
        g.setLineWidth(1);
        g.setLineDashes(3, 3);
        g.strokeRoundRect(x + 0.5, 0.5, Math.max(0.5, width - 1), height - 1, 4, 4);
      }
      case COLLECTED -> {
      }
    }
  }

  private static void fill(GraphicsContext g, Paint paint, double x, double width, double height) {
    g.setFill(paint);
    g.fillRoundRect(x, 0, width, height, 4, 4);
    g.strokeRoundRect(x + 0.75, 0.75, Math.max(0.5, width - 1.5), height - 1.5, 4, 4);
  }
}
