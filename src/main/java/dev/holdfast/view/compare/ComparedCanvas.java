package dev.holdfast.view.compare;

import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Span;
import dev.holdfast.analysis.State;
import dev.holdfast.compare.Comparison;
import dev.holdfast.compare.Course;
import dev.holdfast.compare.Row;
import dev.holdfast.compare.Side;
import dev.holdfast.view.axis.ByteScale;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.axis.TimeInsets;
import dev.holdfast.view.axis.TimeRuler;
import dev.holdfast.view.strip.StripBars;
import dev.holdfast.view.strip.StripCurves;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.text.TimeText;
import dev.holdfast.view.theme.Hatch;
import dev.holdfast.view.theme.Palette;
import dev.holdfast.view.timeline.Fonts;
import dev.holdfast.view.timeline.OwnerWords;
import dev.holdfast.view.timeline.TextFit;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

/** Both runs' held curves on one axis of bytes, and below them two bars for each array: of the first run above, of the second below. */
final class ComparedCanvas extends Canvas {
  private final Comparison comparison;
  private final ComparedLayout layout;
  private final Pace.Kind kind;
  private final Pace firstPace;
  private final Pace secondPace;
  private final Palette palette;
  private final Fonts fonts;
  private final Hatch hatch = new Hatch();
  private final ByteScale scale;
  private final double em;

  ComparedCanvas(Comparison comparison, ComparedLayout layout, Pace.Kind kind, Palette palette, Fonts fonts) {
    super(layout.width(), layout.height());
    this.comparison = comparison;
    this.layout = layout;
    this.kind = kind;
    this.palette = palette;
    this.fonts = fonts;
    em = fonts.px;
    firstPace = Pace.of(comparison, true, kind);
    secondPace = Pace.of(comparison, false, kind);
    scale = ByteScale.of(Math.max(comparison.first().heldBytes(), comparison.second().heldBytes()), 1.12,
        layout.curvesHeight(), em * 2.6);
    paint(getGraphicsContext2D());
  }

  ComparedLayout layout() {
    return layout;
  }

  /** The colour of a row's array: by its place, so that both runs' bars have the same. */
  static Color hue(Palette palette, Comparison comparison, Row row) {
    return palette.arrayHue(comparison.rows().indexOf(row) + 1);
  }

  private double yOf(long bytes) {
    return layout.curvesBottom() - bytes * layout.curvesHeight() / (double) scale.topBytes();
  }

  private double x(Pace pace, long nanos) {
    return layout.xOf(pace.placeOf(nanos));
  }

  private void paint(GraphicsContext g) {
    for (long bytes : scale.ticks()) {
      double y = Math.round(yOf(bytes));
      g.setFill(palette.grid());
      g.fillRect(layout.left(), y, layout.right() - layout.left(), 1);
      g.setFill(palette.mutedText());
      fonts.small.drawRight(g, ByteScale.label(bytes), layout.left() - em * 0.6, y);
    }
    switch (kind) {
      case REAL_TIME -> paintTimes(g);
      case STEPS -> paintSteps(g);
    }
    paintCurves(g);
    for (int i = 0; i < layout.rows().size(); i++) {
      paintRow(g, layout.rows().get(i), i);
    }
    if (layout.hiddenCount() > 0) {
      g.setFill(palette.mutedText());
      fonts.small.draw(g, layout.hiddenCount() + " smaller arrays have no lane here.", em * 0.2,
          layout.height() - em * 0.9);
    }
  }

  private void paintTimes(GraphicsContext g) {
    long longest = firstPace.nanosAt(1);
    TimeAxis axis = TimeAxis.of(longest, null, layout.width(),
        new TimeInsets(layout.left(), layout.width() - layout.right()));
    TimeRuler ruler = new TimeRuler(em);
    ruler.drawLines(g, axis, layout.curvesTop(), layout.height(), palette);
    ruler.drawLabels(g, axis, layout.curvesBottom(), palette);
  }

  /** A line where each array is born, with the name of what makes it where there is room. */
  private void paintSteps(GraphicsContext g) {
    double columns = comparison.rows().size() + 1;
    double room = (layout.right() - layout.left()) / columns - em * 0.6;
    for (Row row : layout.rows()) {
      double x = Math.floor(layout.xOf((comparison.rows().indexOf(row) + 1) / columns));
      g.setFill(palette.grid());
      g.fillRect(x, layout.curvesTop(), 1, layout.height() - layout.curvesTop());
      g.setFill(palette.mutedText());
      String words = TextFit.fit(row.array().shortOrigin(), "#" + row.array().id(), room, fonts.small);
      fonts.small.draw(g, words, x + em * 0.25, layout.curvesBottom() + em * 1.1);
    }
  }

  private void paintCurves(GraphicsContext g) {
    Side first = comparison.first();
    Side second = comparison.second();
    StripCurves above = curves(g, firstPace, first);
    StripCurves below = curves(g, secondPace, second);
    below.area(second.analysis().held(), palette.neededFill().deriveColor(0, 1, 1, 0.55));
    above.line(first.analysis().held(), palette.heldLine(), 2);
    below.line(second.analysis().held(), palette.accent(), 2.4, em * 0.5, em * 0.3);
    // the lower peak's words below its line, unless they are the same height
    boolean firstHigher = first.heldBytes() >= second.heldBytes();
    peak(g, firstPace, first, palette.heldLine(), firstHigher);
    peak(g, secondPace, second, palette.accent(), !firstHigher);
  }

  private StripCurves curves(GraphicsContext g, Pace pace, Side side) {
    return new StripCurves(g, nanos -> x(pace, nanos), this::yOf, side.analysis().trace().run().nanos());
  }

  private void peak(GraphicsContext g, Pace pace, Side side, Color color, boolean above) {
    double x = x(pace, side.analysis().peakHeld().nanos());
    double y = yOf(side.heldBytes());
    double radius = em * 0.3;
    g.setFill(color);
    g.fillOval(x - radius, y - radius, radius * 2, radius * 2);
    String words = side.label() + " " + ByteText.rounded(side.heldBytes());
    double width = fonts.bold.widthPx(words);
    double left = Math.clamp(x - width - em * 0.7, layout.left() + em * 0.3, layout.right() - width);
    double middle = above ? y - em * 0.85 : y + em;
    g.setStroke(palette.surface());
    fonts.bold.outline(g, words, left, middle, em * 0.32);
    g.setFill(color);
    fonts.bold.draw(g, words, left, middle);
  }

  private void paintRow(GraphicsContext g, Row row, int at) {
    g.setFill(palette.grid());
    g.fillRect(0, layout.rowTop(at) + layout.rowHeight() - 1, layout.right(), 1);
    Color hue = hue(palette, comparison, row);
    double upper = layout.barTop(at, true) + layout.barHeight() / 2;
    double lower = layout.barTop(at, false) + layout.barHeight() / 2;
    double runRoom = Math.min(em * 8, Math.max(fonts.small.widthPx(comparison.first().label()),
        fonts.small.widthPx(comparison.second().label())) + 1);
    double names = layout.left() - em * 0.7 - runRoom;
    double chip = Math.round(em * 0.85);
    g.setFill(hue);
    g.fillRoundRect(0, Math.round(upper - chip / 2), chip, chip, em * 0.35, em * 0.35);
    g.setFill(palette.text());
    fonts.bold.draw(g, TextFit.elide(row.array().shortOrigin(), names - em * 1.3, fonts.bold), em * 1.3, upper);
    g.setFill(palette.mutedText());
    fonts.small.draw(g, TextFit.elide(numbers(row) + "  " + ByteText.rounded(row.array().sizeBytes()), names - em * 1.3,
        fonts.small), em * 1.3, lower);
    paintBar(g, row.first(), firstPace, comparison.first(), hue, layout.barTop(at, true), runRoom);
    paintBar(g, row.second(), secondPace, comparison.second(), hue, layout.barTop(at, false), runRoom);
  }

  private static String numbers(Row row) {
    Course first = row.first();
    Course second = row.second();
    return first == null || second == null || first.array().id() == second.array().id()
        ? "#" + row.array().id()
        : "#" + first.array().id() + ", #" + second.array().id();
  }

  private void paintBar(GraphicsContext g, @Nullable Course course, Pace pace, Side side, Color hue, double y,
      double nameRoom) {
    double middle = y + layout.barHeight() / 2;
    g.setFill(palette.mutedText());
    String name = TextFit.elide(side.label(), nameRoom, fonts.small);
    fonts.small.drawRight(g, name, layout.left() - em * 0.6, middle);
    if (course == null) {
      fonts.small.draw(g, "makes no such array", layout.left() + em * 0.5, middle);
      return;
    }
    ArrayLife array = course.array();
    StripBars bars = new StripBars(g, palette, hatch, em);
    long end = side.analysis().trace().run().nanos();
    for (Span span : array.spans()) {
      bars.bar(span.state(), hue, x(pace, span.fromNanos()), x(pace, Math.min(end, span.toNanos())), y,
          layout.barHeight());
    }
    for (Span ghost : array.ghosts()) {
      bars.ghost(hue, x(pace, ghost.fromNanos()), x(pace, Math.min(end, ghost.toNanos())), y, layout.barHeight());
    }
    for (Span span : array.spans()) {
      if (span.state().isHeld()) {
        words(g, span, hue, x(pace, span.fromNanos()), x(pace, Math.min(end, span.toNanos())), y);
      }
    }
  }

  /** Who holds it, where there is room. */
  private void words(GraphicsContext g, Span span, Color hue, double from, double to, double y) {
    double room = to - from - em * 0.8;
    String words = room < em * 1.6
        ? ""
        : TextFit.fit(OwnerWords.longForm(span), OwnerWords.shortForm(span), room, fonts.small);
    if (words.isEmpty()) {
      return;
    }
    double middle = y + layout.barHeight() / 2;
    boolean plate = span.state() == State.CLINGING;
    if (plate) {
      g.setFill(palette.surface());
      g.fillRoundRect(from + em * 0.25, y + 2, fonts.small.widthPx(words) + em * 0.4, layout.barHeight() - 4, em * 0.3,
          em * 0.3);
    }
    g.setFill(plate ? palette.text() : Palette.textOn(hue));
    fonts.small.draw(g, words, from + em * 0.45, middle);
  }

  /** What both hold at {@code x}, in a sentence; empty beside the chart. */
  String at(double x) {
    double place = layout.placeAt(x);
    if (place < 0) {
      return "";
    }
    return kind == Pace.Kind.REAL_TIME
        ? "After " + TimeText.rounded(firstPace.nanosAt(place)) + ": " + held(place, true, false)
            + ", " + held(place, false, false) + "."
        : "Here " + held(place, true, true) + ", " + held(place, false, true) + ".";
  }

  private String held(double place, boolean first, boolean withTime) {
    Side side = first ? comparison.first() : comparison.second();
    long nanos = (first ? firstPace : secondPace).nanosAt(place);
    if (nanos > side.analysis().trace().run().nanos()) {
      return side.name() + " is over";
    }
    return side.name() + " holds " + ByteText.rounded(side.analysis().held().atNanos(nanos))
        + (withTime ? " after " + TimeText.rounded(nanos) : "");
  }
}
