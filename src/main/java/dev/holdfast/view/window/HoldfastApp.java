package dev.holdfast.view.window;

import dev.holdfast.view.editor.Drafts;
import dev.holdfast.view.settings.Settings;
import dev.holdfast.view.settings.UserSettings;
import dev.holdfast.view.theme.Theme;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

/** The program with its window. JavaFX makes the one instance. */
public final class HoldfastApp extends Application {
  private static final double USUAL_WIDTH = 1440;
  private static final double USUAL_HEIGHT = 900;
  private static final double SMALLEST_WIDTH = 900;
  private static final double SMALLEST_HEIGHT = 600;

  private final ExecutorService analysts = Executors
      .newSingleThreadExecutor(task -> Thread.ofPlatform().daemon().name("analysis").unstarted(task));
  private @Nullable MainWindow window;

  /** Opens the window, on a recording or Java code if there is any, and returns when it is closed. Once in a JVM. */
  public static void open(@Nullable Path file) {
    launch(HoldfastApp.class, file == null ? new String[0] : new String[]{file.toString()});
  }

  @Override
  public void start(Stage stage) {
    Settings settings = new UserSettings();
    Theme theme = new Theme(settings);
    Executor background = task -> Thread.ofPlatform().daemon().name("run").start(task);
    var contents = new MainWindow(settings, theme, new SystemFileDialogs(() -> stage), background, analysts,
        Drafts.usualFolder());
    window = contents;
    var scene = new Scene(contents, USUAL_WIDTH, USUAL_HEIGHT);
    theme.dress(scene);
    stage.setScene(scene);
    stage.titleProperty().bind(contents.run().originProperty().map(HoldfastApp::title));
    for (int px : new int[]{16, 24, 32, 48, 64, 128, 256}) {
      stage.getIcons().add(new Image(Objects
          .requireNonNull(HoldfastApp.class.getResource("/dev/holdfast/assets/icon/holdfast-" + px + ".png"))
          .toExternalForm()));
    }
    stage.setMinWidth(SMALLEST_WIDTH);
    stage.setMinHeight(SMALLEST_HEIGHT);
    new WindowPlace(settings).restore(stage);
    stage.show();
    contents.focusFirst();
    for (String file : getParameters().getRaw()) {
      contents.open(Path.of(file));
    }
    contents.run().warmUp();
  }

  private static String title(Origin origin) {
    return switch (origin) {
      case Origin.Opened(var file) -> file.getFileName() + " – Holdfast";
      case Origin.Live(var savedAs) when savedAs != null -> savedAs.getFileName() + " – Holdfast";
      case Origin.Live _,Origin.Checked _,Origin.Nowhere _ -> "Holdfast";
    };
  }

  @Override
  public void stop() {
    if (window != null) {
      window.close();
    }
    analysts.shutdownNow();
  }
}
