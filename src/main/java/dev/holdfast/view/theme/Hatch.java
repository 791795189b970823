package dev.holdfast.view.theme;

import java.util.HashMap;
import java.util.Map;

import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;

/**
 * Diagonal stripes and dots as paints. A tile is drawn once for its colours and the screen's scale and then repeated, which costs no more
 * than a plain fill however large the area is.
 */
public final class Hatch {
  private record Key(Color line, Color ground, int tilePixels, double share, boolean dots) {}

  private final Map<Key, WritableImage> tiles = new HashMap<>();
  private double scale = 1;
  private double offsetX;
  private double offsetY;

  /** {@code outputScale}: pixels of the screen per pixel of the scene. */
  public void setScale(double outputScale) {
    scale = outputScale;
  }

  /** Where a tile begins, so that the stripes move along with what they fill. */
  public void setOrigin(double x, double y) {
    offsetX = x;
    offsetY = y;
  }

  /** Stripes rising to the right, {@code everyPx} apart, covering {@code share} of the ground. */
  public ImagePattern stripes(Color line, Color ground, double everyPx, double share) {
    return pattern(line, ground, everyPx, share, false);
  }

  public ImagePattern dots(Color dot, Color ground, double everyPx) {
    return pattern(dot, ground, everyPx, 0.36, true);
  }

  private ImagePattern pattern(Color line, Color ground, double everyPx, double share, boolean dots) {
    // a tile of whole pixels, or its edges would show
    int pixels = Math.max(2, (int) Math.round(everyPx * scale));
    WritableImage tile = tiles.computeIfAbsent(new Key(line, ground, pixels, share, dots), Hatch::draw);
    double size = pixels / scale;
    return new ImagePattern(tile, floorMod(offsetX, size), floorMod(offsetY, size), size, size, false);
  }

  private static double floorMod(double value, double size) {
    return value - Math.floor(value / size) * size;
  }

  private static WritableImage draw(Key key) {
    int n = key.tilePixels;
    WritableImage image = new WritableImage(n, n);
    PixelWriter writer = image.getPixelWriter();
    for (int y = 0; y < n; y++) {
      for (int x = 0; x < n; x++) {
        writer.setColor(x, y,
            key.ground.interpolate(key.line, key.dots ? dotCover(key, x, y) : stripeCover(key, x, y)));
      }
    }
    return image;
  }

  /** Share of a pixel that a stripe covers, by 8 times 8 samples. */
  private static double stripeCover(Key key, int x, int y) {
    int n = key.tilePixels;
    int hits = 0;
    for (int i = 0; i < 64; i++) {
      double across = x + (i % 8 + 0.5) / 8 + y + (i / 8 + 0.5) / 8;
      if (across % n < n * key.share) {
        hits++;
      }
    }
    return hits / 64.0;
  }

  private static double dotCover(Key key, int x, int y) {
    double middle = key.tilePixels / 2.0;
    double distance = Math.hypot(x + 0.5 - middle, y + 0.5 - middle);
    return Math.clamp(key.tilePixels * key.share / 2 - distance + 0.5, 0.0, 1.0);
  }
}
