package dev.holdfast.handout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Locale;

/** What inks look like: the colours of the window, light and dark, as {@code #rrggbb}. */
public final class Inks {
  public static final Inks LIGHT = new Inks(false, "#ffffff", "#111827", "#5b6475", "#e5e7eb", "#111827", "#bfd6f0",
      "#8a8f99", "#0b63c4", "#e8f1fd", "#a86a00", "#7f97ba", 0.26,
      List.of("#56b4e9", "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#8c8c8c", "#f0e442"));

  public static final Inks DARK = new Inks(true, "#1b212b", "#f3f4f6", "#9aa4b2", "#2c3440", "#f9fafb", "#26466b",
      "#7d8794", "#4aa3ff", "#21344c", "#ffb62e", "#64789c", 0.30,
      List.of("#7cc8f5", "#3d9bdc", "#ffb62e", "#2cc79a", "#e49cc6", "#ff8a47", "#b3b3b3", "#f5ec6b"));

  private static final double PALE = 0.22;
  private static final double TINT = 0.42;
  private static final double ODD_ROW_MORE = 0.12;

  private final boolean dark;
  private final Map<String, String> colours = new LinkedHashMap<>();

  private Inks(boolean dark, String surface, String text, String muted, String grid, String held, String needed,
      String hatch, String accent, String selection, String clinging, String row, double rowShare, List<String> hues) {
    this.dark = dark;
    put(Ink.SURFACE, surface);
    put(Ink.TEXT, text);
    put(Ink.MUTED, muted);
    put(Ink.GRID, grid);
    put(Ink.HELD, held);
    put(Ink.NEEDED, needed);
    put(Ink.HATCH, hatch);
    put(Ink.ACCENT, accent);
    put(Ink.SELECTION, selection);
    put(Ink.CLINGING, clinging);
    put(Ink.EVEN_ROW, mixed(row, surface, rowShare));
    put(Ink.ODD_ROW, mixed(row, surface, rowShare + ODD_ROW_MORE));
    for (int i = 0; i < hues.size(); i++) {
      String hue = hues.get(i);
      put(Ink.hue(i + 1), hue);
      put(Ink.onHue(i + 1), textOn(hue));
      put(Ink.pale(i + 1), mixed(hue, surface, PALE));
      put(Ink.tint(i + 1), mixed(hue, surface, TINT));
    }
  }

  private void put(Ink ink, String colour) {
    colours.put(ink.name(), colour);
  }

  public boolean isDark() {
    return dark;
  }

  /** {@code #rrggbb}. */
  public String colour(Ink ink) {
    String colour = colours.get(ink.name());
    if (colour == null) {
      throw new IllegalArgumentException("no such ink: " + ink.name());
    }
    return colour;
  }

  /** Every colour as a custom property of a style sheet. */
  String asProperties() {
    StringBuilder css = new StringBuilder();
    colours.forEach((name, colour) -> css.append("--").append(name).append(':').append(colour).append(';'));
    return css.toString();
  }

  private static String mixed(String colour, String ground, double share) {
    StringBuilder mixed = new StringBuilder("#");
    for (int i = 0; i < 3; i++) {
      double value = channel(ground, i) + (channel(colour, i) - channel(ground, i)) * share;
      mixed.append(String.format(Locale.ROOT, "%02x", Math.round(value)));
    }
    return mixed.toString();
  }

  private static int channel(String colour, int index) {
    return Integer.parseInt(colour, 1 + 2 * index, 3 + 2 * index, 16);
  }

  /** Black or white, whichever reads better: at a relative luminance (WCAG 2) of 0.179 both contrast equally. */
  private static String textOn(String fill) {
    double luminance = 0.2126 * linear(channel(fill, 0)) + 0.7152 * linear(channel(fill, 1))
        + 0.0722 * linear(channel(fill, 2));
    return luminance > 0.179 ? "#0b0f16" : "#ffffff";
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
