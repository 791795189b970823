package dev.holdfast.view.source;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.view.theme.Palette;

import java.util.List;

import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;

class SyntaxColorsTest {

  @Test
  void everyColourCanBeReadOnTheSurfaceAndOnTheHighlightedLine() {
    for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
      for (Token.Kind kind : Token.Kind.values()) {
        Color color = SyntaxColors.of(palette).of(kind, palette);
        for (Color ground : List.of(palette.surface(), palette.selectionFill())) {
          double contrast = contrast(color, ground);
          assertTrue(contrast >= 4.5, () -> kind + " on " + ground + ": " + contrast);
        }
      }
    }
  }

  /** WCAG 2. */
  private static double contrast(Color a, Color b) {
    double one = luminance(a) + 0.05;
    double other = luminance(b) + 0.05;
    return Math.max(one, other) / Math.min(one, other);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
