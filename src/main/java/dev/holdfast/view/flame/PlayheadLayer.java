package dev.holdfast.view.flame;

import dev.holdfast.analysis.Step;
import dev.holdfast.session.Selection;
import dev.holdfast.session.Session;
import dev.holdfast.view.axis.PlayheadGrip;
import dev.holdfast.view.axis.PlayheadPainter;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.theme.Palette;

import java.util.function.Supplier;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

import org.jspecify.annotations.Nullable;

/**
 * What of the chart in time changes from step to step, on a canvas of its own so that a step redraws nothing else: the line, the veil over
 * what has not happened yet, the outline of the frame in which the step happened.
 */
final class PlayheadLayer extends Canvas {
  private final Session session;
  private final PlayheadGrip grip;
  private PlayheadPainter painter;
  private Palette palette;
  private FlameFonts fonts;
  private @Nullable Step shown;
  private @Nullable Chart shownIn;
  private int box = Boxes.NONE;

  PlayheadLayer(Session session, Supplier<TimeAxis> axis, Node chart, Palette palette, FlameFonts fonts) {
    this.session = session;
    this.palette = palette;
    this.fonts = fonts;
    grip = new PlayheadGrip(session, axis, chart);
    painter = new PlayheadPainter(palette, fonts.px);
    setMouseTransparent(true);
  }

  /** What the mouse drags; to lie above everything that takes the mouse. */
  Node grip() {
    return grip;
  }

  void restyle(Palette newPalette, FlameFonts newFonts) {
    palette = newPalette;
    fonts = newFonts;
    painter = new PlayheadPainter(newPalette, newFonts.px);
  }

  /** {@code scene}: what the chart below has drawn, null for nothing. */
  void paint(@Nullable FlameScene scene) {
    GraphicsContext g = getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    grip.setVisible(false);
    Step step = session.playhead().stepProperty().get();
    if (step == null || scene == null || scene.times() == null) {
      return;
    }
    TimeAxis axis = scene.times();
    painter.drawVeil(g, axis.clampedXOf(step.nanos()) + 1, 0, scene.widthPx(), scene.rowsPx());
    outline(g, scene, boxOf(step, scene.chart()));
    painter.drawLine(g, axis, step.nanos(), 0, scene.rowsPx());
    grip.place(0, scene.rowsPx());
  }

  /** The box of the frame in which the step happened, {@link Boxes#NONE} if there is none. */
  int boxOf(Step step, Chart chart) {
    if (!step.equals(shown) || chart != shownIn) {
      int[] boxes = step.frame() == 0 ? new int[0] : chart.boxesOf(new Selection.OfFrame(step.frame()));
      box = boxes.length == 0 ? Boxes.NONE : boxes[0];
      shown = step;
      shownIn = chart;
    }
    return box;
  }

  private void outline(GraphicsContext g, FlameScene scene, int outlined) {
    if (outlined == Boxes.NONE) {
      return;
    }
    Boxes boxes = scene.chart().boxes();
    double x0 = Math.max(scene.scale().xOf(boxes.from(outlined)), scene.scale().leftPx());
    double x1 = Math.min(scene.scale().xOf(boxes.to(outlined)), scene.scale().rightPx());
    double y = Math.round(scene.topOf(boxes.rowOf(outlined)));
    if (x1 <= x0 && x1 - x0 < -1 || y >= scene.rowsPx()) {
      return;
    }
    g.setStroke(palette.text());
    g.setLineWidth(2);
    g.setLineDashes();
    double height = Math.min(Math.round(scene.rows().rowPx()) - 2, scene.rowsPx() - y);
    double width = Math.max(4, Math.round(x1 - x0));
    // the frame the step is about is read, also where it has only just begun
    g.setFill(palette.surface());
    g.fillRoundRect(Math.round(x0), y, width, height, 6, 6);
    long tint = scene.chart().tint(outlined);
    g.setFill((tint == 0 ? palette.mutedText() : palette.arrayHue(tint)).deriveColor(0, 1, 1, 0.42));
    g.fillRoundRect(Math.round(x0), y, width, height, 6, 6);
    g.setFill(palette.text());
    g.setFont(fonts.base);
    g.setTextBaseline(VPos.CENTER);
    String label = fonts.baseFit.fit(scene.chart().label(outlined), width - fonts.px);
    g.fillText(label, Math.round(x0 + fonts.px * 0.6), Math.round(y + height / 2));
    g.strokeRoundRect(Math.round(x0) + 1, y + 1, width - 2, height - 2, 5, 5);
  }
}
