package dev.holdfast.view.window;

import dev.holdfast.view.theme.Theme;

import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;

/** Draws the window while a program prints and after it, as PNG files to look at: folder, width, height, light or dark. */
final class OutputPictures {
  private static final String PRINTS = """
      import java.util.Arrays;

      class Prints {
        static byte[] go(int mb) throws Exception {
          byte[] data = new byte[mb * 1_000_000];
          System.out.println("Loaded " + data.length + " bytes,\\tall of them 0.");
          for (int i = 0; i < 30; i++) {
            System.out.println("Step " + i + ": " + Arrays.toString(Arrays.copyOf(data, i)));
          }
          System.err.println("WARNING: nothing is cached");
          Thread.sleep(1_500);
          WAIT
          new RuntimeException("on the way", new IllegalStateException("the reason")).printStackTrace();
          byte[] copy = data.clone();
          copy[copy.length] = 1;
          return copy;
        }
      }
      """;

  private OutputPictures() {
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int width = Integer.parseInt(arguments[1]);
    int height = Integer.parseInt(arguments[2]);
    String name = width + "-" + arguments[3] + "-";
    try (OpenWindow window = new OpenWindow(width, height)) {
      window.run(() -> window.theme.choiceProperty()
          .set(arguments[3].equals("dark") ? Theme.Choice.DARK : Theme.Choice.LIGHT));
      window.run(() -> ((TextField) window.contents.lookup("#size")).setText("1 MB"));
      window.run(() -> window.contents.editor().type(PRINTS.replace("WAIT", "")));
      window.run(window.contents::start);
      window.await("output", () -> window.contents.run().output().anyProperty().get());
      save(folder, name + "1-offered", window);
      awaitEnd(window);
      save(folder, name + "2-failed", window);
      window.run(window.contents::showOutput);
      save(folder, name + "3-shown", window);
      window.run(() -> window.contents.presentation().toggle());
      window.run(() -> {
        window.stage.setFullScreen(false);
        window.stage.setWidth(width);
        window.stage.setHeight(height);
      });
      save(folder, name + "4-presenting", window);
      window.run(() -> window.contents.presentation().leave());
      window.run(() -> window.contents.editor().type(PRINTS.replace("WAIT",
          "for (int i = 0; i < 1_000_000; i++) System.out.println(\"Flood \" + i); Thread.sleep(2_000);")));
      window.run(window.contents::start);
      window.await("a flood", () -> !window.contents.run().output().noteProperty().get().isEmpty());
      save(folder, name + "5-flood", window);
      awaitEnd(window);
      save(folder, name + "6-after-flood", window);
    }
    System.exit(0);
  }

  private static void awaitEnd(OpenWindow window) throws Exception {
    window.await("the end", () -> !window.contents.run().runningProperty().get());
  }

  private static void save(Path folder, String name, OpenWindow window) throws Exception {
    int[] pulses = {0};
    window.await("three pulses", () -> pulses[0]++ == 3);
    WritableImage image = window.get(() -> window.stage.getScene().snapshot(null));
    ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", folder.resolve(name + ".png").toFile());
  }
}
