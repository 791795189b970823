package dev.holdfast.view.timeline;

import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.theme.Palette;

import java.util.Locale;
import java.util.Set;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

/** Draws {@link DenseLanes} as one image, and what of the heads still has room: the first and the last number and marks at what is selected. */
final class OverviewPainter {
  private final Fonts fonts;
  private final GraphicsContext g;
  private final Palette palette;
  private final DenseLanes.Colors colors;
  private int[] pixels = new int[0];
  private @Nullable WritableImage image;

  OverviewPainter(Fonts fonts, GraphicsContext g, Palette palette) {
    this.fonts = fonts;
    this.g = g;
    this.palette = palette;
    colors = new DenseLanes.Colors(mixed(1), mixed(1), mixed(0.25), mixed(0.13));
  }

  private int[] mixed(double share) {
    return palette.arrayHues().stream().mapToInt(hue -> argb(palette.surface().interpolate(hue, share))).toArray();
  }

  private static int argb(Color color) {
    return 0xff000000 | (int) Math.round(color.getRed() * 255) << 16 | (int) Math.round(color.getGreen() * 255) << 8
        | (int) Math.round(color.getBlue() * 255);
  }

  void paint(TimelineLayout layout, TimeAxis axis, DenseLanes dense, Lanes lanes, Set<Long> highlighted) {
    int width = (int) axis.plotWidthPx();
    int height = (int) Math.min(layout.lanesHeight(), Math.ceil(layout.laneCount() * layout.pitch()));
    if (width < 1 || height < 1) {
      return;
    }
    if (pixels.length < width * height) {
      pixels = new int[width * height];
    }
    dense.render(axis, width, height, colors, pixels);
    WritableImage into = image;
    if (into == null || into.getWidth() != width || into.getHeight() != height) {
      into = new WritableImage(width, height);
      image = into;
    }
    into.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    g.drawImage(into, axis.leftPx(), layout.lanesTop());
    paintHeads(layout, lanes, height);
    g.setFill(palette.accent());
    for (long array : highlighted) {
      int lane = lanes.laneOf(array);
      if (lane >= 0) {
        double y = layout.laneTop(lane) + layout.pitch() / 2;
        g.fillPolygon(new double[]{axis.leftPx() - 9, axis.leftPx() - 1, axis.leftPx() - 9},
            new double[]{y - 5, y, y + 5}, 3);
      }
    }
  }

  private void paintHeads(TimelineLayout layout, Lanes lanes, int height) {
    g.setFill(palette.mutedText());
    double x = fonts.px * 1.2;
    fonts.small.draw(g, "#" + lanes.arrays().getFirst().id(), x, layout.lanesTop() + fonts.px * 0.7);
    fonts.small.draw(g, String.format(Locale.ROOT, "%,d arrays", lanes.count()), x, layout.lanesTop() + height / 2.0);
    fonts.small.draw(g, "#" + lanes.arrays().getLast().id(), x, layout.lanesTop() + height - fonts.px * 0.7);
  }
}
