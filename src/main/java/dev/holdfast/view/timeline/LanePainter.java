package dev.holdfast.view.timeline;

import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Hold;
import dev.holdfast.analysis.Span;
import dev.holdfast.analysis.State;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.axis.TimeInsets;
import dev.holdfast.view.theme.Hatch;
import dev.holdfast.view.theme.Palette;

import java.util.Set;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws the lanes that are seen: heads, bars by state, words in the bars. Where what lies is {@link LanePieces}'s to say. */
final class LanePainter {
  private static final double RADIUS_EM = 0.28;

  private final Fonts fonts;
  private final Hatch hatch;
  private final GraphicsContext g;
  private final Palette palette;
  private TimelineLayout layout;
  private TimeAxis axis;
  private final GhostPainter ghosts;
  private double numberWidth;

  LanePainter(Fonts fonts, Hatch hatch, GraphicsContext g, Palette palette) {
    this.fonts = fonts;
    this.hatch = hatch;
    this.g = g;
    this.palette = palette;
    ghosts = new GhostPainter(fonts, hatch, g, palette);
    layout = TimelineLayout.of(1, 1, fonts.px, 0, 0, false);
    axis = TimeAxis.of(1, null, 1, TimeInsets.forFont(fonts.px));
  }

  void paint(TimelineLayout newLayout, TimeAxis newAxis, Lanes lanes, Set<Long> highlighted) {
    paintGrounds(newLayout, newAxis, lanes, highlighted);
    Clip.to(g, axis.leftPx(), layout.lanesTop(), axis.plotWidthPx() + 1, layout.lanesHeight(), () -> {
      for (int i = layout.firstLane(); i < layout.endLane(); i++) {
        paintBar(lanes.arrays().get(i), layout.laneTop(i));
      }
    });
    // the word may reach into the inset at the right
    Clip.to(g, axis.leftPx(), layout.lanesTop(), layout.widthPx() - axis.leftPx(), layout.lanesHeight(), () -> {
      for (int i = layout.firstLane(); i < layout.endLane(); i++) {
        paintCollected(lanes.arrays().get(i), Math.round(layout.laneTop(i) + layout.barInset()));
      }
    });
  }

  /**
   * What an array is at the playhead's {@code x}, to be drawn over the veil there: a stub of its bar, as long as its words need where they
   * do not already stand before the playhead. The first {@code markPx} are left for a mark.
   */
  void paintStub(TimelineLayout newLayout, TimeAxis newAxis, ArrayLife array, int lane, Span span, double x,
      double markPx) {
    layout = newLayout;
    axis = newAxis;
    double wanted = fonts.base.widthPx(OwnerWords.longForm(span)) + fonts.px * 1.6;
    double before = x - Math.max(axis.leftPx(), axis.xOf(span.fromNanos()));
    double room = axis.rightPx() - x;
    // words that do not fit are no reason to cover what comes; what has only just been born has nothing else to be seen by
    boolean isShort = before >= wanted || room < wanted + markPx && before > 0;
    double width = Math.min(isShort ? Math.max(fonts.px * 0.8, markPx) : wanted + markPx, room);
    if (width > 1) {
      double y = Math.round(layout.laneTop(lane) + layout.barInset());
      // the words there would be read through it
      g.setFill(palette.surface());
      g.fillRect(x, y, width, layout.barHeight());
      Color hue = palette.arrayHue(array.id());
      double endX = paintPiece(span, hue, x, x + width, y);
      paintWords(span, hue, x + markPx, endX, y + layout.barHeight() / 2);
    }
  }

  /** Only when each array was born: how long it lives, by whom and in which state is left open. */
  void paintBirths(TimelineLayout newLayout, TimeAxis newAxis, Lanes lanes, Set<Long> highlighted) {
    paintGrounds(newLayout, newAxis, lanes, highlighted);
    Clip.to(g, axis.leftPx(), layout.lanesTop(), axis.plotWidthPx() + 1, layout.lanesHeight(), () -> {
      for (int i = layout.firstLane(); i < layout.endLane(); i++) {
        ArrayLife array = lanes.arrays().get(i);
        double from = Math.max(axis.xOf(array.born().nanos()), axis.leftPx() - fonts.px);
        g.setFill(palette.surface().interpolate(palette.arrayHue(array.id()), 0.3));
        g.fillRoundRect(from, Math.round(layout.laneTop(i) + layout.barInset()), Math.max(0, axis.rightPx() - from),
            layout.barHeight(), fonts.px * RADIUS_EM * 2, fonts.px * RADIUS_EM * 2);
      }
    });
  }

  private void paintGrounds(TimelineLayout newLayout, TimeAxis newAxis, Lanes lanes, Set<Long> highlighted) {
    layout = newLayout;
    axis = newAxis;
    numberWidth = Math.max(fonts.px * 1.5, fonts.bold.widthPx("#" + lanes.arrays().getLast().id()));
    Clip.toLanes(g, layout, () -> {
      for (int i = layout.firstLane(); i < layout.endLane(); i++) {
        paintGround(lanes.arrays().get(i), layout.laneTop(i), highlighted);
      }
    });
  }

  private void paintGround(ArrayLife array, double top, Set<Long> highlighted) {
    boolean chosen = highlighted.contains(array.id());
    if (chosen) {
      g.setFill(palette.selectionFill());
      g.fillRect(0, top, layout.widthPx(), layout.pitch());
    }
    g.setFill(palette.grid());
    g.fillRect(axis.leftPx(), Math.round(top + layout.pitch()) - 1, axis.plotWidthPx(), 1);
    double em = fonts.px;
    double middle = top + layout.pitch() / 2;
    double x = em * 1.2;
    double chip = Math.round(em * 0.88);
    g.setFill(palette.arrayHue(array.id()));
    g.fillRoundRect(x, Math.round(middle - chip / 2), chip, chip, em * 0.35, em * 0.35);
    x += em * 1.5;
    String number = "#" + array.id();
    g.setFill(palette.text());
    fonts.bold.draw(g, number, x, middle);
    x += numberWidth + em * 0.5;
    g.setFill(chosen ? palette.text() : palette.mutedText());
    String origin = TextFit.elide(array.shortOrigin(), axis.leftPx() - em * 0.5 - x, fonts.small);
    fonts.small.draw(g, origin, x, middle);
  }

  private void paintBar(ArrayLife array, double top) {
    double y = Math.round(top + layout.barInset());
    Color hue = palette.arrayHue(array.id());
    LanePieces.visit(array, axis, (fromX, toX, span) -> {
      double endX = paintPiece(span, hue, fromX, toX, y);
      // a ghost has words of its own
      if (span.state() != State.COLLECTED && (span.state() != State.RELEASED || array.ghosts().isEmpty())) {
        paintWords(span, hue, fromX, endX, y + layout.barHeight() / 2);
      }
    });
    ghosts.paintLane(array, axis, y, layout.barHeight(), fonts.px * RADIUS_EM * 2);
  }

  /** Returns where it ends. */
  private double paintPiece(Span span, Color hue, double fromX, double toX, double y) {
    double height = layout.barHeight();
    double radius = fonts.px * RADIUS_EM * 2;
    // a pixel of air between neighbours, where there is room for it
    double width = toX - fromX > 4 ? toX - fromX - 1.5 : toX - fromX;
    Color ground = palette.surface().interpolate(hue, 0.22);
    g.setLineDashes();
    switch (span.state()) {
      case NEEDED -> {
        g.setFill(hue);
        g.fillRoundRect(fromX, y, width, height, radius, radius);
      }
      case CLINGING -> {
        if (width < 3) {
          g.setFill(ground.interpolate(hue, 0.5));
          g.fillRect(fromX, y, width, height);
        } else {
          g.setFill(hatch.stripes(hue, ground, fonts.px * 0.62, 0.42));
          g.fillRoundRect(fromX, y, width, height, radius, radius);
          outline(hue, 1.5, fromX, y, width, height, radius);
        }
      }
      case RELEASED -> {
        if (width >= 3) {
          g.setLineDashes(fonts.px * 0.25, fonts.px * 0.2);
          outline(palette.surface().interpolate(hue, 0.75), 1, fromX, y, width, height, radius);
        } else {
          g.setFill(ground);
          g.fillRect(fromX, y, width, 1);
          g.fillRect(fromX, y + height - 1, width, 1);
        }
      }
      case UNKNOWN -> {
        g.setFill(hatch.dots(hue, palette.surface(), fonts.px * 0.45));
        g.fillRoundRect(fromX, y, width, height, radius, radius);
        if (width >= 3) {
          g.setLineDashes(1, 3);
          outline(hue, 1, fromX, y, width, height, radius);
        }
      }
      case COLLECTED -> {
        // its end has a mark
      }
    }
    return fromX + width;
  }

  private void outline(Color color, double line, double x, double y, double width, double height, double radius) {
    g.setStroke(color);
    g.setLineWidth(line);
    g.strokeRoundRect(x + line / 2, y + line / 2, width - line, height - line, radius, radius);
    g.setLineDashes();
  }

  /** In the visible part of the piece, so that a bar that begins left of the plot still says whose it is. */
  private void paintWords(Span span, Color hue, double fromX, double toX, double middle) {
    double pad = fonts.px * 0.6;
    double x = Math.max(fromX, axis.leftPx()) + pad;
    double room = Math.min(toX, axis.rightPx()) - x - pad * 0.7;
    if (room < fonts.px * 1.4) {
      return;
    }
    boolean plate = span.state() == State.CLINGING || span.state() == State.UNKNOWN;
    Fonts.Face face = span.state().isHeld() ? fonts.base : fonts.small;
    String words = TextFit.fit(OwnerWords.longForm(span), OwnerWords.shortForm(span), room, face);
    if (words.isEmpty()) {
      return;
    }
    if (plate) {
      double height = Math.min(layout.barHeight() - 5, fonts.px * 1.45);
      double side = fonts.px * 0.3;
      g.setFill(palette.surface());
      g.fillRoundRect(Math.round(x - side), Math.round(middle - height / 2), Math.ceil(face.widthPx(words) + side * 2),
          height, fonts.px * 0.35, fonts.px * 0.35);
    }
    g.setFill(switch (span.state()) {
      case NEEDED -> Palette.textOn(hue);
      case CLINGING, UNKNOWN -> palette.text();
      case RELEASED, COLLECTED -> palette.mutedText();
    });
    face.draw(g, words, x, middle);
  }

  private void paintCollected(ArrayLife array, double y) {
    double x = Math.round(axis.xOf(array.collectedNanos()));
    if (array.collectedNanos() == Hold.NEVER || x < axis.leftPx() || x > axis.rightPx()) {
      return;
    }
    g.setFill(palette.mutedText());
    g.fillRect(x - 1, y - 2, 2, layout.barHeight() + 4);
    String words = TextFit.fit("collected", "", axis.rightPx() + axis.insets().rightPx() - x - fonts.px, fonts.small);
    fonts.small.draw(g, words, x + fonts.px * 0.45, y + layout.barHeight() / 2);
  }
}
