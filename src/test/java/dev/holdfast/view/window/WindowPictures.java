package dev.holdfast.view.window;

import dev.holdfast.view.theme.Theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;

/** Draws the window in its states into a folder, to be looked at. */
final class WindowPictures {
  private final Path folder;

  private WindowPictures(Path folder) {
    this.folder = folder;
  }

  /** {@code arguments}: the folder. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    new WindowPictures(folder).draw();
    System.exit(0);
  }

  private void draw() throws Exception {
    int[][] sizes = {{1000, 700}, {1280, 800}, {1600, 1000}, {1920, 1080}};
    for (int[] size : sizes) {
      try (var window = new OpenWindow(size[0], size[1])) {
        String name = size[0] + "-";
        picture(window, name + "empty");
        window.run(window.contents::start);
        window.await("the end of the run", () -> !window.contents.run().runningProperty().get()
            && window.contents.session().analysisProperty().get() != null);
        picture(window, name + "light");
        window.run(() -> window.theme.choiceProperty().set(Theme.Choice.DARK));
        picture(window, name + "dark");
        if (size[0] == 1280) {
          states(window, name);
        }
      }
    }
  }

  private void states(OpenWindow window, String name) throws Exception {
    window.run(() -> window.theme.choiceProperty().set(Theme.Choice.LIGHT));
    window.run(window.contents::turnSplit);
    picture(window, name + "side");
    window.run(window.contents::turnSplit);
    TextField field = window.node("#size", TextField.class);
    window.run(() -> {
      field.setText("a lot");
      window.contents.start();
    });
    picture(window, name + "badsize");
    // at once: it may be over before anybody else looks
    WritableImage running = window.get(() -> {
      field.setText("2 GB");
      window.contents.start();
      return window.stage.getScene().snapshot(null);
    });
    save(name + "running", running);
    window.await("the end of the run", () -> !window.contents.run().runningProperty().get());
    picture(window, name + "oom");
    window.run(() -> window.contents.layer().show("Keys", new KeyList()));
    picture(window, name + "keys");
    window.run(() -> window.contents.layer().show("Holdfast", new About()));
    picture(window, name + "about");
    window.run(() -> {
      window.contents.layer().close();
      window.theme.fontPxProperty().set(17);
    });
    picture(window, name + "large");
  }

  private void picture(OpenWindow window, String name) throws Exception {
    WritableImage image = window.get(() -> window.stage.getScene().snapshot(null));
    save(name, image);
  }

  private void save(String name, WritableImage image) throws IOException {
    ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", folder.resolve(name + ".png").toFile());
  }
}
