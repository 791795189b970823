package dev.holdfast.view.flame;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** The fonts of the chart at one base size, with their widths. Inter where it has been loaded, else the system's. */
final class FlameFonts {
  final double px;
  final Font base;
  final Font bold;
  final Font small;
  final TextFit baseFit;
  final TextFit boldFit;
  final TextFit smallFit;

  FlameFonts(double px) {
    this.px = px;
    base = Font.font("Inter", px);
    bold = Font.font("Inter SemiBold", px);
    small = Font.font("Inter", Math.round(px * 0.88));
    baseFit = new TextFit(letter -> width(base, letter));
    boldFit = new TextFit(letter -> width(bold, letter));
    smallFit = new TextFit(letter -> width(small, letter));
  }

  /** Ten letters at once: one alone would be rounded, and a lone space has no width. */
  private static double width(Font font, char letter) {
    Text text = new Text("|" + String.valueOf(letter).repeat(10) + "|");
    text.setFont(font);
    double with = text.getLayoutBounds().getWidth();
    text.setText("||");
    return (with - text.getLayoutBounds().getWidth()) / 10;
  }
}
