package dev.holdfast.view.window;

import dev.holdfast.view.theme.Theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;

/** Draws the window at steps of recordings, as PNG files to look at: folder, width, height, light or dark, recordings. */
final class StepPictures {
  private StepPictures() {
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int width = Integer.parseInt(arguments[1]);
    int height = Integer.parseInt(arguments[2]);
    for (int i = 4; i < arguments.length; i++) {
      try (OpenWindow window = new OpenWindow(width, height)) {
        window.run(() -> window.theme.choiceProperty()
            .set(arguments[3].equals("dark") ? Theme.Choice.DARK : Theme.Choice.LIGHT));
        Path file = Path.of(arguments[i]);
        window.run(() -> window.contents.run().open(file));
        window.await("the recording", () -> window.contents.session().analysisProperty().get() != null);
        String name = file.getFileName().toString().replace(".jfr", "") + "-" + width + "-" + arguments[3] + "-";
        int steps = window.get(() -> window.contents.session().playhead().stepsProperty().get().size());
        window.run(() -> ((javafx.scene.control.ToggleButton) window.contents.lookup("#column-step")).fire());
        save(folder, name + "whole", picture(window));
        for (int step : java.util.stream.IntStream.of(0, 1, 2, 3, 4, steps - 1).distinct().filter(s -> s < steps)
            .toArray()) {
          window.run(() -> window.contents.session().playhead().goTo(step));
          save(folder, name + "step" + (step + 1), picture(window));
        }
      }
    }
    System.exit(0);
  }

  private static WritableImage picture(OpenWindow window) throws Exception {
    // scrolling and layout take a pulse or two
    int[] pulses = {0};
    window.await("three pulses", () -> pulses[0]++ == 3);
    return window.get(() -> window.stage.getScene().snapshot(null));
  }

  private static void save(Path folder, String name, WritableImage image) throws IOException {
    ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", folder.resolve(name + ".png").toFile());
  }
}
