package dev.holdfast.view;

import dev.holdfast.view.theme.Palette;
import dev.holdfast.view.theme.Typefaces;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import javax.imageio.ImageIO;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/** Views drawn without a display, with the fonts and the theme of the window. */
public final class HeadlessPictures {
  private static final AtomicReference<CountDownLatch> STARTED = new AtomicReference<>();

  private HeadlessPictures() {
  }

  /** Starts the toolkit, draws on its thread, and stops it. */
  public static void run(Runnable drawing) throws Exception {
    onFxThread(drawing);
    Platform.exit();
  }

  /** Runs {@code action} on the toolkit's thread, which is started if need be, and passes on what it throws. */
  public static void onFxThread(Runnable action) throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    if (STARTED.compareAndSet(null, started)) {
      try {
        Platform.startup(started::countDown);
      } catch (IllegalStateException e) {
        started.countDown(); // another test has started it
      }
      Typefaces.load();
    }
    STARTED.get().await();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    CountDownLatch done = new CountDownLatch(1);
    Platform.runLater(() -> {
      try {
        action.run();
      } catch (Throwable e) {
        thrown.set(e);
      } finally {
        done.countDown();
      }
    });
    done.await();
    if (thrown.get() != null) {
      throw new AssertionError(thrown.get());
    }
  }

  /** Waits for what is put off until after a layout, and may ask for another one. Not on the toolkit's thread. */
  public static void pulses() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    onFxThread(() -> new AnimationTimer() {
      private int count;

      @Override
      public void handle(long now) {
        if (++count == 6) {
          stop();
          done.countDown();
        }
      }
    }.start());
    done.await();
  }

  /** The view as a picture; {@code setUp} runs once it is in a scene. Call on the toolkit's thread. */
  public static WritableImage draw(Region view, double width, double height, Palette palette, Runnable setUp) {
    Application.setUserAgentStylesheet(
        palette.dark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    Scene scene = new Scene(view, width, height, palette.surface());
    scene.getRoot().setStyle(scene.getRoot().getStyle() + "; -fx-font-family: Inter;");
    view.applyCss();
    view.layout();
    setUp.run();
    view.applyCss();
    view.layout();
    return scene.snapshot(null);
  }

  /** Draws into a PNG file. */
  public static void write(Region view, double width, double height, Palette palette, Path file, Runnable setUp) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      ImageIO.write(SwingFXUtils.fromFXImage(draw(view, width, height, palette, setUp), null), "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
