package dev.holdfast.view.window;

import dev.holdfast.session.Playhead;
import dev.holdfast.view.theme.Theme;

import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;

/** Draws the window at the steps of a run into a folder, to be looked at. */
final class TransportPictures {
  private final Path folder;

  private TransportPictures(Path folder) {
    this.folder = folder;
  }

  /** {@code arguments}: the folder. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    new TransportPictures(folder).draw();
    System.exit(0);
  }

  private void draw() throws Exception {
    int[][] sizes = {{1000, 700}, {1280, 800}, {1920, 1080}};
    for (int[] size : sizes) {
      try (var window = new OpenWindow(size[0], size[1])) {
        window.run(window.contents::start);
        window.await("the end of the run", () -> !window.contents.run().runningProperty().get()
            && window.contents.session().analysisProperty().get() != null);
        steps(window, size[0] + "-", size[0], size[1]);
      }
    }
  }

  private void steps(OpenWindow window, String name, double width, double height) throws Exception {
    Playhead playhead = window.contents.session().playhead();
    window.run(() -> window.theme.choiceProperty().set(Theme.Choice.LIGHT));
    picture(window, name + "whole");
    window.run(playhead::first);
    picture(window, name + "first");
    window.run(() -> playhead.goTo(2));
    picture(window, name + "middle");
    window.run(playhead::peak);
    picture(window, name + "peak");
    window.run(() -> window.theme.choiceProperty().set(Theme.Choice.DARK));
    picture(window, name + "peak-dark");
    window.run(() -> playhead.goTo(3));
    picture(window, name + "fourth-dark");
    window.run(() -> window.contents.session().answersHiddenProperty().set(true));
    picture(window, name + "hidden-dark");
    window.run(() -> window.theme.choiceProperty().set(Theme.Choice.LIGHT));
    picture(window, name + "hidden");
    window.run(() -> {
      window.contents.session().answersHiddenProperty().set(false);
      playhead.fineProperty().set(true);
    });
    picture(window, name + "fine");
    window.run(() -> {
      playhead.fineProperty().set(false);
      playhead.peak();
      window.contents.presentation().toggle();
    });
    window.await("the presentation", window.contents.presentation().onProperty()::get);
    // the headless screen is smaller than a projector's
    window.run(() -> {
      window.stage.setFullScreen(false);
      window.theme.fontPxProperty().set(Math.max(16, Math.round(width / 100)));
      window.stage.setWidth(width);
      window.stage.setHeight(height);
    });
    picture(window, name + "presenting");
    window.run(playhead::first);
    picture(window, name + "presenting-first");
    window.run(playhead::peak);
    window.run(() -> window.contents.presentation().leave());
    picture(window, name + "presented");
    window.run(() -> window.contents.layer().show("Keys", new KeyList()));
    picture(window, name + "keys");
  }

  private void picture(OpenWindow window, String name) throws Exception {
    int[] pulses = {0};
    window.await("three pulses", () -> pulses[0]++ == 3);
    WritableImage image = window.get(() -> window.stage.getScene().snapshot(null));
    ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", folder.resolve(name + ".png").toFile());
  }
}
