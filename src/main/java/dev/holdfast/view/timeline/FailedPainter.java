package dev.holdfast.view.timeline;

import dev.holdfast.view.axis.ByteScale;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.theme.Palette;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws the allocation for which there was no room as a block on top of what was held, and the heap's maximum as a line. */
final class FailedPainter {
  private final Fonts fonts;
  private final GraphicsContext g;
  private final Palette palette;

  FailedPainter(Fonts fonts, GraphicsContext g, Palette palette) {
    this.fonts = fonts;
    this.g = g;
    this.palette = palette;
  }

  void paint(FailedAsking failed, ByteScale scale, CurveLabels labels) {
    Box heap = labels.heap();
    if (heap != null) {
      g.setFill(palette.surface());
      g.fillRoundRect(heap.left(), heap.top(), heap.width(), heap.height(), 6, 6);
      g.setFill(palette.text());
      fonts.small.draw(g, failed.heapWords(), heap.left() + fonts.px * 0.45, heap.middle());
    }
    if (labels.asked() != null && labels.askedWords() != null) {
      paintBlock(labels.asked());
      LimitPainter.frame(g, palette, fonts, labels.askedWords(), CurveLabels.askedWords(failed, scale));
    }
  }

  /** To be drawn below the curves and the marks of the heap. */
  void paintHeapLine(TimelineLayout layout, TimeAxis axis, FailedAsking failed, ByteScale scale) {
    g.setFill(CurvePainter.heapColor(palette));
    g.fillRect(axis.leftPx(), Math.round(CurvePainter.yOf(failed.maxHeapBytes(), layout, scale)), axis.plotWidthPx(),
        1);
  }

  /** Dashed, since it was never made. */
  private void paintBlock(Box block) {
    Color alarm = LimitPainter.color(palette);
    double left = block.left() + 0.75;
    double top = block.top() + 0.75;
    g.setFill(alarm.deriveColor(0, 1, 1, 0.16));
    g.fillRect(block.left(), block.top(), block.width(), block.height());
    g.setStroke(alarm);
    g.setLineWidth(1.5);
    g.setLineDashes(fonts.px * 0.35, fonts.px * 0.25);
    g.strokeRect(left, top, block.width() - 1.5, block.height() - 1.5);
    g.setLineDashes();
  }
}
