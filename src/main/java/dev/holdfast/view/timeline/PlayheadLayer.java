package dev.holdfast.view.timeline;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Hearing;
import dev.holdfast.analysis.Span;
import dev.holdfast.analysis.Step;
import dev.holdfast.session.Session;
import dev.holdfast.view.axis.PlayheadGrip;
import dev.holdfast.view.axis.PlayheadPainter;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.theme.Hatch;
import dev.holdfast.view.axis.ByteScale;
import dev.holdfast.view.theme.Palette;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

import org.jspecify.annotations.Nullable;

/**
 * What of the timeline changes from step to step, on a canvas of its own so that a step redraws nothing else: the line, the veil over
 * what has not happened yet and over the lanes of arrays that are not alive, and the peak, which is told only once it is reached.
 */
final class PlayheadLayer extends Canvas {
  private final Session session;
  private final Hatch hatch;
  private final PlayheadGrip grip;
  private Palette palette;
  private Fonts fonts;
  private PlayheadPainter painter;
  private PeakPainter peak;
  private LanePainter lanes;
  private Set<Long> alive = Set.of();
  private @Nullable Hearing hearing;
  private @Nullable Step aliveAt;
  private @Nullable Analysis aliveIn;

  PlayheadLayer(Session session, Supplier<TimeAxis> axis, Node timeline, Palette palette, Fonts fonts,
      Hatch hatch) {
    this.session = session;
    this.hatch = hatch;
    this.palette = palette;
    this.fonts = fonts;
    grip = new PlayheadGrip(session, axis, timeline);
    painter = new PlayheadPainter(palette, fonts.px);
    peak = new PeakPainter(fonts, getGraphicsContext2D(), palette);
    lanes = new LanePainter(fonts, hatch, getGraphicsContext2D(), palette);
    setMouseTransparent(true);
  }

  /** What the mouse drags; to lie above everything that takes the mouse. */
  Node grip() {
    return grip;
  }

  void restyle(Palette newPalette, Fonts newFonts) {
    palette = newPalette;
    fonts = newFonts;
    painter = new PlayheadPainter(palette, fonts.px);
    peak = new PeakPainter(fonts, getGraphicsContext2D(), palette);
    lanes = new LanePainter(fonts, hatch, getGraphicsContext2D(), palette);
  }

  void clear() {
    getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
    grip.setVisible(false);
  }

  void paint(TimelinePainter.Frame frame) {
    GraphicsContext g = getGraphicsContext2D();
    clear();
    Step step = session.playhead().stepProperty().get();
    Analysis analysis = frame.curves().analysis();
    TimelineLayout layout = frame.layout();
    TimeAxis axis = frame.axis();
    hatch.setOrigin(axis.xOf(0), layout.lanesTop() - layout.scrollPx());
    if (step != null) {
      double x = axis.clampedXOf(step.nanos());
      if (!frame.answersHidden()) {
        // also the words that reach into the inset at the right
        painter.drawVeil(g, x + 1, layout.plotTop() - layout.fontPx(), layout.widthPx(), layout.plotBottom());
      }
      paintLanes(g, frame, step, x);
    }
    if (!frame.answersHidden() && (step == null || analysis.peakHeld().seq() <= step.seq())) {
      ByteScale scale = CurvePainter.scaleOf(layout, frame.curves(), frame.heapShown());
      peak.paint(layout, axis, analysis, scale, CurveLabels.of(layout, axis, frame.curves(), scale, frame.heapShown(),
          fonts.bold, fonts.small).peak());
    }
    if (step != null) {
      painter.drawLine(g, axis, step.nanos(), layout.plotTop() - layout.fontPx() * 0.4, layout.lanesBottom());
      if (hearing != null && !frame.answersHidden() && !layout.isOverview() && isInView(step, axis)) {
        AnswerMarks.paint(g, palette, frame, hearing, axis.clampedXOf(step.nanos()));
      }
      grip.place(layout.plotTop() - layout.fontPx() * 0.4 - painter.handlePx(), layout.lanesBottom());
    }
  }

  private void paintLanes(GraphicsContext g, TimelinePainter.Frame frame, Step step, double x) {
    TimelineLayout layout = frame.layout();
    if (layout.isOverview()) {
      painter.drawVeil(g, x + 1, layout.lanesTop(), layout.widthPx(), layout.lanesBottom());
      return;
    }
    Set<Long> standing = alive(frame.curves().analysis(), step);
    for (int lane = layout.firstLane(); lane < layout.endLane(); lane++) {
      ArrayLife array = frame.lanes().arrays().get(lane);
      // while a class guesses, who is alive stays open; that something was not born yet does not
      boolean faint = frame.answersHidden() ? array.born().seq() > step.seq() : !standing.contains(array.id());
      double top = Math.max(layout.lanesTop(), layout.laneTop(lane));
      double bottom = Math.min(layout.lanesBottom(), layout.laneTop(lane) + layout.pitch());
      painter.drawVeil(g, faint ? 0 : x + 1, top, layout.widthPx(), bottom);
    }
    if (!frame.answersHidden() && isInView(step, frame.axis())) {
      paintStubs(g, frame, step, x);
    }
  }

  private static boolean isInView(Step step, TimeAxis axis) {
    return step.nanos() >= axis.visible().fromNanos() && step.nanos() < axis.visible().toNanos();
  }

  private void paintStubs(GraphicsContext g, TimelinePainter.Frame frame, Step step, double x) {
    TimelineLayout layout = frame.layout();
    Hearing heard = hearing;
    Clip.toLanes(g, layout, () -> {
      for (int lane = layout.firstLane(); lane < layout.endLane(); lane++) {
        ArrayLife array = frame.lanes().arrays().get(lane);
        Span span = alive.contains(array.id()) ? array.spanAt(step.seq()) : null;
        if (span != null) {
          double markPx = heard != null && heard.concerns(array) ? AnswerMarks.widthPx(layout.fontPx()) : 0;
          lanes.paintStub(layout, frame.axis(), array, lane, span, x, markPx);
        }
      }
    });
  }

  private Set<Long> alive(Analysis analysis, Step step) {
    if (!step.equals(aliveAt) || analysis != aliveIn) {
      Set<Long> numbers = new HashSet<>();
      for (Alive one : analysis.aliveAt(step.seq())) {
        numbers.add(one.array().id());
      }
      alive = numbers;
      hearing = analysis.hearingAt(step);
      aliveAt = step;
      aliveIn = analysis;
    }
    return alive;
  }
}
