package dev.holdfast.view.window;

import dev.holdfast.view.HeadlessPictures;
import dev.holdfast.view.theme.Theme;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

/** The real window on the headless platform, with settings that end with it. To be used from a test's own thread. */
final class OpenWindow implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  final MemorySettings settings = new MemorySettings();
  final Dialogs dialogs = new Dialogs();
  final Theme theme;
  final MainWindow contents;
  final Stage stage;
  private final ExecutorService analysts = Executors.newSingleThreadExecutor();

  /** Answers what the test says. */
  static final class Dialogs implements FileDialogs {
    @Nullable
    Path answer;

    @Override
    public Optional<Path> chooseFile() {
      return Optional.ofNullable(answer);
    }

    @Override
    public Optional<Path> chooseRecording() {
      return Optional.ofNullable(answer);
    }

    @Override
    public Optional<Path> chooseSource() {
      return Optional.ofNullable(answer);
    }

    @Override
    public Optional<Path> chooseSourceTarget(String suggested) {
      return Optional.ofNullable(answer);
    }

    @Override
    public Optional<Path> chooseTarget(String suggested) {
      return Optional.ofNullable(answer);
    }

    @Override
    public Optional<Path> choosePicture(String suggested) {
      return Optional.ofNullable(answer);
    }

    @Override
    public Optional<Path> choosePage(String suggested) {
      return Optional.ofNullable(answer);
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
      return Optional.ofNullable(answer);
    }
  }

  private record Parts(Theme theme, MainWindow contents, Stage stage) {}

  OpenWindow(double width, double height) throws Exception {
    this(width, height, null);
  }

  /** {@code drafts}: where unsaved code is kept; null to keep none. */
  OpenWindow(double width, double height, @Nullable Path drafts) throws Exception {
    HeadlessPictures.onFxThread(() -> Platform.setImplicitExit(false));
    Parts parts = get(() -> {
      Theme newTheme = new Theme(settings);
      MainWindow newContents = new MainWindow(settings, newTheme, dialogs,
          task -> Thread.ofPlatform().daemon().name("run").start(task), analysts, drafts);
      Stage newStage = new Stage();
      Scene scene = new Scene(newContents, width, height);
      newTheme.dress(scene);
      newStage.setScene(scene);
      newStage.show();
      newContents.requestFocus();
      return new Parts(newTheme, newContents, newStage);
    });
    theme = parts.theme();
    contents = parts.contents();
    stage = parts.stage();
  }

  <T> T get(Supplier<T> onFxThread) throws Exception {
    AtomicReference<@Nullable T> answer = new AtomicReference<>();
    HeadlessPictures.onFxThread(() -> answer.set(onFxThread.get()));
    return java.util.Objects.requireNonNull(answer.get());
  }

  void run(Runnable onFxThread) throws Exception {
    HeadlessPictures.onFxThread(onFxThread);
  }

  /** Waits until {@code condition} holds; it is asked at each pulse. */
  void await(String what, BooleanSupplier condition) throws Exception {
    var met = new CompletableFuture<Boolean>();
    AnimationTimer timer = new AnimationTimer() {
      @Override
      public void handle(long now) {
        if (condition.getAsBoolean()) {
          stop();
          met.complete(true);
        }
      }
    };
    Platform.runLater(timer::start);
    try {
      met.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (java.util.concurrent.TimeoutException e) {
      Platform.runLater(timer::stop);
      throw new AssertionError("still waiting: " + what, e);
    }
  }

  <N extends Node> N node(String selector, Class<N> type) throws Exception {
    return get(() -> type.cast(java.util.Objects.requireNonNull(contents.lookup(selector), selector)));
  }

  @Override
  public void close() {
    try {
      run(() -> {
        contents.close();
        stage.close();
      });
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    analysts.shutdownNow();
  }
}
