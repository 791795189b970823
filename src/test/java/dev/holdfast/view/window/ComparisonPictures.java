package dev.holdfast.view.window;

import dev.holdfast.pipeline.Variant;
import dev.holdfast.view.HeadlessPictures;
import dev.holdfast.view.theme.Theme;

import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Draws the window with comparisons into a folder, to be looked at. */
final class ComparisonPictures {
  private ComparisonPictures() {
  }

  /** {@code arguments}: the folder, width and height. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int width = Integer.parseInt(arguments[1]);
    try (OpenWindow window = new OpenWindow(width, Integer.parseInt(arguments[2]))) {
      window.run(() -> ((TextField) window.contents.lookup("#size")).setText("20 MB"));
      start(window);
      String source = window.get(() -> window.contents.editor().documentProperty().get().text());
      window.run(() -> window.contents.editor().type(source.replace("byte[] dataPow", "data")
          .replace("(dataPow)", "(data)").replace("raiseToPower", "toThePower")));
      start(window);
      window.await("the offer", () -> window.contents.comparisons().offerProperty().get() != null);
      save(window, folder.resolve(width + "-1-offer.png"));
      compare(window, window.contents.comparisons()::withOriginal);
      save(window, folder.resolve(width + "-2-edited.png"));
      Node picture = window.node("#comparison", Node.class);
      window.run(() -> picture.getOnKeyPressed()
          .handle(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.T, false, false, false, false)));
      save(window, folder.resolve(width + "-3-steps.png"));
      window.run(() -> window.theme.choiceProperty().set(Theme.Choice.DARK));
      save(window, folder.resolve(width + "-4-dark.png"));
      window.run(window.contents.layer()::close);
      window.run(() -> window.contents.variants().setValue(Variant.NESTED));
      start(window);
      compare(window, window.contents.comparisons()::withBefore);
      save(window, folder.resolve(width + "-5-before.png"));
    }
    System.exit(0);
  }

  private static void compare(OpenWindow window, Runnable how) throws Exception {
    window.run(how);
    window.await("the picture", () -> window.contents.layer().isVisible());
  }

  private static void start(OpenWindow window) throws Exception {
    Object old = window.contents.session().analysisProperty().get();
    window.run(window.contents::start);
    window.await("the end of the run", () -> !window.contents.run().runningProperty().get()
        && window.contents.session().analysisProperty().get() != old);
  }

  private static void save(OpenWindow window, Path file) throws Exception {
    HeadlessPictures.onFxThread(() -> {});
    WritableImage image = window.get(() -> window.stage.getScene().snapshot(null));
    ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
  }
}
