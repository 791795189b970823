package dev.holdfast.handout;

import java.util.Locale;

/**
 * A colour by what it is for. {@link Inks} knows what it looks like, light or dark.
 *
 * @param name as style sheets write it, without the leading dashes
 */
public record Ink(String name) {
  /** So many hues before they repeat. */
  static final int HUES = 8;

  public static final Ink SURFACE = new Ink("surface");
  static final Ink TEXT = new Ink("text");
  static final Ink MUTED = new Ink("muted");
  static final Ink GRID = new Ink("grid");
  static final Ink HELD = new Ink("held");
  static final Ink NEEDED = new Ink("needed");
  static final Ink HATCH = new Ink("hatch");
  static final Ink ACCENT = new Ink("accent");
  static final Ink SELECTION = new Ink("selection");
  static final Ink CLINGING = new Ink("clinging");
  /** Boxes of the flame chart in which nothing is born, of even and of odd rows. */
  static final Ink EVEN_ROW = new Ink("even");
  static final Ink ODD_ROW = new Ink("odd");

  private static Ink of(String family, long array) {
    return new Ink(String.format(Locale.ROOT, "%s%d", family, Math.floorMod(array - 1, (long) HUES)));
  }

  /** The colour of an array. */
  static Ink hue(long array) {
    return of("hue", array);
  }

  /** For words on the colour of an array. */
  static Ink onHue(long array) {
    return of("on", array);
  }

  /** The ground of what clings. */
  static Ink pale(long array) {
    return of("pale", array);
  }

  /** A box of the flame chart in which the array is born. */
  static Ink tint(long array) {
    return of("tint", array);
  }
}
