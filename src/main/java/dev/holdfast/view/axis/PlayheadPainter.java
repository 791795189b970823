package dev.holdfast.view.axis;

import dev.holdfast.view.theme.Palette;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws where the user stands in a run, the same in every chart: a line with a handle, and a veil over what has not happened yet. */
public final class PlayheadPainter {
  /** What lies below the veil can still be made out, and is plainly not meant. */
  private static final double VEIL = 0.78;

  private final Palette palette;
  private final double fontPx;
  private final Color veil;

  public PlayheadPainter(Palette palette, double fontPx) {
    this.palette = palette;
    this.fontPx = fontPx;
    veil = palette.surface().deriveColor(0, 1, 1, VEIL);
  }

  /** Height of the handle, which hangs above the line. */
  public double handlePx() {
    return Math.round(fontPx * 0.95);
  }

  /** Makes a part of the chart faint. */
  public void drawVeil(GraphicsContext g, double left, double top, double right, double bottom) {
    if (right > left && bottom > top) {
      g.setFill(veil);
      g.fillRect(left, top, right - left, bottom - top);
    }
  }

  /** The line from {@code top} to {@code bottom}; its handle's tip is at {@code top}. Nothing if the instant is not visible. */
  public void drawLine(GraphicsContext g, TimeAxis axis, long nanos, double top, double bottom) {
    if (!isVisible(axis, nanos)) {
      return;
    }
    double x = Math.round(axis.xOf(nanos));
    double width = Math.max(2, Math.round(fontPx / 7));
    g.setFill(palette.accent());
    g.fillRect(x - width / 2, top, width, bottom - top);
    double half = Math.round(fontPx * 0.55);
    double handleTop = top - handlePx();
    double shoulder = top - half * 0.7;
    g.fillPolygon(new double[]{x - half, x + half, x + half, x, x - half},
        new double[]{handleTop, handleTop, shoulder, top, shoulder}, 5);
  }

  /** Whether {@code axis} shows the instant. */
  static boolean isVisible(TimeAxis axis, long nanos) {
    return nanos >= axis.visible().fromNanos() && nanos <= axis.visible().toNanos();
  }
}
