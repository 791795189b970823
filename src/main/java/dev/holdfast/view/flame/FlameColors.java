package dev.holdfast.view.flame;

import dev.holdfast.view.theme.Palette;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.paint.Color;

/** The colours of the flame chart, mixed once for a palette: calm where nothing is born, a tint of the array's hue where one is. */
final class FlameColors {
  final Palette palette;
  final Color evenRow;
  final Color oddRow;
  final Color root;
  final Color narrow;
  final Color blockLine;
  final Color hover;
  final Color range;
  final Color thrown;
  final Color peak;
  private final List<Color> tints;
  private final List<Color> faded;
  private final Color fadedPlain;

  FlameColors(Palette palette) {
    this.palette = palette;
    Color plain = Color.web(palette.dark() ? "#64789c" : "#7f97ba");
    evenRow = mix(plain, palette.surface(), palette.dark() ? 0.30 : 0.26);
    oddRow = mix(plain, palette.surface(), palette.dark() ? 0.42 : 0.38);
    root = mix(plain, palette.surface(), palette.dark() ? 0.22 : 0.16);
    narrow = mix(plain, palette.surface(), palette.dark() ? 0.60 : 0.62);
    fadedPlain = mix(plain, palette.surface(), 0.12);
    blockLine = palette.grid();
    hover = palette.text().deriveColor(0, 1, 1, 0.55);
    range = palette.accent().deriveColor(0, 1, 1, 0.10);
    thrown = Color.web(palette.dark() ? "#ff8a47" : "#b3400a");
    peak = palette.heldLine().deriveColor(0, 1, 1, 0.5);
    tints = mixed(palette, palette.dark() ? 0.42 : 0.42);
    faded = mixed(palette, 0.14);
  }

  /** A box of a row without births. */
  Color plain(int row, boolean isFaded) {
    return isFaded ? fadedPlain : row % 2 == 0 ? evenRow : oddRow;
  }

  /** A box in which {@code array} was born. */
  Color tint(long array, boolean isFaded) {
    return (isFaded ? faded : tints).get(index(array));
  }

  static Color mix(Color color, Color with, double share) {
    return with.interpolate(color, share);
  }

  private int index(long array) {
    return (int) Math.floorMod(array - 1, (long) tints.size());
  }

  private static List<Color> mixed(Palette palette, double share) {
    List<Color> mixed = new ArrayList<>();
    for (Color hue : palette.arrayHues()) {
      mixed.add(mix(hue, palette.surface(), share));
    }
    return List.copyOf(mixed);
  }
}
