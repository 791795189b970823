package dev.holdfast.view.modes;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Collector;
import dev.holdfast.analysis.Span;
import dev.holdfast.analysis.Survivors;
import dev.holdfast.view.strip.StripBars;
import dev.holdfast.view.strip.StripCurves;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.text.TimeText;
import dev.holdfast.view.theme.Hatch;
import dev.holdfast.view.theme.Palette;

import java.util.List;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** A small timeline on an axis of bytes that others share: curves, what the collector kept each time it was asked, and a lane for each array. */
final class ModeCanvas extends Canvas {

  /** What all modes have in common. Each has its own time: with a collection at each birth that says little. */
  record Axes(long bytes, long smallestBytes) {
    static Axes of(List<Analysis> analyses, long smallestBytes) {
      return new Axes(Math.max(1, analyses.stream().mapToLong(one -> one.interpreted().peak().bytes()).max().orElse(1)),
          smallestBytes);
    }
  }

  private final Analysis analysis;
  private final Axes axes;
  private final Palette palette;
  private final double em;
  private final List<ArrayLife> lanes;

  ModeCanvas(Analysis analysis, Axes axes, Palette palette, double fontPx, double width) {
    this.analysis = analysis;
    this.axes = axes;
    this.palette = palette;
    this.em = fontPx;
    lanes = analysis.arrays().stream().filter(array -> array.sizeBytes() >= axes.smallestBytes()).limit(8).toList();
    setWidth(Math.round(width));
    setHeight(Math.round(curveBottom() + em * (2.2 + 1.5 * lanes.size())));
    paint(getGraphicsContext2D(), new Hatch());
  }

  private double left() {
    return em * 4.6;
  }

  private double curveBottom() {
    return em * 10;
  }

  private double xOf(long nanos) {
    long end = Math.max(1, analysis.trace().run().nanos());
    return left() + (double) Math.min(nanos, end) / end * (getWidth() - left() - em * 0.4);
  }

  private double yOf(long bytes) {
    return curveBottom() - bytes * (curveBottom() - em * 0.9) / axes.bytes();
  }

  private void paint(GraphicsContext g, Hatch hatch) {
    g.setTextBaseline(VPos.CENTER);
    g.setFont(Font.font("Inter", em * 0.82));
    g.setTextAlign(TextAlignment.RIGHT);
    for (int i = 0; i <= 4; i++) {
      double y = Math.round(yOf(axes.bytes() / 4 * i));
      g.setFill(palette.grid());
      g.fillRect(left(), y, getWidth() - left(), 1);
      g.setFill(palette.mutedText());
      g.fillText(i == 0 ? "0" : ByteText.rounded(axes.bytes() / 4 * i), left() - em * 0.5, y);
    }
    StripCurves curves = new StripCurves(g, this::xOf, this::yOf, analysis.trace().run().nanos());
    curves.area(analysis.held(), hatch.stripes(palette.clingingHatch(), palette.surface(), em * 0.6, 0.15));
    curves.area(analysis.needed(), palette.neededFill());
    curves.line(analysis.interpreted(), palette.mutedText(), 1.2, em * 0.35, em * 0.25);
    curves.line(analysis.held(), palette.heldLine(), 2);
    answers(g);
    for (int i = 0; i < lanes.size(); i++) {
      lane(g, hatch, lanes.get(i), Math.round(curveBottom() + em * (0.8 + 1.5 * i)));
    }
    g.setTextAlign(TextAlignment.RIGHT);
    g.setFill(palette.mutedText());
    g.fillText(TimeText.rounded(analysis.trace().run().nanos()), xOf(Long.MAX_VALUE), getHeight() - em * 0.6);
  }

  /** A dot at what the collector kept each time, a large one at the peak. */
  private void answers(GraphicsContext g) {
    Survivors peak = Collector.answerAtPeak(analysis).orElse(null);
    for (Survivors answer : Collector.answers(analysis)) {
      double radius = answer.equals(peak) ? em * 0.42 : em * 0.24;
      double x = xOf(answer.nanos());
      double y = yOf(answer.bytes(axes.smallestBytes()));
      g.setFill(palette.surface());
      g.fillOval(x - radius - 1.5, y - radius - 1.5, radius * 2 + 3, radius * 2 + 3);
      g.setFill(palette.accent());
      g.fillOval(x - radius, y - radius, radius * 2, radius * 2);
    }
    if (peak != null) {
      g.setFill(palette.accent().deriveColor(0, 1, 1, 0.5));
      g.fillRect(Math.round(xOf(peak.nanos())), em * 0.9, 1, getHeight() - em * 2.2);
    }
  }

  private void lane(GraphicsContext g, Hatch hatch, ArrayLife array, double y) {
    Color hue = palette.arrayHue(array.id());
    double height = Math.round(em * 1.1);
    g.setTextAlign(TextAlignment.RIGHT);
    g.setFill(palette.text());
    g.fillText("#" + array.id(), left() - em * 0.5, y + height / 2);
    StripBars bars = new StripBars(g, palette, hatch, em);
    for (Span span : array.spans()) {
      bars.bar(span.state(), hue, xOf(span.fromNanos()), xOf(span.toNanos()), y, height);
    }
    for (Span ghost : array.ghosts()) {
      bars.ghost(hue, xOf(ghost.fromNanos()), xOf(ghost.toNanos()), y, height);
    }
  }
}
