package dev.holdfast.view.picture;

import dev.holdfast.view.theme.Typefaces;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import javafx.application.Platform;

/** The JavaFX application thread, for those who have no window. */
final class FxThread {
  private FxThread() {
  }

  /** What {@code drawing} makes on that thread, which is started if need be. Any thread; waits for it. */
  static <T> T call(Supplier<T> drawing) {
    start();
    if (Platform.isFxApplicationThread()) {
      return drawing.get();
    }
    var drawn = new CompletableFuture<T>();
    Platform.runLater(() -> {
      try {
        drawn.complete(drawing.get());
      } catch (RuntimeException | Error e) {
        drawn.completeExceptionally(e);
      }
    });
    try {
      return drawn.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("the pictures could not be drawn: " + e.getCause(), e.getCause());
    }
  }

  private static void start() {
    try {
      Platform.startup(() -> {});
    } catch (IllegalStateException e) {
      // it is running
    }
    Typefaces.load();
  }
}
