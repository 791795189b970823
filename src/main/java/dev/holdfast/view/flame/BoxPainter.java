package dev.holdfast.view.flame;

import dev.holdfast.analysis.Frame;
import dev.holdfast.view.theme.Hatch;
import dev.holdfast.view.theme.Palette;

import java.util.Arrays;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

/** Draws the boxes of a row and the outlines of those that are selected, found or hovered. One instance draws one scene at a time. */
final class BoxPainter implements Boxes.Visitor {
  /** Wider boxes have rounded corners; below it the eye cannot tell, and a plain rectangle costs less. */
  private static final double ROUNDED_PX = 12;

  private final FlameFonts fonts;
  private final FlameColors colors;
  private final Hatch hatch = new Hatch();
  // the row being drawn; fields, so that drawing a row makes no objects
  private GraphicsContext g;
  private FlameScene scene;
  private Color fill = Color.TRANSPARENT;
  private double top;
  private double height;
  private int depth;

  BoxPainter(FlameFonts fonts, FlameColors colors) {
    this.fonts = fonts;
    this.colors = colors;
  }

  /** {@code line}: the row's place in its block, 0 for the outermost. */
  void drawRow(GraphicsContext context, FlameScene drawn, int row, int line) {
    g = context;
    scene = drawn;
    depth = line;
    top = Math.round(drawn.topOf(row));
    height = Math.round(drawn.rows().rowPx()) - 2;
    g.setFont(fonts.base);
    fill = Color.TRANSPARENT;
    drawn.chart().boxes().visit(row, drawn.scale(), FlameScene.LEAST_PX, this);
  }

  @Override
  public void box(int box, double x0, double x1) {
    double left = scene.visibleX0(x0);
    double width = Math.max(1, scene.visibleX1(x1) - left - (x1 - x0 > 4 ? 1 : 0));
    boolean isFaded = scene.search().isActive() && !scene.search().matches(box);
    Color color = fillOf(box, isFaded);
    boolean isArray = scene.chart() instanceof MergedChart merged && merged.isArray(box);
    boolean isClinging = isArray && ((MergedChart) scene.chart()).isClinging(box);
    if (isClinging) {
      drawHatched(color, left, width);
    } else {
      fillBox(color, left, width);
    }
    if (scene.chart() instanceof FrameChart frames && frames.frame(box).thrown()) {
      drawThrown(frames.frame(box), left, width, x1 <= scene.scale().rightPx());
    }
    drawLabel(box, left, width, isFaded, isClinging ? null : isArray ? Palette.textOn(color) : colors.palette.text());
  }

  @Override
  public void narrow(int first, int last, double x0, double x1) {
    boolean isFaded = scene.search().isActive() && !scene.search().matchesAny(first, last);
    double left = scene.visibleX0(x0);
    Color color = first == last && scene.chart().tint(first) != 0
        ? fillOf(first, isFaded)
        : isFaded ? colors.plain(depth, true) : colors.narrow;
    use(color);
    g.fillRect(left, top, Math.max(1, scene.visibleX1(x1) - left), height);
  }

  /** On top of all rows: a selected box is seen however narrow it is. */
  void drawOutlines(GraphicsContext context, FlameScene drawn) {
    g = context;
    scene = drawn;
    Color lit = drawn.litArray() != 0 ? colors.palette.arrayHue(drawn.litArray()) : colors.palette.accent();
    for (int box : drawn.lit()) {
      if (box != drawn.cursor()) {
        outline(box, lit, 2.5);
      }
    }
    if (drawn.hovered() != Boxes.NONE && drawn.hovered() != drawn.cursor()
        && Arrays.binarySearch(drawn.lit(), drawn.hovered()) < 0) {
      outline(drawn.hovered(), colors.hover, 1.5);
    }
    if (drawn.cursor() != Boxes.NONE) {
      outline(drawn.cursor(), colors.palette.text(), 2);
    }
  }

  private void outline(int box, Color color, double strokePx) {
    Boxes boxes = scene.chart().boxes();
    double y = Math.round(scene.topOf(boxes.rowOf(box)));
    double boxHeight = Math.round(scene.rows().rowPx()) - 2;
    double x0 = scene.scale().xOf(boxes.from(box));
    double x1 = Math.max(scene.scale().xOf(boxes.to(box)) - 1, x0 + 1);
    if (!scene.isVisible(y, boxHeight) || x1 < scene.scale().leftPx() || x0 > scene.scale().rightPx()) {
      return;
    }
    double left = scene.visibleX0(x0);
    double right = Math.max(scene.visibleX1(x1), left + 1);
    g.setStroke(color);
    g.setLineWidth(strokePx);
    double half = strokePx / 2;
    double arc = right - left > ROUNDED_PX ? fonts.px * 0.45 : 0;
    g.strokeRoundRect(left + half, y + half, Math.max(0.5, right - left - strokePx), boxHeight - strokePx, arc, arc);
  }

  private Color fillOf(int box, boolean isFaded) {
    long tint = scene.chart().tint(box);
    if (scene.chart() instanceof MergedChart merged) {
      if (merged.isArray(box)) {
        return isFaded ? colors.tint(tint, true) : colors.palette.arrayHue(tint);
      }
      return depth == 0 && !isFaded ? colors.root : colors.plain(depth, isFaded);
    }
    return tint != 0 ? colors.tint(tint, isFaded) : colors.plain(depth, isFaded);
  }

  private void fillBox(Color color, double left, double width) {
    use(color);
    if (width > ROUNDED_PX) {
      double arc = fonts.px * 0.45;
      g.fillRoundRect(left, top, width, height, arc, arc);
    } else {
      g.fillRect(left, top, width, height);
    }
  }

  /** Held, yet never read again: stripes of the array's hue, as in the timeline. */
  private void drawHatched(Color color, double left, double width) {
    Color ground = FlameColors.mix(color, colors.palette.surface(), colors.palette.dark() ? 0.25 : 0.18);
    hatch.setOrigin(left, top);
    g.setFill(hatch.stripes(color, ground, Math.round(fonts.px * 0.6), 0.45));
    double arc = fonts.px * 0.45;
    g.fillRoundRect(left, top, width, height, arc, arc);
    g.setStroke(color);
    g.setLineWidth(1.5);
    g.strokeRoundRect(left + 0.75, top + 0.75, Math.max(0.5, width - 1.5), height - 1.5, arc, arc);
    fill = Color.TRANSPARENT;
  }

  /** {@code ink} null: on a plate of its own, as on stripes. */
  private void drawLabel(int box, double left, double width, boolean isFaded,
      @Nullable Color ink) {
    double pad = Math.round(fonts.px * 0.55);
    double room = width - 2 * pad;
    if (room < fonts.px * 1.2) {
      return;
    }
    String full = scene.chart().label(box);
    String text = fonts.baseFit.width(full) <= room ? full : fonts.baseFit.fit(scene.chart().words(box).brief(), room);
    if (text.isEmpty()) {
      return;
    }
    double middle = Math.round(top + height / 2);
    if (ink == null) {
      use(colors.palette.surface());
      g.fillRoundRect(left + pad - 4, top + 3, fonts.baseFit.width(text) + 8, height - 6, 4, 4);
    }
    use(isFaded ? colors.palette.mutedText() : ink == null ? colors.palette.text() : ink);
    g.fillText(text, Math.round(left + pad), middle);
  }

  /** A frame that an exception threw out ends in a torn edge and, where there is room, a cross. */
  private void drawThrown(Frame frame, double left, double width, boolean endIsSeen) {
    if (!endIsSeen || width < 3) {
      return;
    }
    double right = left + width;
    use(colors.thrown);
    double tooth = Math.min(width / 2, fonts.px * 0.3);
    int teeth = 4;
    double step = height / teeth;
    for (int i = 0; i < teeth; i++) {
      g.fillPolygon(new double[]{right, right - tooth, right}, new double[]{top + i * step, top + (i + 0.5) * step,
          top + (i + 1) * step}, 3);
    }
    if (width > fonts.px * 3) {
      double size = fonts.px * 0.28;
      double x = right - fonts.px * 1.1;
      double y = top + height / 2;
      g.setStroke(colors.thrown);
      g.setLineWidth(2);
      g.strokeLine(x - size, y - size, x + size, y + size);
      g.strokeLine(x - size, y + size, x + size, y - size);
    }
  }

  private void use(Color color) {
    if (fill != color) {
      g.setFill(color);
      fill = color;
    }
  }
}
