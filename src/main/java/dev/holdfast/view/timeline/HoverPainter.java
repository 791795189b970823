package dev.holdfast.view.timeline;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.State;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.theme.Hatch;
import dev.holdfast.view.theme.Palette;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

/** Draws what follows the cursor: a line at the instant, its time on the ruler, and the card. */
final class HoverPainter {
  private final Fonts fonts;
  private final Hatch hatch;
  private final GraphicsContext g;
  private final Palette palette;

  HoverPainter(Fonts fonts, Hatch hatch, GraphicsContext g, Palette palette) {
    this.fonts = fonts;
    this.hatch = hatch;
    this.g = g;
    this.palette = palette;
  }

  /** For the cursor at {@code x}, {@code y}, over the lane of {@code array} if there is one; nothing outside curves and lanes. */
  void paint(TimelineLayout layout, TimeAxis axis, Analysis analysis, @Nullable ArrayLife array, double x, double y) {
    boolean inCurves = layout.isInCurves(y);
    if (x < axis.leftPx() || x > axis.rightPx() || !inCurves && !layout.isInLanes(y)) {
      return;
    }
    long nanos = axis.nanosOf(x);
    String time = axis.label(nanos);
    hatch.setOrigin(0, 0);
    paintCrosshair(layout, x, time);
    if (inCurves) {
      paintCard(HoverCard.ofCurves(analysis, nanos, time), x, y, layout.widthPx(), layout.lanesBottom());
    } else if (array != null) {
      paintCard(HoverCard.ofArray(array, nanos, time), x, y, layout.widthPx(), layout.lanesBottom());
    }
  }

  private void paintCrosshair(TimelineLayout layout, double x, String time) {
    double em = fonts.px;
    g.setFill(palette.accent());
    g.fillRect(Math.round(x), layout.plotTop(), 1, layout.lanesBottom() - layout.plotTop());
    double width = fonts.small.widthPx(time) + em;
    double left = Math.clamp(x - width / 2, 2, Math.max(2, layout.widthPx() - width - 2));
    double top = layout.lanesBottom() + em * 0.35;
    g.fillRoundRect(Math.round(left), Math.round(top), Math.round(width), em * 1.6, em * 0.5, em * 0.5);
    g.setFill(Palette.textOn(palette.accent()));
    fonts.small.draw(g, time, left + em * 0.5, top + em * 0.8);
  }

  /** Beside the cursor, wholly inside the view. */
  private void paintCard(HoverCard card, double x, double y, double viewWidth, double bottom) {
    double em = fonts.px;
    double pad = em * 0.9;
    double line = em * 1.6;
    double width = Math.min(widthOf(card) + 2 * pad, viewWidth - 8);
    double height = (card.rows().size() + 1) * line + 2 * pad * 0.8;
    double left = x + em * 1.2 + width > viewWidth ? x - em * 1.2 - width : x + em * 1.2;
    left = Math.round(Math.clamp(left, 4, Math.max(4, viewWidth - width - 4)));
    double top = Math.round(Math.clamp(y + em, 4, Math.max(4, bottom - height - 4)));
    paintSheet(left, top, width, height);
    double middle = top + pad * 0.8 + line / 2;
    double textX = left + pad;
    double right = left + width - pad;
    if (card.array() > 0) {
      paintChip(card.array(), State.NEEDED, textX, middle);
      textX += em * 1.4;
    }
    g.setFill(palette.text());
    fonts.bold.draw(g, TextFit.elide(card.title(), right - textX, fonts.bold), textX, middle);
    for (HoverCard.Row row : card.rows()) {
      middle += line;
      paintRow(row, left + pad, right, middle);
    }
  }

  private void paintSheet(double left, double top, double width, double height) {
    double radius = fonts.px * 0.9;
    for (int i = 3; i > 0; i--) {
      g.setFill(Color.gray(0, palette.dark() ? 0.14 : 0.05));
      g.fillRoundRect(left - i, top - i + 2, width + 2 * i, height + 2 * i, radius + i, radius + i);
    }
    g.setFill(palette.dark() ? palette.surface().interpolate(Color.WHITE, 0.06) : palette.surface());
    g.fillRoundRect(left, top, width, height, radius, radius);
    g.setStroke(palette.dark() ? palette.grid().interpolate(Color.WHITE, 0.12) : palette.grid());
    g.setLineWidth(1);
    g.setLineDashes();
    g.strokeRoundRect(left + 0.5, top + 0.5, width - 1, height - 1, radius, radius);
  }

  private void paintRow(HoverCard.Row row, double left, double right, double middle) {
    double x = left;
    if (row.state() != null) {
      paintChip(row.array(), row.state(), x, middle);
      x += fonts.px * 1.4;
    }
    double remark = fonts.small.widthPx(row.remark());
    Fonts.Face face = row.muted() ? fonts.small : fonts.base;
    g.setFill(row.muted() ? palette.mutedText() : palette.text());
    face.draw(g, TextFit.elide(row.words(), right - x - remark - (remark > 0 ? fonts.px : 0), face), x, middle);
    g.setFill(row.state() == null && !row.muted() ? palette.text() : palette.mutedText());
    fonts.small.drawRight(g, row.remark(), right, middle);
  }

  private void paintChip(long array, @Nullable State state, double x, double middle) {
    double size = Math.round(fonts.px * 0.88);
    double top = Math.round(middle - size / 2);
    Color hue = palette.arrayHue(array);
    boolean solid = state == State.NEEDED;
    g.setFill(solid ? hue : hatch.stripes(hue, palette.surface().interpolate(hue, 0.22), fonts.px * 0.45, 0.42));
    g.fillRoundRect(x, top, size, size, fonts.px * 0.35, fonts.px * 0.35);
    if (!solid) {
      g.setStroke(hue);
      g.setLineWidth(1);
      g.strokeRoundRect(x + 0.5, top + 0.5, size - 1, size - 1, fonts.px * 0.35, fonts.px * 0.35);
    }
  }

  private double widthOf(HoverCard card) {
    double width = fonts.bold.widthPx(card.title()) + fonts.px * 1.4;
    for (HoverCard.Row row : card.rows()) {
      Fonts.Face face = row.muted() ? fonts.small : fonts.base;
      double remark = row.remark().isEmpty() ? 0 : fonts.small.widthPx(row.remark()) + fonts.px * 2;
      width = Math.max(width, face.widthPx(row.words()) + remark + (row.state() == null ? 0 : fonts.px * 1.4));
    }
    return Math.ceil(Math.clamp(width, fonts.px * 17, fonts.px * 34));
  }
}
