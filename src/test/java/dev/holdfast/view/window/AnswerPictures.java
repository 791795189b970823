package dev.holdfast.view.window;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.run.DataSize;
import dev.holdfast.run.Mode;
import dev.holdfast.session.Selection;
import dev.holdfast.view.theme.Theme;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import javax.imageio.ImageIO;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;

/**
 * Steps a real run, asks the collector at each birth and draws the window there, as PNG files to look at: folder, width, height, light or
 * dark, mode.
 */
final class AnswerPictures {
  private AnswerPictures() {
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int width = Integer.parseInt(arguments[1]);
    Mode mode = Mode.valueOf(arguments[4].toUpperCase(Locale.ROOT));
    try (OpenWindow window = new OpenWindow(width, Integer.parseInt(arguments[2]))) {
      window.run(() -> window.theme.choiceProperty()
          .set(arguments[3].equals("dark") ? Theme.Choice.DARK : Theme.Choice.LIGHT));
      RunViewModel run = window.contents.run();
      window.run(() -> run.startStepping(new Program.Shipped(Variant.ORIGINAL), DataSize.ofMb(10), mode));
      for (int births = 1; births <= 5; births++) {
        int at = births;
        window.await("pause " + births, () -> run.pausedProperty().get() && arrays(window) == at);
        window.run(run::askCollector);
        window.await("the answer", () -> run.progressProperty().get().startsWith("Paused at allocation " + at));
        if (births >= 3) {
          String name = mode + "-" + width + "-" + arguments[3] + "-" + births;
          window.run(() -> ((ToggleButton) window.contents.lookup("#column-step")).fire());
          save(folder, name, picture(window));
          window.run(() -> window.contents.session().selectionProperty().set(new Selection.OfArray(at - 1)));
          window.run(() -> ((ToggleButton) window.contents.lookup("#column-details")).fire());
          save(folder, name + "-details", picture(window));
          window.run(() -> window.contents.session().selectionProperty().set(new Selection.None()));
        }
        window.run(run::forward);
      }
      // its recording is removed only then
      window.await("the end", () -> !run.runningProperty().get());
    }
    System.exit(0);
  }

  private static int arrays(OpenWindow window) {
    Analysis analysis = window.contents.session().analysisProperty().get();
    return analysis == null ? 0 : analysis.arrays().size();
  }

  private static WritableImage picture(OpenWindow window) throws Exception {
    // scrolling and layout take a pulse or two
    int[] pulses = {0};
    window.await("three pulses", () -> pulses[0]++ == 3);
    return window.get(() -> window.stage.getScene().snapshot(null));
  }

  private static void save(Path folder, String name, WritableImage image) throws Exception {
    ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", folder.resolve(name + ".png").toFile());
  }
}
