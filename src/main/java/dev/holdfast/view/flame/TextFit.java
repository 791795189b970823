package dev.holdfast.view.flame;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Cuts words to the room there is. What was cut once is remembered, so that drawing makes no strings. */
final class TextFit {
  /** Width of a letter in pixels. */
  interface Widths {
    double of(char letter);
  }

  private static final char ELLIPSIS = '…';
  /** A run shows a few hundred names; more are a flood of array labels, which need not stay. */
  private static final int REMEMBERED = 20_000;

  private final Widths widths;
  private final double dotsWidth;
  private final double[] latin = new double[256];
  private final Map<String, @Nullable String[]> cut = new HashMap<>();

  TextFit(Widths widths) {
    this.widths = widths;
    dotsWidth = widths.of(ELLIPSIS);
    Arrays.fill(latin, -1);
  }

  double width(String text) {
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += width(text.charAt(i));
    }
    return width;
  }

  /** The text, or as much of its beginning as fits with an ellipsis; empty if not even three letters do. */
  String fit(String text, double roomPx) {
    double width = 0;
    int kept = 0;
    for (int i = 0; i < text.length(); i++) {
      width += width(text.charAt(i));
      if (width + dotsWidth <= roomPx) {
        kept = i + 1;
      }
      if (width > roomPx) {
        return kept < 3 ? "" : cut(text, kept);
      }
    }
    return text;
  }

  private String cut(String text, int kept) {
    if (cut.size() > REMEMBERED) {
      cut.clear();
    }
    @Nullable
    String[] cuts = cut.computeIfAbsent(text, t -> new String[t.length()]);
    String known = cuts[kept];
    if (known == null) {
      known = text.substring(0, kept).stripTrailing() + ELLIPSIS;
      cuts[kept] = known;
    }
    return known;
  }

  private double width(char letter) {
    if (letter >= latin.length) {
      return letter == ELLIPSIS ? dotsWidth : widths.of(letter);
    }
    if (latin[letter] < 0) {
      latin[letter] = widths.of(letter);
    }
    return latin[letter];
  }
}
