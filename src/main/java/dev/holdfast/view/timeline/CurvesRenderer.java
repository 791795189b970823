package dev.holdfast.view.timeline;

import dev.holdfast.view.theme.Hatch;
import dev.holdfast.view.theme.Palette;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.ImagePattern;

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

  /** From so many corners a pixel on the curves are drawn as columns. */
  private static final double DENSE_FROM = 2;

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

  /** Draws a series at its last item: fills and lines are of one piece. */
  @Override
  public void drawItem(Graphics2D g2, XYItemRendererState state, Rectangle2D dataArea, @Nullable PlotRenderingInfo info,
      XYPlot plot, ValueAxis domainAxis, ValueAxis rangeAxis, XYDataset dataset, int series, int item,
      @Nullable CrosshairState crosshair, int pass) {
    if (item < dataset.getItemCount(series) - 1) {
      return;
    }
    StepDataset data = (StepDataset) dataset;
    boolean last = series == data.getSeriesCount() - 1;
    // with more than a step a pixel, outlines would cost much and lines would cover everything
    if (data.getItemCount(StepDataset.HELD) > dataArea.getWidth() * DENSE_FROM) {
      if (last) {
        drawColumns(data, dataArea, plot);
      }
      return;
    }
    switch (series) {
      case StepDataset.NEEDED -> fillNeeded(g2, data, dataArea, plot);
      case StepDataset.HELD -> band(data, StepDataset.HELD, StepDataset.NEEDED, dataArea, plot);
      case StepDataset.WITH_UNKNOWN -> band(data, StepDataset.WITH_UNKNOWN, StepDataset.HELD, dataArea, plot);
      default -> throw new IllegalStateException("no such series: " + series);
    }
    if (last) {
      line(g2, data, StepDataset.NEEDED, awt(palette.accent()), 1, dataArea, plot);
      line(g2, data, StepDataset.HELD, awt(palette.heldLine()), 2, dataArea, plot);
    }
  }

  private void drawColumns(StepDataset data, Rectangle2D dataArea, XYPlot plot) {
    StepColumns needed = columns(data, StepDataset.NEEDED, dataArea, plot);
    StepColumns held = columns(data, StepDataset.HELD, dataArea, plot);
    StepColumns.Sink fill = (x, width, top, bottom) -> canvas.fillRect(x, top, width, bottom - top);
    canvas.setFill(palette.neededFill());
    needed.below((int) Math.round(dataArea.getMaxY()), fill);
    canvas.setFill(bandPaint(StepDataset.HELD));
    held.above(needed, fill);
    if (data.getSeriesCount() > StepDataset.WITH_UNKNOWN) {
      canvas.setFill(bandPaint(StepDataset.WITH_UNKNOWN));
      columns(data, StepDataset.WITH_UNKNOWN, dataArea, plot).above(held, fill);
    }
    canvas.setFill(palette.heldLine().deriveColor(0, 1, 1, 0.4));
    held.line(fill);
    canvas.setFill(palette.heldLine());
    held.ends((x, width, top, bottom) -> canvas.fillRect(x, top - 1, width, 2));
  }

  private static StepColumns columns(StepDataset data, int series, Rectangle2D dataArea, XYPlot plot) {
    double[] xs = new double[data.getItemCount(series)];
    double[] ys = new double[xs.length];
    pixels(data, series, xs, ys, dataArea, plot);
    return StepColumns.of(xs, ys);
  }

  /** Grid lines on whole pixels, not smeared over two. */
  @Override
  public void drawRangeLine(Graphics2D g2, XYPlot plot, ValueAxis axis, Rectangle2D dataArea, double value, Paint paint,
      Stroke stroke) {
    double y = Math.round(axis.valueToJava2D(value, dataArea, plot.getRangeAxisEdge()));
    g2.setPaint(paint);
    g2.fill(new Rectangle2D.Double(dataArea.getX(), y, dataArea.getWidth(), 1));
  }

  private void fillNeeded(Graphics2D g2, StepDataset data, Rectangle2D dataArea, XYPlot plot) {
    double[] xs = new double[data.getItemCount(StepDataset.NEEDED)];
    double[] ys = new double[xs.length];
    pixels(data, StepDataset.NEEDED, xs, ys, dataArea, plot);
    g2.setPaint(awt(palette.neededFill()));
    g2.fill(below(xs, ys, dataArea.getMaxY()));
  }

  /** The area between two series, as one outline: along the upper one and back along the lower. */
  private void band(StepDataset data, int upper, int lower, Rectangle2D dataArea, XYPlot plot) {
    int above = data.getItemCount(upper);
    int below = data.getItemCount(lower);
    double[] lowerX = new double[below];
    double[] lowerY = new double[below];
    pixels(data, lower, lowerX, lowerY, dataArea, plot);
    double[] upperX = new double[above];
    double[] upperY = new double[above];
    pixels(data, upper, upperX, upperY, dataArea, plot);
    double[] xs = Arrays.copyOf(upperX, above + below);
    double[] ys = Arrays.copyOf(upperY, above + below);
    for (int i = 0; i < below; i++) {
      xs[above + i] = lowerX[below - 1 - i];
      ys[above + i] = lowerY[below - 1 - i];
    }
    canvas.setFill(bandPaint(upper));
    canvas.fillPolygon(xs, ys, xs.length);
  }

  private ImagePattern bandPaint(int upper) {
    return upper == StepDataset.HELD
        ? hatch.stripes(palette.clingingHatch(), palette.surface(), fontPx * 0.7, 0.13)
        : hatch.dots(palette.mutedText(), palette.surface(), fontPx * 0.5);
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
