package dev.holdfast.view.compare;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.compare.Comparison;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.view.HeadlessPictures;
import dev.holdfast.view.theme.Palette;

import java.nio.file.Path;

import javafx.beans.property.SimpleObjectProperty;

/** Draws comparisons into a folder, to be looked at. */
final class ComparePictures {
  private ComparePictures() {
  }

  /** {@code arguments}: the folder. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Comparison exercise = Comparison.of(Analysis.of(SampleTraces.original(100)), Analysis.of(SampleTraces.nested(100)));
    Comparison nothing = Comparison.of(Analysis.of(SampleTraces.objects()), Analysis.of(SampleTraces.original(10)));
    HeadlessPictures.run(() -> {
      draw(exercise, Palette.LIGHT, 880, 600, folder.resolve("exercise-light.png"));
      draw(exercise, Palette.DARK, 1700, 900, folder.resolve("exercise-dark.png"));
      draw(nothing, Palette.LIGHT, 1100, 700, folder.resolve("nothing.png"));
    });
    System.exit(0);
  }

  private static void draw(Comparison comparison, Palette palette, double width, double height, Path file) {
    CompareView view = new CompareView(comparison, new SimpleObjectProperty<>(palette), 13, width, height);
    view.setStyle("-fx-background-color: " + Palette.css(palette.surface()) + ";");
    HeadlessPictures.write(view, width, height, palette, file, () -> {});
  }
}
