package dev.holdfast.view.timeline;

import dev.holdfast.view.theme.Palette;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

import javafx.scene.canvas.GraphicsContext;

import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;
import org.jspecify.annotations.Nullable;

/**
 * Draws the series of a {@link StepDataset}: the needed area filled, what is held above it hatched, what is unknown above that dotted,
 * and the lines of both curves. Stripes and dots go straight to the canvas, since {@code Graphics2D} over JavaFX has no such paints.
 */
final class CurvesRenderer extends AbstractXYItemRenderer {
  private static final long serialVersionUID = 1;

  private final transient GraphicsContext canvas;
  private final transient Hatch hatch;
  private final transient Palette palette;
  private final double fontPx;

  CurvesRenderer(GraphicsContext canvas, Hatch hatch, Palette palette, double fontPx) {
    this.canvas = canvas;
    this.hatch = hatch;
    this.palette = palette;
    this.fontPx = fontPx;
  }

  @Override
  public XYItemRendererState initialise(Graphics2D g2, Rectangle2D dataArea, XYPlot plot, XYDataset dataset,
      PlotRenderingInfo info) {
    XYItemRendererState state = super.initialise(g2, dataArea, plot, dataset, info);
    // the data set holds nothing but what is visible
    state.setProcessVisibleItemsOnly(false);
    return state;
  }

  /** Draws the whole series at its last item: fills and lines are of one piece. */
  @Override
  public void drawItem(Graphics2D g2, XYItemRendererState state, Rectangle2D dataArea, @Nullable PlotRenderingInfo info,
      XYPlot plot, ValueAxis domainAxis, ValueAxis rangeAxis, XYDataset dataset, int series, int item,
      @Nullable CrosshairState crosshair, int pass) {
    if (item < dataset.getItemCount(series) - 1) {
      return;
    }
    double[] xs = new double[item + 1];
    double[] ys = new double[item + 1];
    pixels((StepDataset) dataset, series, xs, ys, dataArea, plot);
    switch (series) {
      case StepDataset.NEEDED -> {
        g2.setPaint(awt(palette.neededFill()));
        g2.fill(below(xs, ys, dataArea.getMaxY()));
      }
      case StepDataset.HELD -> band(xs, ys, (StepDataset) dataset, StepDataset.NEEDED, dataArea, plot, false);
      case StepDataset.WITH_UNKNOWN -> band(xs, ys, (StepDataset) dataset, StepDataset.HELD, dataArea, plot, true);
      default -> throw new IllegalStateException("no such series: " + series);
    }
    if (series == dataset.getSeriesCount() - 1) {
      // with more than a step a pixel full lines would cover everything
      boolean dense = dataset.getItemCount(StepDataset.HELD) > dataArea.getWidth();
      javafx.scene.paint.Color held = palette.heldLine().deriveColor(0, 1, 1, dense ? 0.45 : 1);
      if (!dense) {
        line(g2, (StepDataset) dataset, StepDataset.NEEDED, awt(palette.accent()), 1, dataArea, plot);
      }
      line(g2, (StepDataset) dataset, StepDataset.HELD, awt(held), dense ? 1 : 2, dataArea, plot);
    }
  }

  /** Grid lines on whole pixels, not smeared over two. */
  @Override
  public void drawRangeLine(Graphics2D g2, XYPlot plot, ValueAxis axis, Rectangle2D dataArea, double value, Paint paint,
      Stroke stroke) {
    double y = Math.round(axis.valueToJava2D(value, dataArea, plot.getRangeAxisEdge()));
    g2.setPaint(paint);
    g2.fill(new Rectangle2D.Double(dataArea.getX(), y, dataArea.getWidth(), 1));
  }

  private void band(double[] upperX, double[] upperY, StepDataset data, int lowerSeries, Rectangle2D dataArea,
      XYPlot plot,
      boolean dots) {
    int below = data.getItemCount(lowerSeries);
    double[] lowerX = new double[below];
    double[] lowerY = new double[below];
    pixels(data, lowerSeries, lowerX, lowerY, dataArea, plot);
    double[] xs = new double[upperX.length + below];
    double[] ys = new double[xs.length];
    System.arraycopy(upperX, 0, xs, 0, upperX.length);
    System.arraycopy(upperY, 0, ys, 0, upperY.length);
    for (int i = 0; i < below; i++) {
      xs[upperX.length + i] = lowerX[below - 1 - i];
      ys[upperX.length + i] = lowerY[below - 1 - i];
    }
    canvas.setFill(dots
        ? hatch.dots(palette.mutedText(), palette.surface(), fontPx * 0.5)
        : hatch.stripes(palette.clingingHatch(), palette.surface(), fontPx * 0.7, 0.13));
    canvas.fillPolygon(xs, ys, xs.length);
  }

  private static void line(Graphics2D g2, StepDataset data, int series, Color color, float width, Rectangle2D dataArea,
      XYPlot plot) {
    int count = data.getItemCount(series);
    double[] xs = new double[count];
    double[] ys = new double[count];
    pixels(data, series, xs, ys, dataArea, plot);
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, count);
    // a line one pixel wide lies between two pixels, a line of two on the edge of both
    double shift = width == 1 ? 0.5 : 0;
    for (int i = 0; i < count; i++) {
      if (i == 0) {
        path.moveTo(xs[i] + shift, ys[i] + shift);
      } else {
        path.lineTo(xs[i] + shift, ys[i] + shift);
      }
    }
    g2.setPaint(color);
    g2.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    g2.draw(path);
  }

  private static Path2D below(double[] xs, double[] ys, double bottom) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, xs.length + 3);
    path.moveTo(xs[0], bottom);
    for (int i = 0; i < xs.length; i++) {
      path.lineTo(xs[i], ys[i]);
    }
    path.lineTo(xs[xs.length - 1], bottom);
    path.closePath();
    return path;
  }

  private static void pixels(StepDataset data, int series, double[] xs, double[] ys, Rectangle2D dataArea,
      XYPlot plot) {
    ValueAxis domain = plot.getDomainAxis();
    ValueAxis range = plot.getRangeAxis();
    for (int i = 0; i < xs.length; i++) {
      xs[i] = Math.round(domain.valueToJava2D(data.getXValue(series, i), dataArea, plot.getDomainAxisEdge()));
      ys[i] = Math.round(range.valueToJava2D(data.getYValue(series, i), dataArea, plot.getRangeAxisEdge()));
    }
  }

  static Color awt(javafx.scene.paint.Color color) {
    return new Color((float) color.getRed(), (float) color.getGreen(), (float) color.getBlue(),
        (float) color.getOpacity());
  }
}
