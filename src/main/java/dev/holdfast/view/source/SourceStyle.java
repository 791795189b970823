package dev.holdfast.view.source;

import dev.holdfast.view.theme.Hatch;
import dev.holdfast.view.theme.Palette;
import dev.holdfast.view.theme.Typefaces;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * What lines are drawn with.
 *
 * @param fontPx pixels of the base font
 * @param code the font of source
 * @param charWidth of any character of it
 * @param digits of the largest line number
 */
record SourceStyle(Palette palette, SyntaxColors colors, Hatch hatch, double fontPx, Font code, double charWidth,
    int digits) {

  static SourceStyle of(Palette palette, Hatch hatch, double fontPx, int lineCount) {
    Font code = Font.font(Typefaces.MONO, FontWeight.NORMAL, Math.round(fontPx * 0.9 * 2) / 2.0);
    Text sample = new Text("0000000000");
    sample.setFont(code);
    return new SourceStyle(palette, SyntaxColors.of(palette), hatch, fontPx, code,
        sample.getLayoutBounds().getWidth() / 10, Math.max(2, String.valueOf(lineCount).length()));
  }

  /** What a vertical scroll bar and the edges take away. */
  double scrollBar() {
    return fontPx * 1.1;
  }

  /** Characters that fit into a line of a list of that width. */
  int columns(double width) {
    return (int) ((width - scrollBar() - codeLeft() - fontPx * 0.3) / charWidth);
  }

  double lineHeight() {
    return Math.round(fontPx * 1.6);
  }

  /** Where the numbers end. */
  double numbersRight() {
    return Math.round(fontPx * 0.6 + digits * charWidth);
  }

  /** Where the code begins. */
  double codeLeft() {
    return Math.round(numbersRight() + fontPx * 0.75);
  }
}
