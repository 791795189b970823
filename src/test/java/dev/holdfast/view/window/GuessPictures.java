package dev.holdfast.view.window;

import dev.holdfast.view.theme.Theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;

/** Draws the question and its answers into a folder, to be looked at. */
final class GuessPictures {
  private static final String CLASS = "100 x2, 150, 200 x6, Ada 230, 250 x4, 300 x7, Team 2: 350, 400 x5, 450, 500 x2";

  private final Path folder;

  private GuessPictures(Path folder) {
    this.folder = folder;
  }

  /** {@code arguments}: the folder. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    var pictures = new GuessPictures(folder);
    pictures.draw(1920, 1080);
    pictures.draw(1000, 700);
    System.exit(0);
  }

  private void draw(int width, int height) throws Exception {
    for (Theme.Choice choice : new Theme.Choice[]{Theme.Choice.LIGHT, Theme.Choice.DARK}) {
      try (var window = new OpenWindow(width, height)) {
        window.run(() -> window.theme.choiceProperty().set(choice));
        String name = width + "-" + choice.name().toLowerCase(java.util.Locale.ROOT) + "-";
        picture(window, name + "0-question");
        typed(window, "25o");
        picture(window, name + "1-wrong");
        typed(window, "");
        window.run(() -> ((TextField) window.contents.lookup("#guess")).setText("250"));
        picture(window, name + "2-draft");
        run(window);
        picture(window, name + "3-one");
        window.run(() -> window.contents.ask());
        typed(window, CLASS);
        picture(window, name + "4-class");
        run(window);
        picture(window, name + "5-class-answer");
        for (String far : new String[]{"1.5 GB", "3000 GB", "20"}) {
          window.run(() -> window.contents.ask());
          typed(window, far);
          run(window);
          picture(window, name + "6-far-" + far.replace(" ", ""));
        }
        window.run(() -> ((TextField) window.contents.lookup("#size")).setText("200 MB"));
        picture(window, name + "7-next");
      }
    }
  }

  private static void typed(OpenWindow window, String text) throws Exception {
    window.run(() -> {
      window.contents.guess().textProperty().set(text);
      if (!text.isEmpty()) {
        window.contents.guess().add();
      }
    });
  }

  private static void run(OpenWindow window) throws Exception {
    var before = window.contents.session().analysisProperty().get();
    window.run(window.contents::start);
    window.await("the end of the run", () -> !window.contents.run().runningProperty().get()
        && window.contents.session().analysisProperty().get() != before);
  }

  private void picture(OpenWindow window, String name) throws Exception {
    WritableImage image = window.get(() -> window.stage.getScene().snapshot(null));
    save(name, image);
  }

  private void save(String name, WritableImage image) throws IOException {
    ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", folder.resolve(name + ".png").toFile());
  }
}
