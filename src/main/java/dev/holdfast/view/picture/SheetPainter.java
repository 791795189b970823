package dev.holdfast.view.picture;

import dev.holdfast.handout.Ink;
import dev.holdfast.handout.Inks;
import dev.holdfast.handout.Mark;
import dev.holdfast.handout.Mark.Fill;
import dev.holdfast.handout.Mark.Pen;
import dev.holdfast.handout.Sheet;
import dev.holdfast.view.theme.Hatch;
import dev.holdfast.view.theme.Typefaces;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

/** Draws a sheet on a canvas: the picture that the SVG writer writes. */
final class SheetPainter {
  private final GraphicsContext g;
  private final Inks inks;
  private final double scale;
  private final Hatch hatch = new Hatch();

  SheetPainter(GraphicsContext g, Inks inks, double pixelsPerPx) {
    this.g = g;
    this.inks = inks;
    this.scale = pixelsPerPx;
    hatch.setScale(pixelsPerPx);
  }

  void paint(Sheet sheet) {
    g.scale(scale, scale);
    g.setTextBaseline(VPos.BASELINE);
    g.setFill(color(Ink.SURFACE));
    g.fillRect(0, 0, sheet.width(), sheet.height());
    sheet.marks().forEach(this::mark);
  }

  private void mark(Mark mark) {
    switch (mark) {
      case Mark.Box box -> box(box);
      case Mark.Path path -> path(path);
      case Mark.Disc disc -> {
        g.setFill(color(disc.ink()));
        g.fillOval(disc.x() - disc.radius(), disc.y() - disc.radius(), disc.radius() * 2, disc.radius() * 2);
      }
      case Mark.Words words -> words(words);
      case Mark.Group group -> {
        double before = g.getGlobalAlpha();
        g.setGlobalAlpha(before * group.opacity());
        group.marks().forEach(this::mark);
        g.setGlobalAlpha(before);
      }
    }
  }

  private void box(Mark.Box box) {
    double arc = box.radius() * 2;
    if (box.fill() != null) {
      g.setFill(paint(box.fill()));
      g.fillRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
    }
    if (use(box.pen())) {
      g.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
    }
  }

  private void path(Mark.Path path) {
    if (path.fill() != null) {
      g.setFill(paint(path.fill()));
      g.fillPolygon(path.xs(), path.ys(), path.xs().length);
    }
    if (use(path.pen())) {
      g.strokePolyline(path.xs(), path.ys(), path.xs().length);
    }
  }

  /** Whether there is a pen. */
  private boolean use(@Nullable Pen pen) {
    if (pen == null) {
      return false;
    }
    g.setStroke(color(pen.ink()));
    g.setLineWidth(pen.width());
    if (pen.dashed()) {
      g.setLineDashes(4, 3);
    } else {
      g.setLineDashes();
    }
    return true;
  }

  private void words(Mark.Words words) {
    Font font = font(words);
    g.setFont(font);
    g.setTextAlign(TextAlignment.LEFT);
    g.setFill(color(words.ink()));
    // from where it would begin at the width it really has
    Text text = new Text(words.text());
    text.setFont(font);
    double width = text.getLayoutBounds().getWidth();
    double left = switch (words.anchor()) {
      case START -> words.x();
      case MIDDLE -> words.x() - width / 2;
      case END -> words.x() - width;
    };
    g.fillText(words.text(), left, words.baseline());
  }

  private static Font font(Mark.Words words) {
    boolean strong = words.face().isStrong();
    if (words.face().isMono()) {
      return Font.font(Typefaces.MONO, strong ? FontWeight.BOLD : FontWeight.NORMAL, words.size());
    }
    // a family of its own for JavaFX, not a weight
    return Font.font(strong ? Typefaces.SANS + " SemiBold" : Typefaces.SANS, words.size());
  }

  private Paint paint(Fill fill) {
    return switch (fill) {
      case Fill.Plain plain -> color(plain.ink());
      // the tile's stripes lie across its diagonal, the sheet's distance is measured at right angles to them
      case Fill.Stripes s -> hatch.stripes(color(s.line()), color(s.ground()), s.every() * Math.sqrt(2),
          s.width() / s.every());
      case Fill.Dots d -> hatch.dots(color(d.dot()), color(d.ground()), d.every());
    };
  }

  private Color color(Ink ink) {
    return Color.web(inks.colour(ink));
  }
}
