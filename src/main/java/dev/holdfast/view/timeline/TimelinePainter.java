package dev.holdfast.view.timeline;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.session.TimeRange;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.axis.TimeInsets;
import dev.holdfast.view.axis.TimeRuler;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.text.TimeText;
import dev.holdfast.view.theme.Hatch;
import dev.holdfast.view.theme.Palette;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

/** Draws a whole frame of the timeline for one palette and one font size: curves, lanes, the selected range, the ruler. */
final class TimelinePainter {

  /** What a frame shows. */
  record Frame(TimelineLayout layout, TimeAxis axis, CurveModel curves, Lanes lanes, @Nullable DenseLanes dense,
      boolean heapShown, Set<Long> highlighted, @Nullable TimeRange range, boolean answersHidden) {}

  private final GraphicsContext g;
  private final Palette palette;
  private final Fonts fonts;
  private final Hatch hatch;
  private final CurvePainter curvePainter;
  private final LanePainter lanePainter;
  private final OverviewPainter overviewPainter;
  private final TimeRuler ruler;

  TimelinePainter(GraphicsContext g, Palette palette, Fonts fonts, Hatch hatch) {
    this.g = g;
    this.palette = palette;
    this.fonts = fonts;
    this.hatch = hatch;
    curvePainter = new CurvePainter(fonts, hatch, g, palette);
    lanePainter = new LanePainter(fonts, hatch, g, palette);
    overviewPainter = new OverviewPainter(fonts, g, palette);
    ruler = new TimeRuler(fonts.px);
  }

  /** Draws a run without arrays into nowhere. */
  static void warmUp() {
    RunInfo run = new RunInfo("", "", "", 0, "", Instant.EPOCH, 1_000_000, RunInfo.Outcome.FINISHED, null, "");
    Analysis analysis = Analysis.of(new Trace(run, Map.of(), Map.of(), Map.of(), List.of(),
        List.of(new TraceEvent.Collection(1, 2, 1, "", "", false, 1, 1))));
    TimelineLayout layout = TimelineLayout.of(600, 400, 13, 0, 0, false);
    TimeAxis axis = TimeAxis.of(run.nanos(), null, 600, TimeInsets.forFont(13));
    new TimelinePainter(new Canvas(600, 400).getGraphicsContext2D(), Palette.LIGHT, new Fonts(13), new Hatch())
        .paint(new Frame(layout, axis, CurveModel.of(analysis), Lanes.NONE, null, true, Set.of(), null, false));
  }

  void paint(Frame frame) {
    TimelineLayout layout = frame.layout;
    clear(layout.widthPx(), layout.heightPx());
    // the stripes move along with what they fill
    hatch.setOrigin(frame.axis.xOf(0), layout.plotBottom());
    if (frame.answersHidden) {
      paintPlaceholder(layout, frame.axis);
    } else {
      curvePainter.paint(layout, frame.axis, frame.curves, frame.heapShown);
    }
    hatch.setOrigin(frame.axis.xOf(0), layout.lanesTop() - layout.scrollPx());
    if (frame.range != null) {
      // below the bars, whose colours mean something
      paintBand(frame, frame.range, layout.plotBottom() + 1, layout.lanesBottom());
    }
    if (frame.lanes.count() == 0) {
      g.setFill(palette.mutedText());
      fonts.base.draw(g,
          frame.lanes.hiddenCount() > 0 ? "All arrays of this run are small." : "This run made no arrays.",
          frame.axis.leftPx(), layout.lanesTop() + fonts.px);
    } else if (frame.answersHidden) {
      lanePainter.paintBirths(layout, frame.axis, frame.lanes, frame.highlighted);
    } else if (frame.dense != null) {
      overviewPainter.paint(layout, frame.axis, frame.dense, frame.lanes, frame.highlighted);
    } else {
      lanePainter.paint(layout, frame.axis, frame.lanes, frame.highlighted);
    }
    if (frame.range != null) {
      paintRange(frame, frame.range);
    }
    ruler.drawLabels(g, frame.axis, layout.lanesBottom(), palette);
  }

  private void clear(double width, double height) {
    g.setFill(palette.surface());
    g.fillRect(0, 0, width, height);
  }

  /** Where the curves would tell what a class is to guess. */
  private void paintPlaceholder(TimelineLayout layout, TimeAxis axis) {
    double height = layout.plotBottom() - layout.plotTop();
    g.setFill(palette.surface().interpolate(palette.grid(), 0.45));
    g.fillRoundRect(axis.leftPx(), layout.plotTop(), axis.plotWidthPx(), height, fonts.px, fonts.px);
    g.setFill(palette.mutedText());
    String words = "How much is held now? (B shows it)";
    fonts.bold.draw(g, words, axis.leftPx() + Math.max(0, axis.plotWidthPx() - fonts.bold.widthPx(words)) / 2,
        layout.plotTop() + height / 2);
  }

  /** A band over curves and lanes, and above it how long it is and how high the held curve rises in it. */
  private void paintRange(Frame frame, TimeRange range) {
    TimelineLayout layout = frame.layout;
    double from = Math.round(frame.axis.clampedXOf(range.fromNanos()));
    double to = Math.max(from + 1, Math.round(frame.axis.clampedXOf(range.toNanos())));
    double top = layout.plotTop() - fonts.px * 0.2;
    paintBand(frame, range, top, layout.plotBottom());
    g.setFill(palette.accent());
    g.fillRect(from, top, 1, layout.lanesBottom() - top);
    g.fillRect(to - 1, top, 1, layout.lanesBottom() - top);
    long held = StepShape.highestIn(frame.curves.analysis().held(), range.fromNanos(), range.toNanos());
    String words = TimeText.rounded(range.lengthNanos())
        + (frame.answersHidden ? "" : " · held peak " + ByteText.rounded(held));
    double width = fonts.small.widthPx(words) + fonts.px;
    double left = Math.round(Math.clamp((from + to - width) / 2, frame.axis.leftPx(),
        Math.max(frame.axis.leftPx(), frame.axis.rightPx() - width)));
    // at the foot of the curves, where no peak's words stand
    double y = Math.round(layout.plotBottom() - fonts.px * 2);
    g.fillRoundRect(left, y, width, Math.round(fonts.px * 1.6), fonts.px * 0.5, fonts.px * 0.5);
    g.setFill(Palette.textOn(palette.accent()));
    fonts.small.draw(g, words, left + fonts.px * 0.5, y + fonts.px * 0.8);
  }

  private void paintBand(Frame frame, TimeRange range, double top, double bottom) {
    double from = Math.round(frame.axis.clampedXOf(range.fromNanos()));
    double to = Math.max(from + 1, Math.round(frame.axis.clampedXOf(range.toNanos())));
    g.setFill(palette.accent().deriveColor(0, 1, 1, palette.dark() ? 0.18 : 0.11));
    g.fillRect(from, top, to - from, bottom - top);
  }

  /** What to do while there is nothing to show, over a faint drawing of what will be there. */
  void paintEmpty(double width, double height, String title, String words) {
    clear(width, height);
    double em = fonts.px;
    double unit = Math.min(width * 0.55, em * 38) / 10;
    double left = (width - unit * 10) / 2;
    double top = height / 2 - em * 9;
    double[][] bars = {{0, 3.2}, {1.6, 5.6}, {3.4, 8}, {5.8, 9}, {7.6, 10}};
    for (int i = 0; i < bars.length; i++) {
      double y = top + i * em * 2.1;
      g.setFill(palette.surface().interpolate(palette.arrayHue(i + 1), palette.dark() ? 0.28 : 0.22));
      g.fillRoundRect(left + bars[i][0] * unit, y, (bars[i][1] - bars[i][0]) * unit, em * 1.4, em * 0.6, em * 0.6);
    }
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.setFill(palette.text());
    g.setFont(fonts.bold.font);
    g.fillText(title, width / 2, top + em * 13);
    g.setFill(palette.mutedText());
    g.setFont(fonts.base.font);
    g.fillText(words, width / 2, top + em * 15, width - 2 * em);
    g.setTextAlign(TextAlignment.LEFT);
  }

  void paintFocus(double width, double height) {
    Color accent = palette.accent();
    g.setStroke(accent);
    g.setLineWidth(2);
    g.setLineDashes();
    g.strokeRoundRect(1, 1, width - 2, height - 2, fonts.px * 0.6, fonts.px * 0.6);
  }
}
