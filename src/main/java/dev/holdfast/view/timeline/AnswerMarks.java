package dev.holdfast.view.timeline;

import dev.holdfast.analysis.Answer;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Hearing;
import dev.holdfast.view.theme.Palette;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

import org.jspecify.annotations.Nullable;

/** What the collector said at the playhead, a mark in each lane: a filled tick for what survived, a cross for what was collected. */
final class AnswerMarks {
  /** So many arrays are told one by one. */
  private static final int TOLD = 8;
  private static final double RADIUS_EM = 0.56;

  private AnswerMarks() {
  }

  /** So wide is the place of a mark. */
  static double widthPx(double fontPx) {
    return fontPx * RADIUS_EM * 3.2;
  }

  /** Just behind the playhead at {@code x}: before it stand the words of what is held, or they begin behind the mark. */
  static void paint(GraphicsContext g, Palette palette, TimelinePainter.Frame frame, Hearing hearing, double x) {
    TimelineLayout layout = frame.layout();
    double radius = layout.fontPx() * RADIUS_EM;
    double middleX = Math.round(x + widthPx(layout.fontPx()) / 2) + 0.5;
    Clip.toLanes(g, layout, () -> {
      for (int lane = layout.firstLane(); lane < layout.endLane(); lane++) {
        ArrayLife array = frame.lanes().arrays().get(lane);
        if (hearing.concerns(array)) {
          double middleY = Math.round(layout.laneTop(lane) + layout.pitch() / 2) + 0.5;
          paintMark(g, palette, hearing.of(array) == Answer.SURVIVED, middleX, middleY, radius);
        }
      }
    });
  }

  private static void paintMark(GraphicsContext g, Palette palette, boolean survived, double x, double y,
      double radius) {
    Color ink = palette.text();
    // a rim, so that it stands out of a bar of any colour
    g.setFill(palette.surface());
    g.fillOval(x - radius - 1.5, y - radius - 1.5, radius * 2 + 3, radius * 2 + 3);
    g.setLineDashes();
    g.setLineCap(StrokeLineCap.ROUND);
    g.setLineWidth(Math.max(1.5, radius * 0.24));
    double arm = radius * 0.42;
    if (survived) {
      g.setFill(ink);
      g.fillOval(x - radius, y - radius, radius * 2, radius * 2);
      g.setStroke(palette.surface());
      g.strokePolyline(new double[]{x - arm * 1.1, x - arm * 0.25, x + arm * 1.1},
          new double[]{y + arm * 0.05, y + arm * 0.85, y - arm * 0.8}, 3);
    } else {
      g.setStroke(ink);
      g.strokeOval(x - radius + 0.75, y - radius + 0.75, radius * 2 - 1.5, radius * 2 - 1.5);
      g.strokeLine(x - arm, y - arm, x + arm, y + arm);
      g.strokeLine(x - arm, y + arm, x + arm, y - arm);
    }
    g.setLineCap(StrokeLineCap.SQUARE);
  }

  /** The same in words; empty where the collector was not asked. */
  static String words(@Nullable Hearing hearing, Lanes lanes) {
    if (hearing == null) {
      return "";
    }
    List<ArrayLife> arrays = hearing.arrays().stream().filter(array -> lanes.laneOf(array.id()) >= 0).toList();
    StringJoiner each = new StringJoiner(", ", " ", ".").setEmptyValue("");
    for (ArrayLife array : arrays.subList(0, Math.min(TOLD, arrays.size()))) {
      each.add("#" + array.id() + (hearing.of(array) == Answer.SURVIVED ? " survived" : " was collected"));
    }
    if (arrays.size() > TOLD) {
      each.add(String.format(Locale.ROOT, "and %,d more", arrays.size() - TOLD));
    }
    return " " + hearing.inWords(lanes.leastBytes()) + each;
  }
}
