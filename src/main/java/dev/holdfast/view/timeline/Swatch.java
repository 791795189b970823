package dev.holdfast.view.timeline;

import dev.holdfast.view.theme.Hatch;
import dev.holdfast.view.theme.Palette;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/** The small picture before an entry of the legend, drawn in the way of what it stands for. */
enum Swatch {
  HELD, CLINGING, NEEDED, UNKNOWN, GUESS, GHOST, HEAP;

  Canvas draw(Palette palette, Hatch hatch, double fontPx) {
    double width = Math.round(fontPx * 1.2);
    double height = Math.round(fontPx * 0.85);
    Canvas canvas = new Canvas(width, height);
    GraphicsContext g = canvas.getGraphicsContext2D();
    hatch.setOrigin(0, 0);
    switch (this) {
      case HELD -> {
        g.setFill(palette.heldLine());
        g.fillRect(0, Math.round(height / 2) - 1, width, 2);
      }
      case CLINGING -> {
        g.setFill(hatch.stripes(palette.clingingHatch(), palette.surface(), fontPx * 0.4, 0.24));
        g.fillRect(0, 0, width, height);
        g.setStroke(palette.clingingHatch());
        g.strokeRect(0.5, 0.5, width - 1, height - 1);
      }
      case NEEDED -> {
        g.setFill(palette.neededFill());
        g.fillRect(0, 0, width, height);
        g.setFill(palette.accent());
        g.fillRect(0, 0, width, 1);
      }
      case UNKNOWN -> {
        g.setFill(hatch.dots(palette.mutedText(), palette.surface(), fontPx * 0.42));
        g.fillRect(0, 0, width, height);
      }
      case GUESS -> GuessPainter.dash(g, palette, 0, width, Math.round(height / 2) + 0.5, fontPx * 0.8);
      case GHOST -> {
        g.setStroke(palette.mutedText());
        g.setLineWidth(1.5);
        g.setLineDashes(fontPx * 0.3, fontPx * 0.2);
        g.strokeLine(0, Math.round(height / 2), width, Math.round(height / 2));
      }
      case HEAP -> {
        double middle = width / 2;
        g.setStroke(CurvePainter.heapColor(palette));
        g.setLineWidth(1.5);
        g.strokePolygon(new double[]{middle, middle + height / 2, middle, middle - height / 2},
            new double[]{0.5, height / 2, height - 0.5, height / 2}, 4);
      }
    }
    return canvas;
  }
}
