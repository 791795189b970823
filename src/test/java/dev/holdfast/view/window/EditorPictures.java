package dev.holdfast.view.window;

import dev.holdfast.view.theme.Theme;

import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

/** Draws the window while code is edited, as PNG files to look at: folder, width, height, light or dark. */
final class EditorPictures {
  private EditorPictures() {
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
      window.run(window.contents::edit);
      save(folder, name + "1-edit", window);
      String source = window.get(() -> window.contents.editor().documentProperty().get().text());
      window.run(() -> window.contents.editor()
          .type(source.replace("raiseToPower(data, POWER)", "raiseToPower(dat, POWER)")
              .replace("int mb) {\n    byte", "int mb) {\n    int x = \"a\";\n    byte")));
      window.await("errors", () -> window.contents.editor().problemsProperty().get().size() == 3);
      save(folder, name + "2-error", window);
      key(window, KeyCode.F8);
      save(folder, name + "3-first-error", window);
      window.run(() -> {
        Robot robot = new Robot();
        robot.keyPress(KeyCode.CONTROL);
        robot.keyType(KeyCode.F);
        robot.keyRelease(KeyCode.CONTROL);
      });
      key(window, KeyCode.D);
      key(window, KeyCode.A);
      save(folder, name + "4-find", window);
      key(window, KeyCode.ESCAPE);
      window.run(
          () -> window.contents.editor().type(source.replace("byte[] dataPow", "data").replace("(dataPow)", "(data)")));
      window.await("compiled", () -> window.contents.editor().problemsProperty().get().isEmpty());
      window.run(window.contents::start);
      window.await("the run", () -> window.contents.session().analysisProperty().get() != null
          && !window.contents.run().runningProperty().get());
      save(folder, name + "5-run", window);
      window.run(window.contents::showTask);
      save(folder, name + "7-task", window);
      window.run(() -> ((javafx.scene.control.Button) window.contents.lookup("#hint")).fire());
      check(window);
      window.run(() -> ((javafx.scene.control.Button) window.contents.lookup("#verdict .array-link")).fire());
      save(folder, name + "8-failed", window);
      window.run(() -> ((javafx.scene.control.Button) window.contents.lookup("#solutions")).fire());
      window.run(() -> window.contents.editor().type(source.replace("byte[] dataPow", "data")
          .replace("return addScalar(\n        duplicateData(dataPow), ADD);",
              "data = duplicateData(data);\n    return addScalar(data, ADD);")));
      save(folder, name + "9-changed", window);
      check(window);
      save(folder, name + "9-passed", window);
      window.run(window.contents::step);
      window.await("the step", () -> window.contents.session().playhead().index() >= 0);
      window.run(window.contents.session().playhead()::last);
      save(folder, name + "6-step", window);
    }
    System.exit(0);
  }

  private static void check(OpenWindow window) throws Exception {
    window.run(() -> ((javafx.scene.control.Button) window.contents.lookup("#check")).fire());
    window.await("the verdict", () -> window.contents.lookup("#verdict") != null
        && window.contents.lookup("#check").isVisible());
  }

  private static void key(OpenWindow window, KeyCode code) throws Exception {
    window.run(() -> new Robot().keyType(code));
  }

  private static void save(Path folder, String name, OpenWindow window) throws Exception {
    int[] pulses = {0};
    window.await("three pulses", () -> pulses[0]++ == 3);
    WritableImage image = window.get(() -> window.stage.getScene().snapshot(null));
    ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", folder.resolve(name + ".png").toFile());
  }
}
