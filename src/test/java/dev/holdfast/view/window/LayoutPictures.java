package dev.holdfast.view.window;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.view.theme.Theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import javax.imageio.ImageIO;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;

/** Draws a lesson from the question to the end, light and dark, as it is and presented, into a folder, to be looked at. */
final class LayoutPictures {
  private final Path folder;
  private final OpenWindow window;
  private final int width;
  private final int height;
  private final Set<String> wanted;

  private LayoutPictures(Path folder, OpenWindow window, int width, int height, Set<String> wanted) {
    this.folder = folder;
    this.window = window;
    this.width = width;
    this.height = height;
    this.wanted = wanted;
  }

  /** {@code arguments}: the folder, then sizes as {@code 1280x800}, then which looks: of normal, dark, presenting, presenting-dark. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Set<String> looks = new java.util.LinkedHashSet<>();
    for (String argument : arguments) {
      if (argument.matches("[a-z-]+")) {
        looks.add(argument);
      }
    }
    for (String argument : arguments) {
      if (argument.matches("\\d+x\\d+")) {
        int width = Integer.parseInt(argument.substring(0, argument.indexOf('x')));
        int height = Integer.parseInt(argument.substring(argument.indexOf('x') + 1));
        try (var window = new OpenWindow(width, height)) {
          new LayoutPictures(folder, window, width, height, looks).draw();
        }
      }
    }
    System.exit(0);
  }

  private void draw() throws Exception {
    window.run(() -> window.theme.choiceProperty().set(Theme.Choice.LIGHT));
    window.run(() -> window.contents.guess().enabledProperty().set(true));
    save("0-empty");
    window.run(window.contents::step);
    for (int births = 1; births <= 5; births++) {
      int arrays = births;
      window.await("pause " + births, () -> isPausedAt(arrays));
      save("step" + births);
      if (births < 5) {
        window.run(window.contents.run()::forward);
      }
    }
    window.run(window.contents.run()::askCollector);
    window.await("the answer", () -> isPausedAt(5) && isFirstCollected());
    save("step6-asked");
    window.run(window.contents.run()::runOn);
    window.await("the end", () -> !window.contents.run().runningProperty().get());
    window.run(() -> window.contents.session().playhead().leave());
    save("whole");
    window.run(() -> window.contents.session().playhead().peak());
    save("peak");
  }

  private boolean isPausedAt(int arrays) {
    Analysis analysis = window.contents.session().analysisProperty().get();
    return window.contents.run().pausedProperty().get() && analysis != null && analysis.arrays().size() == arrays
        && window.contents.run().progressProperty().get().startsWith("Paused");
  }

  private boolean isFirstCollected() {
    Analysis analysis = window.contents.session().analysisProperty().get();
    ArrayLife first = analysis == null ? null : analysis.array(1);
    return first != null && first.collectedNanos() != Long.MAX_VALUE;
  }

  private void save(String state) throws Exception {
    Theme.Choice[] choices = {Theme.Choice.LIGHT, Theme.Choice.DARK};
    for (Theme.Choice choice : choices) {
      String dark = choice == Theme.Choice.DARK ? "dark" : "normal";
      if (wanted.contains(dark)) {
        window.run(() -> window.theme.choiceProperty().set(choice));
        picture(state, dark);
      }
    }
    window.run(() -> window.theme.choiceProperty().set(Theme.Choice.LIGHT));
    if (wanted.contains("presenting") || wanted.contains("presenting-dark")) {
      window.run(() -> window.contents.presentation().toggle());
      // the headless screen is not a projector's
      window.run(() -> {
        window.stage.setFullScreen(false);
        window.theme.fontPxProperty().set(Math.max(16, Math.round(Math.min(width / 100.0, height / 57.0))));
        window.stage.setWidth(width);
        window.stage.setHeight(height);
      });
      if (wanted.contains("presenting")) {
        picture(state, "presenting");
      }
      if (wanted.contains("presenting-dark")) {
        window.run(() -> window.theme.choiceProperty().set(Theme.Choice.DARK));
        picture(state, "presenting-dark");
      }
      window.run(() -> window.contents.presentation().leave());
      window.run(() -> {
        window.stage.setWidth(width);
        window.stage.setHeight(height);
      });
    }
  }

  private void picture(String state, String look) throws Exception {
    int[] pulses = {0};
    window.await("four pulses", () -> pulses[0]++ == 4);
    save(width + "-" + look + "-" + state, window.get(() -> window.stage.getScene().snapshot(null)));
  }

  private void save(String name, WritableImage image) throws IOException {
    ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", folder.resolve(name + ".png").toFile());
  }
}
