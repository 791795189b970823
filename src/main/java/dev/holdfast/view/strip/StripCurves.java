package dev.holdfast.view.strip;

import dev.holdfast.analysis.Curve;

import java.util.function.LongToDoubleFunction;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/**
 * Draws curves as steps.
 *
 * @param xOf where an instant of the run lies
 * @param yOf where an amount of bytes lies
 * @param endNanos where the run ends
 */
public record StripCurves(GraphicsContext g, LongToDoubleFunction xOf, LongToDoubleFunction yOf, long endNanos) {

  /** Fills what is below the curve. */
  public void area(Curve curve, Paint paint) {
    g.setFill(paint);
    double bottom = yOf.applyAsDouble(0);
    for (int i = 0; i < curve.nanos().length; i++) {
      long end = i + 1 < curve.nanos().length ? curve.nanos()[i + 1] : endNanos;
      double x = Math.round(xOf.applyAsDouble(curve.nanos()[i]));
      double y = Math.round(yOf.applyAsDouble(curve.bytes()[i]));
      g.fillRect(x, y, Math.round(xOf.applyAsDouble(end)) - x, bottom - y);
    }
  }

  /** {@code dashes}: none for a solid line. */
  public void line(Curve curve, Color color, double width, double... dashes) {
    int count = curve.nanos().length;
    double[] xs = new double[2 * count + 2];
    double[] ys = new double[2 * count + 2];
    double y = yOf.applyAsDouble(0);
    xs[0] = xOf.applyAsDouble(0);
    ys[0] = y;
    for (int i = 0; i < count; i++) {
      xs[2 * i + 1] = Math.round(xOf.applyAsDouble(curve.nanos()[i]));
      ys[2 * i + 1] = y;
      y = Math.round(yOf.applyAsDouble(curve.bytes()[i]));
      xs[2 * i + 2] = xs[2 * i + 1];
      ys[2 * i + 2] = y;
    }
    xs[2 * count + 1] = xOf.applyAsDouble(endNanos);
    ys[2 * count + 1] = y;
    g.setStroke(color);
    g.setLineWidth(width);
    g.setLineDashes(dashes);
    g.strokePolyline(xs, ys, xs.length);
    g.setLineDashes();
  }
}
