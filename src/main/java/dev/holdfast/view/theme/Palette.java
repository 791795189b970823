package dev.holdfast.view.theme;

import java.util.List;
import java.util.Locale;

import javafx.scene.paint.Color;

/**
 * The colours that the charts draw with; style sheets name the same ones. Array hues are Okabe and Ito's, told apart also by people
 * who see red and green alike; they repeat after the last.
 *
 * @param surface behind charts and cards
 * @param text 4.5:1 at least on {@code surface}
 * @param mutedText secondary text, still 4.5:1
 * @param grid hairlines
 * @param heldLine the held curve
 * @param neededFill below the needed curve
 * @param clingingHatch lines of the area between both
 * @param accent playhead, focus, primary button
 * @param selectionFill behind what is selected
 * @param arrayHues one per array, by number
 */
public record Palette(boolean dark, Color surface, Color text, Color mutedText, Color grid, Color heldLine,
    Color neededFill, Color clingingHatch, Color accent, Color selectionFill, List<Color> arrayHues) {

  public static final Palette LIGHT = new Palette(false, Color.web("#ffffff"), Color.web("#111827"),
      Color.web("#5b6475"), Color.web("#e5e7eb"), Color.web("#111827"), Color.web("#bfd6f0"), Color.web("#8a8f99"),
      Color.web("#0b63c4"), Color.web("#e8f1fd"),
      List.of(Color.web("#56b4e9"), Color.web("#0072b2"), Color.web("#e69f00"), Color.web("#009e73"),
          Color.web("#cc79a7"), Color.web("#d55e00"), Color.web("#8c8c8c"), Color.web("#f0e442")));

  public static final Palette DARK = new Palette(true, Color.web("#1b212b"), Color.web("#f3f4f6"),
      Color.web("#9aa4b2"), Color.web("#2c3440"), Color.web("#f9fafb"), Color.web("#26466b"), Color.web("#7d8794"),
      Color.web("#4aa3ff"), Color.web("#21344c"),
      List.of(Color.web("#7cc8f5"), Color.web("#3d9bdc"), Color.web("#ffb62e"), Color.web("#2cc79a"),
          Color.web("#e49cc6"), Color.web("#ff8a47"), Color.web("#b3b3b3"), Color.web("#f5ec6b")));

  /** The hue of array {@code number} (1 upwards), the same in every view. */
  public Color arrayHue(long number) {
    return arrayHues.get((int) Math.floorMod(number - 1, (long) arrayHues.size()));
  }

  /**
   * The colours under the names that style sheets look up ({@code -hf-surface}, {@code -hf-text}, {@code -hf-muted}, {@code -hf-grid},
   * {@code -hf-accent}, {@code -hf-selection}), as a style for a root.
   */
  public String asStyle() {
    return "-hf-surface: " + css(surface) + "; -hf-text: " + css(text) + "; -hf-muted: " + css(mutedText)
        + "; -hf-grid: " + css(grid) + "; -hf-accent: " + css(accent) + "; -hf-selection: " + css(selectionFill) + ";";
  }

  /** {@code color} as style sheets write it. */
  public static String css(Color color) {
    return String.format(Locale.ROOT, "rgba(%d,%d,%d,%.3f)", Math.round(color.getRed() * 255),
        Math.round(color.getGreen() * 255), Math.round(color.getBlue() * 255), color.getOpacity());
  }

  /** Black or white, whichever reads better on {@code fill}. */
  public static Color textOn(Color fill) {
    // relative luminance (WCAG 2): 0.179 is where black and white contrast equally
    double luminance = 0.2126 * linear(fill.getRed()) + 0.7152 * linear(fill.getGreen())
        + 0.0722 * linear(fill.getBlue());
    return luminance > 0.179 ? Color.web("#0b0f16") : Color.WHITE;
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
