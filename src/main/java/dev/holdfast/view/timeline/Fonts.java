package dev.holdfast.view.timeline;

import java.util.Arrays;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** The fonts of the timeline, and of pictures like it, at one base size, with their widths. Inter where it has been loaded, else the system's. */
public final class Fonts {

  /** A font that knows how wide its letters are; asking JavaFX for each text would cost more than drawing it. */
  public static final class Face implements TextMeasure {
    final Font font;
    private final Text probe = new Text();
    private final float[] widths = new float[0x2100];

    private Face(Font font) {
      this.font = font;
      probe.setFont(font);
      Arrays.fill(widths, -1);
    }

    @Override
    public double widthPx(CharSequence text) {
      double width = 0;
      for (int i = 0; i < text.length(); i++) {
        width += widthOf(text.charAt(i));
      }
      return width;
    }

    private float widthOf(char letter) {
      if (letter >= widths.length) {
        return measure(letter);
      }
      if (widths[letter] < 0) {
        widths[letter] = measure(letter);
      }
      return widths[letter];
    }

    private float measure(char letter) {
      // ten of them: one alone would be rounded, and a lone space has no width
      probe.setText("|" + String.valueOf(letter).repeat(10) + "|");
      double with = probe.getLayoutBounds().getWidth();
      probe.setText("||");
      return (float) ((with - probe.getLayoutBounds().getWidth()) / 10);
    }

    /** Draws with the left edge at {@code x} and the middle of the line at {@code y}. */
    public void draw(GraphicsContext g, String text, double x, double y) {
      g.setFont(font);
      g.setTextBaseline(VPos.CENTER);
      g.fillText(text, Math.round(x), Math.round(y));
    }

    /** Draws a rim of {@code widthPx} around each letter, as {@link #draw} places them, so that they can be read upon lines. */
    public void outline(GraphicsContext g, String text, double x, double y, double widthPx) {
      g.setFont(font);
      g.setTextBaseline(VPos.CENTER);
      g.setLineWidth(widthPx * 2);
      g.setLineJoin(StrokeLineJoin.ROUND);
      g.strokeText(text, Math.round(x), Math.round(y));
    }

    public void drawRight(GraphicsContext g, String text, double rightX, double y) {
      draw(g, text, rightX - widthPx(text), y);
    }
  }

  public final double px;
  public final Face base;
  public final Face bold;
  public final Face small;

  public Fonts(double px) {
    this.px = px;
    base = new Face(Font.font("Inter", px));
    bold = new Face(Font.font("Inter", FontWeight.BOLD, px));
    small = new Face(Font.font("Inter", px * 0.92));
  }
}
