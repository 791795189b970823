package dev.holdfast.view.window;

import dev.holdfast.run.Mode;
import dev.holdfast.view.theme.Theme;

import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;

/** Draws the window in the modes of the JVM, and their comparison, into a folder, to be looked at. */
final class ModesPictures {
  private final Path folder;

  private ModesPictures(Path folder) {
    this.folder = folder;
  }

  /** {@code arguments}: the folder. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    new ModesPictures(folder).draw();
    System.exit(0);
  }

  private void draw() throws Exception {
    int[][] sizes = {{1000, 700}, {1920, 1080}};
    for (int[] size : sizes) {
      try (var window = new OpenWindow(size[0], size[1])) {
        window.run(() -> window.contents.mode().set(Mode.WARMED_UP));
        window.run(window.contents::start);
        awaitEnd(window);
        both(window, size[0] + "-warm");
        window.run(window.contents::compareModes);
        awaitEnd(window);
        window.await("the picture", () -> window.contents.layer().isVisible());
        both(window, size[0] + "-modes");
      }
    }
  }

  private static void awaitEnd(OpenWindow window) throws Exception {
    window.await("the end of the run", () -> !window.contents.run().runningProperty().get()
        && (window.contents.session().analysisProperty().get() != null || window.contents.layer().isVisible()));
  }

  private void both(OpenWindow window, String name) throws Exception {
    window.run(() -> window.theme.choiceProperty().set(Theme.Choice.LIGHT));
    picture(window, name + "-light");
    window.run(() -> window.theme.choiceProperty().set(Theme.Choice.DARK));
    picture(window, name + "-dark");
    window.run(() -> window.theme.choiceProperty().set(Theme.Choice.LIGHT));
  }

  private void picture(OpenWindow window, String name) throws Exception {
    WritableImage image = window.get(() -> window.stage.getScene().snapshot(null));
    ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", folder.resolve(name + ".png").toFile());
  }
}
