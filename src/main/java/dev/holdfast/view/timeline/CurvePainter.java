package dev.holdfast.view.timeline;

import static dev.holdfast.view.timeline.CurvesRenderer.awt;

import dev.holdfast.view.axis.ByteScale;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.theme.Hatch;
import dev.holdfast.view.theme.Palette;

import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import javafx.scene.canvas.GraphicsContext;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.fx.FXGraphics2D;

/** Draws the curves with JFreeChart, exactly between the insets of the shared time axis, then the words of the axis, the guesses, the
 * limit and what was asked for in vain. */
final class CurvePainter {
  private final Fonts fonts;
  private final Hatch hatch;
  private final GraphicsContext g;
  private final Palette palette;
  private final GuessPainter guessPainter;
  private final GhostPainter ghostPainter;
  private final LimitPainter limitPainter;
  private final FailedPainter failedPainter;

  CurvePainter(Fonts fonts, Hatch hatch, GraphicsContext g, Palette palette) {
    this.fonts = fonts;
    this.hatch = hatch;
    this.g = g;
    this.palette = palette;
    ghostPainter = new GhostPainter(fonts, hatch, g, palette);
    guessPainter = new GuessPainter(fonts, g, palette);
    limitPainter = new LimitPainter(fonts, g, palette);
    failedPainter = new FailedPainter(fonts, g, palette);
  }

  void paint(TimelineLayout layout, TimeAxis axis, CurveModel model, boolean heapShown) {
    ByteScale scale = scaleOf(layout, model, heapShown);
    model.heapLimit().ifPresent(failed -> failedPainter.paintHeapLine(layout, axis, failed, scale));
    paintPlot(layout, axis, model, scale, heapShown);
    g.setFill(palette.mutedText());
    for (long bytes : scale.ticks()) {
      double y = yOf(bytes, layout, scale);
      if (model.guesses().lineBytes().stream()
          .noneMatch(guess -> Math.abs(guessPainter.yOf(guess, layout, scale) - y) < fonts.px * 1.4)) {
        fonts.small.drawRight(g, ByteScale.label(bytes), axis.leftPx() - fonts.px * 0.8, y);
      }
    }
    ghostPainter.paintCurve(layout, axis, model, scale);
    guessPainter.paint(layout, axis, model.guesses(), scale);
    CurveLabels labels = CurveLabels.of(layout, axis, model, scale, heapShown, fonts.bold, fonts.small);
    model.failed().ifPresent(failed -> failedPainter.paint(failed, scale, labels));
    if (labels.limit() != null) {
      limitPainter.paint(layout, axis, model.limit().orElseThrow(), scale, labels.limit());
    }
  }

  static ByteScale scaleOf(TimelineLayout layout, CurveModel model, boolean heapShown) {
    return model.scale(layout.plotBottom() - layout.plotTop(), layout.fontPx() * 1.6, heapShown);
  }

  static double yOf(double bytes, TimelineLayout layout, ByteScale scale) {
    return layout.plotBottom() - bytes / scale.topBytes() * (layout.plotBottom() - layout.plotTop());
  }

  private void paintPlot(TimelineLayout layout, TimeAxis axis, CurveModel model, ByteScale scale, boolean heapShown) {
    XYPlot plot = new XYPlot(new StepDataset(shapes(axis, model)), timeAxis(axis), new ByteAxis(scale),
        new CurvesRenderer(g, hatch, palette, fonts.px));
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(awt(palette.grid()));
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    if (heapShown) {
      addHeap(plot, axis, model);
    }
    g.save();
    plot.draw(new FXGraphics2D(g),
        new Rectangle2D.Double(axis.leftPx(), layout.plotTop(), axis.plotWidthPx(),
            layout.plotBottom() - layout.plotTop()),
        null, null, null);
    g.restore();
    g.setFill(palette.mutedText());
    g.fillRect(axis.leftPx(), layout.plotBottom(), axis.plotWidthPx(), 1);
  }

  private static List<StepShape> shapes(TimeAxis axis, CurveModel model) {
    List<StepShape> shapes = new ArrayList<>();
    shapes.add(StepShape.of(model.analysis().needed(), axis));
    shapes.add(StepShape.of(model.analysis().held(), axis));
    if (model.hasUnknown()) {
      shapes.add(StepShape.of(model.withUnknown(), axis));
    }
    return shapes;
  }

  private static NumberAxis timeAxis(TimeAxis axis) {
    NumberAxis domain = new NumberAxis();
    domain.setRange(axis.visible().fromNanos(), axis.visible().toNanos());
    domain.setVisible(false);
    return domain;
  }

  private void addHeap(XYPlot plot, TimeAxis axis, CurveModel model) {
    DefaultXYDataset data = new DefaultXYDataset();
    data.addSeries("heap used after a collection", model.heapMarks(axis));
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    renderer.setSeriesShape(0, mark(fonts.px * 0.36));
    renderer.setSeriesShapesFilled(0, true);
    renderer.setUseFillPaint(true);
    renderer.setSeriesFillPaint(0, awt(palette.surface()));
    renderer.setSeriesPaint(0, awt(heapColor(palette)));
    renderer.setSeriesOutlineStroke(0, new BasicStroke(1.5f));
    renderer.setSeriesStroke(0, new BasicStroke(1.5f));
    plot.setDataset(1, data);
    plot.setRenderer(1, renderer);
  }

  static javafx.scene.paint.Color heapColor(Palette palette) {
    return palette.arrayHue(6);
  }

  /** A diamond. */
  private static Path2D mark(double radius) {
    Path2D path = new Path2D.Double();
    path.moveTo(0, -radius);
    path.lineTo(radius, 0);
    path.lineTo(0, radius);
    path.lineTo(-radius, 0);
    path.closePath();
    return path;
  }
}
