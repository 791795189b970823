package dev.holdfast.view.strip;

import dev.holdfast.analysis.State;
import dev.holdfast.view.theme.Hatch;
import dev.holdfast.view.theme.Palette;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws stretches of arrays' lives, told apart by pattern as well as by colour. */
public final class StripBars {
  private final GraphicsContext g;
  private final Palette palette;
  private final Hatch hatch;
  private final double em;

  public StripBars(GraphicsContext g, Palette palette, Hatch hatch, double em) {
    this.g = g;
    this.palette = palette;
    this.hatch = hatch;
    this.em = em;
  }

  public void bar(State state, Color hue, double from, double to, double y, double height) {
    switch (state) {
      case NEEDED -> {
        g.setFill(hue);
        g.fillRect(from, y, to - from, height);
      }
      case CLINGING -> {
        g.setFill(hatch.stripes(hue, palette.surface().interpolate(hue, 0.22), em * 0.5, 0.42));
        g.fillRect(from, y, to - from, height);
      }
      case UNKNOWN -> {
        g.setFill(hatch.dots(hue, palette.surface(), em * 0.45));
        g.fillRect(from, y, to - from, height);
      }
      case RELEASED -> outline(hue, from, to, y, height);
      case COLLECTED -> {
        // nothing is there
      }
    }
  }

  /** What a compiled run has let go of and an interpreter would hold. */
  public void ghost(Color hue, double from, double to, double y, double height) {
    g.setFill(hatch.stripes(palette.surface().interpolate(hue, 0.3), palette.surface(), em * 0.5, 0.3));
    g.fillRect(from, y, to - from, height);
    outline(hue, from, to, y, height);
  }

  private void outline(Color hue, double from, double to, double y, double height) {
    if (to - from >= 3) {
      g.setStroke(palette.surface().interpolate(hue, 0.6));
      g.setLineWidth(1);
      g.setLineDashes(em * 0.25, em * 0.2);
      g.strokeRect(Math.round(from) + 0.5, y + 0.5, to - from - 2, height - 1);
      g.setLineDashes();
    }
  }
}
