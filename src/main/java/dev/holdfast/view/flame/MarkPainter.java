package dev.holdfast.view.flame;

import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.view.text.ByteText;

import java.util.HashMap;
import java.util.Map;

import javafx.scene.canvas.GraphicsContext;

/** Draws a triangle where an array was born, just inside the frame that made it, in the array's hue. */
final class MarkPainter implements Marks.Visitor {
  /** Sizes in words; more than these are those of runs zoomed through, which need not stay. */
  private static final int REMEMBERED = 10_000;

  private final FlameFonts fonts;
  private final FlameColors colors;
  private final Map<Long, String> known = new HashMap<>();
  private final double[] xs = new double[3];
  private final double[] ys = new double[3];
  private GraphicsContext g;
  private FlameScene scene;
  private double edge;

  MarkPainter(FlameFonts fonts, FlameColors colors) {
    this.fonts = fonts;
    this.colors = colors;
  }

  /** Marks nearer to one another than this are drawn as one. */
  static double gapPx(double fontPx) {
    return Math.round(fontPx * 0.55);
  }

  static double widthPx(double fontPx) {
    return Math.round(fontPx * 0.7);
  }

  void drawRow(GraphicsContext context, FlameScene drawn, int row) {
    g = context;
    scene = drawn;
    edge = drawn.rows().inverted() ? drawn.topOf(row) - 2 : drawn.topOf(row) + drawn.rows().rowPx();
    g.setFont(fonts.small);
    drawn.chart().marks().visit(row, drawn.scale(), gapPx(fonts.px), this);
  }

  @Override
  public void mark(int row, int first, int last, double x, long bytes) {
    double half = widthPx(fonts.px) / 2;
    if (x < scene.scale().leftPx() - 0.5 || x > scene.scale().rightPx() + 0.5) {
      return;
    }
    ArrayLife array = scene.chart().marks().array(row, first);
    boolean down = scene.rows().inverted();
    double tip = edge;
    double base = down ? tip - fonts.px * 0.62 : tip + fonts.px * 0.62;
    xs[0] = x;
    ys[0] = tip;
    xs[1] = x - half;
    ys[1] = base;
    xs[2] = x + half;
    ys[2] = base;
    g.setFill(colors.palette.arrayHue(array.id()));
    g.fillPolygon(xs, ys, 3);
    String text = words(last - first + 1, bytes, room(row, last, x) - half * 2 - fonts.px);
    if (!text.isEmpty()) {
      g.setFill(colors.palette.mutedText());
      g.fillText(text, Math.round(x + half + fonts.px * 0.25), Math.round((tip + base) / 2));
    }
  }

  /** As much as fits into the room: how many and how large, how large, nothing. */
  private String words(int count, long bytes, double roomPx) {
    if (roomPx < fonts.px * 2) {
      return "";
    }
    if (known.size() > REMEMBERED) {
      known.clear();
    }
    String size = known.computeIfAbsent(bytes, ByteText::rounded);
    if (count > 1) {
      String many = count + " arrays, " + size;
      if (fonts.smallFit.width(many) <= roomPx) {
        return many;
      }
    }
    return fonts.smallFit.width(size) <= roomPx ? size : "";
  }

  /** Pixels up to the next mark or the next frame in the line where the words stand. */
  private double room(int row, int last, double x) {
    Boxes boxes = scene.chart().boxes();
    long nanos = scene.chart().marks().array(row, last).born().nanos();
    double next = scene.scale().rightPx();
    double nextMark = scene.chart().marks().nextAfter(row, nanos + 1);
    if (nextMark != Double.MAX_VALUE) {
      next = Math.min(next, scene.scale().xOf(nextMark) - widthPx(fonts.px) / 2);
    }
    int inside = row + 1;
    if (inside < boxes.rows() && scene.rows().blockOf(inside) == scene.rows().blockOf(row)) {
      int box = boxes.firstEndingFrom(inside, nanos + 1);
      if (box < boxes.endOf(inside)) {
        next = Math.min(next, scene.scale().xOf(boxes.from(box)));
      }
    }
    return next - x;
  }
}
