package dev.holdfast.view.timeline;

import dev.holdfast.view.axis.ByteScale;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Labels;
import dev.holdfast.analysis.Span;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.theme.Hatch;
import dev.holdfast.view.theme.Palette;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/** Draws, in a run of compiled code, what an interpreter would still hold: dashed, and paler than anything that is there. */
final class GhostPainter {
  private final Fonts fonts;
  private final Hatch hatch;
  private final GraphicsContext g;
  private final Palette palette;

  GhostPainter(Fonts fonts, Hatch hatch, GraphicsContext g, Palette palette) {
    this.fonts = fonts;
    this.hatch = hatch;
    this.g = g;
    this.palette = palette;
  }

  /** The curve that an interpreter would draw. */
  void paintCurve(TimelineLayout layout, TimeAxis axis, CurveModel model, ByteScale scale) {
    if (!model.hasGhosts()) {
      return;
    }
    StepShape shape = StepShape.of(model.analysis().interpreted(), axis);
    double[] xs = new double[shape.count()];
    double[] ys = new double[xs.length];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = Math.round(axis.xOf(shape.nanos()[i])) + 0.5;
      ys[i] = Math.round(CurvePainter.yOf(shape.bytes()[i], layout, scale)) + 0.5;
    }
    g.setStroke(palette.mutedText());
    g.setLineWidth(1.5);
    g.setLineDashes(fonts.px * 0.4, fonts.px * 0.3);
    g.strokePolyline(xs, ys, xs.length);
    g.setLineDashes();
  }

  /** In an array's lane, over what says that it is released. */
  void paintLane(ArrayLife array, TimeAxis axis, double y, double height, double radius) {
    double fromX = Double.NaN;
    double toX = Double.NaN;
    String words = "";
    Color hue = palette.arrayHue(array.id());
    for (Span ghost : array.ghosts()) {
      double from = Math.max(axis.xOf(ghost.fromNanos()), axis.leftPx() - LanePieces.BEYOND_PX);
      double to = Math.min(axis.xOf(LanePieces.endNanos(ghost, axis)), axis.rightPx() + LanePieces.BEYOND_PX);
      if (to - from >= 1) {
        fromX = Double.isNaN(fromX) ? from : fromX;
        toX = to;
        words = Labels.plain(ghost.label());
      }
    }
    if (toX - fromX < 3) {
      return;
    }
    // to it, with a pixel of air
    double width = toX - fromX - 1.5;
    Color line = palette.surface().interpolate(hue, 0.6);
    Paint stripes = hatch.stripes(palette.surface().interpolate(hue, 0.3), palette.surface(), fonts.px * 0.62, 0.3);
    g.setFill(stripes);
    g.fillRoundRect(fromX, y, width, height, radius, radius);
    g.setStroke(line);
    g.setLineWidth(1);
    g.setLineDashes(fonts.px * 0.25, fonts.px * 0.2);
    g.strokeRoundRect(fromX + 0.5, y + 0.5, width - 1, height - 1, radius, radius);
    g.setLineDashes();
    paintWords(words, fromX, fromX + width, axis, y, height);
  }

  private void paintWords(String holder, double fromX, double toX, TimeAxis axis, double y, double height) {
    double pad = fonts.px * 0.6;
    double x = Math.max(fromX, axis.leftPx()) + pad;
    double room = Math.min(toX, axis.rightPx()) - x - pad * 0.7;
    String words = TextFit.fit("let go · an interpreter would hold it: " + holder, "let go", room, fonts.small);
    if (room < fonts.px * 1.4 || words.isEmpty()) {
      return;
    }
    double plate = Math.min(height - 5, fonts.px * 1.45);
    double side = fonts.px * 0.3;
    g.setFill(palette.surface());
    g.fillRoundRect(Math.round(x - side), Math.round(y + height / 2 - plate / 2),
        Math.ceil(fonts.small.widthPx(words) + side * 2), plate, fonts.px * 0.35, fonts.px * 0.35);
    g.setFill(palette.mutedText());
    fonts.small.draw(g, words, x, y + height / 2);
  }
}
