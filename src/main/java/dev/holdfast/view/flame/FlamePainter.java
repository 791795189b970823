package dev.holdfast.view.flame;

import dev.holdfast.session.TimeRange;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.axis.TimeRuler;
import dev.holdfast.view.theme.Palette;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws a {@link FlameScene}: grid, boxes, marks, what is selected, thread heads and the ruler. */
final class FlamePainter {
  private final FlameFonts fonts;
  private final FlameColors colors;
  private final BoxPainter boxes;
  private final MarkPainter marks;
  private final TimeRuler ruler;

  FlamePainter(FlameFonts fonts, Palette palette) {
    this.fonts = fonts;
    colors = new FlameColors(palette);
    boxes = new BoxPainter(fonts, colors);
    marks = new MarkPainter(fonts, colors);
    ruler = new TimeRuler(fonts.px);
  }

  FlameFonts fonts() {
    return fonts;
  }

  static double rulerPx(double fontPx) {
    return new TimeRuler(fontPx).heightPx();
  }

  void draw(GraphicsContext g, FlameScene scene, double heightPx) {
    g.setFill(colors.palette.surface());
    g.fillRect(0, 0, scene.widthPx(), heightPx);
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    if (scene.times() != null) {
      ruler.drawLines(g, scene.times(), 0, scene.rowsPx(), colors.palette);
    } else if (scene.bytes() != null) {
      drawByteLines(g, scene, scene.bytes());
    }
    drawRows(g, scene);
    drawPeak(g, scene);
    drawRange(g, scene);
    boxes.drawOutlines(g, scene);
    drawHeads(g, scene);
    g.setFill(colors.palette.surface());
    g.fillRect(0, scene.rowsPx(), scene.widthPx(), heightPx - scene.rowsPx());
    if (scene.times() != null) {
      ruler.drawLabels(g, scene.times(), scene.rowsPx(), colors.palette);
    } else if (scene.bytes() != null) {
      drawByteLabels(g, scene, scene.bytes());
    }
  }

  private void drawRows(GraphicsContext g, FlameScene scene) {
    Boxes all = scene.chart().boxes();
    double rowPx = scene.rows().rowPx();
    for (int block = 0; block < all.blocks().size(); block++) {
      Boxes.Block of = all.blocks().get(block);
      double top = scene.rows().topOfBlock(block) - scene.scrollPx();
      double bottom = block + 1 < all.blocks().size()
          ? scene.rows().topOfBlock(block + 1) - scene.scrollPx()
          : Double.MAX_VALUE;
      if (top >= scene.rowsPx() || bottom <= 0) {
        continue;
      }
      for (int row = of.firstRow(); row < of.firstRow() + of.rows(); row++) {
        // marks stand in the line of the row inside
        if (scene.isVisible(scene.topOf(row) - rowPx, 3 * rowPx)) {
          boxes.drawRow(g, scene, row, row - of.firstRow());
        }
      }
      for (int row = of.firstRow(); row < of.firstRow() + of.rows(); row++) {
        if (scene.isVisible(scene.topOf(row) - rowPx, 3 * rowPx) && scene.chart().marks().hasAny(row)) {
          marks.drawRow(g, scene, row);
        }
      }
    }
  }

  /** The name of each thread beside its rows; it stays in sight as long as one of them is. */
  private void drawHeads(GraphicsContext g, FlameScene scene) {
    Boxes all = scene.chart().boxes();
    if (scene.times() == null || all.blocks().size() < 2) {
      return;
    }
    double rowPx = scene.rows().rowPx();
    double left = Math.round(fonts.px * 1.2);
    for (int block = 0; block < all.blocks().size(); block++) {
      double top = scene.rows().topOfBlock(block) - scene.scrollPx();
      double height = scene.rows().topOfRows(block) - scene.rows().topOfBlock(block)
          + all.blocks().get(block).rows() * rowPx;
      if (scene.isVisible(top, height + rowPx)) {
        if (block > 0) {
          g.setFill(colors.blockLine);
          g.fillRect(left, Math.round(top - fonts.px * 0.3), scene.scale().rightPx() - left, 1);
        }
        double y = Math.clamp(rowPx / 2, top + rowPx / 2, Math.max(top + rowPx / 2, top + height - rowPx / 2));
        g.setFont(fonts.bold);
        g.setFill(colors.palette.text());
        g.fillText(fonts.boldFit.fit(all.blocks().get(block).title(), scene.scale().leftPx() - left - fonts.px * 0.6),
            left, Math.round(y));
      }
    }
  }

  private void drawPeak(GraphicsContext g, FlameScene scene) {
    TimeAxis times = scene.times();
    if (times != null && scene.peakNanos() > times.visible().fromNanos()
        && scene.peakNanos() < times.visible().toNanos()) {
      double x = Math.floor(times.xOf(scene.peakNanos())) + 0.5;
      g.setStroke(colors.peak);
      g.setLineWidth(1);
      g.setLineDashes(2, 3);
      g.strokeLine(x, 0, x, scene.rowsPx());
      g.setLineDashes();
    }
  }

  private void drawRange(GraphicsContext g, FlameScene scene) {
    TimeRange range = scene.range();
    TimeAxis times = scene.times();
    if (range == null || times == null) {
      return;
    }
    double x0 = times.clampedXOf(range.fromNanos());
    double x1 = times.clampedXOf(range.toNanos());
    g.setFill(colors.range);
    g.fillRect(x0, 0, x1 - x0, scene.rowsPx());
    g.setFill(colors.palette.accent());
    g.fillRect(Math.round(x0), 0, 1, scene.rowsPx());
    g.fillRect(Math.round(x1), 0, 1, scene.rowsPx());
  }

  private void drawByteLines(GraphicsContext g, FlameScene scene, ByteAxis bytes) {
    g.setFill(colors.palette.grid());
    for (ByteAxis.Tick tick : bytes.ticks(scene.scale(), ruler.leastGapPx())) {
      g.fillRect(Math.floor(tick.x()), 0, 1, scene.rowsPx());
    }
  }

  private void drawByteLabels(GraphicsContext g, FlameScene scene, ByteAxis bytes) {
    double y = scene.rowsPx();
    g.setFill(colors.palette.grid());
    g.fillRect(scene.scale().leftPx(), y, scene.scale().rightPx() - scene.scale().leftPx(), 1);
    g.setFont(fonts.small);
    g.setTextAlign(TextAlignment.CENTER);
    Color text = colors.palette.mutedText();
    for (ByteAxis.Tick tick : bytes.ticks(scene.scale(), ruler.leastGapPx())) {
      g.setFill(colors.palette.grid());
      g.fillRect(Math.floor(tick.x()), y, 1, fonts.px * 0.35);
      g.setFill(text);
      g.fillText(tick.label(), Math.round(tick.x()), Math.round(y + ruler.heightPx() * 0.58));
    }
    g.setTextAlign(TextAlignment.LEFT);
  }
}
