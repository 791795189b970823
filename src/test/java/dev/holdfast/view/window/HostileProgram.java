package dev.holdfast.view.window;

import dev.holdfast.analysis.Analysis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

import org.jspecify.annotations.Nullable;

/**
 * A program opened, run and, if it does not end by itself, stopped in the window by the keyboard.
 *
 * @param name its class's, in the fixtures
 * @param heap in which it runs
 * @param leastMillis how long it is left alone before it is stopped, to come to its worst; it is stopped only when something of it is drawn
 * @param ends whether it ends by itself
 */
record HostileProgram(String name, HeapChoice heap, long leastMillis, boolean ends) {
  /** After so long it is stopped although nothing of it is drawn: it has seen to that. */
  private static final long NOTHING_DRAWN_MILLIS = 8_000;

  static HostileProgram endless(String name) {
    return new HostileProgram(name, HeapChoice.USUAL, 0, false);
  }

  static HostileProgram ending(String name) {
    return new HostileProgram(name, HeapChoice.USUAL, 0, true);
  }

  HostileProgram after(long millis) {
    return new HostileProgram(name, heap, millis, ends);
  }

  HostileProgram in(HeapChoice other) {
    return new HostileProgram(name, other, leastMillis, ends);
  }

  /**
   * What was seen of it.
   *
   * @param clearMillis from the press of the keys that stop it until the window says that it has ended; of one that ends by itself from the
   *     press of Run
   * @param endMillis likewise until all that it has recorded is on the screen
   * @param stallMillis the longest time between two pulses of the window, from Run to the end
   * @param notice what the banner says, empty if there is none
   * @param arrays of the run on the screen, 0 if there is none
   */
  record Seen(String name, boolean stopped, long clearMillis, long endMillis, long stallMillis, String notice,
      String result,
      int arrays) {}

  /** Does all that; returns when the end is on the screen. */
  Seen drive(OpenWindow window, Path folder) throws Exception {
    open(window, folder);
    Pulses pulses = new Pulses();
    window.run(pulses::start);
    long startedNanos = System.nanoTime();
    keys(window, KeyCode.CONTROL, KeyCode.ENTER);
    long fromNanos = startedNanos;
    if (!ends) {
      window.await(name + " to run", () -> isOver(window) || isWorthStopping(window, startedNanos));
      fromNanos = System.nanoTime();
      keys(window, KeyCode.CONTROL, KeyCode.PERIOD);
    }
    window.await("a clear end of " + name, () -> isOver(window) || !notice(window).isEmpty());
    long clearMillis = millisSince(fromNanos, window);
    window.await("the end of " + name, () -> isOver(window));
    long endMillis = millisSince(fromNanos, window);
    window.run(pulses::stop);
    long stallMillis = TimeUnit.NANOSECONDS.toMillis(pulses.longestNanos);
    Analysis analysis = window.contents.session().analysisProperty().get();
    return new Seen(name, !ends, clearMillis, endMillis, stallMillis, window.get(() -> notice(window)),
        window.get(() -> result(window)), analysis == null ? 0 : analysis.arrays().size());
  }

  /** Until what there is now is drawn. */
  private static long millisSince(long fromNanos, OpenWindow window) throws Exception {
    int[] more = {0};
    window.await("two pulses", () -> more[0]++ == 2);
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - fromNanos);
  }

  private void open(OpenWindow window, Path folder) throws Exception {
    Path fixture = Path
        .of(Objects.requireNonNull(getClass().getResource("/fixtures/hostile/" + name + ".java")).toURI());
    Path file = folder.resolve(name + ".java");
    Files.copy(fixture, file);
    window.dialogs.answer = file;
    keys(window, KeyCode.CONTROL, KeyCode.O);
    window.await(name + " in the editor",
        () -> window.contents.editor().programProperty().get().fileName().equals(name + ".java"));
    window.run(() -> window.contents.run().heapChoiceProperty().set(heap));
  }

  private static boolean isOver(OpenWindow window) {
    return !window.contents.run().runningProperty().get();
  }

  private boolean isWorthStopping(OpenWindow window, long startedNanos) {
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos);
    Analysis analysis = window.contents.session().analysisProperty().get();
    boolean isDrawn = analysis != null && !window.contents.run().staleProperty().get()
        && analysis.trace().run().variant().equals(name) && !analysis.arrays().isEmpty();
    return millis >= leastMillis && (isDrawn || millis >= NOTHING_DRAWN_MILLIS);
  }

  private static String notice(OpenWindow window) {
    Node banner = Objects.requireNonNull(window.contents.lookup("#run-notice"));
    return banner.isVisible() ? String.valueOf(banner.getAccessibleText()) : "";
  }

  private static String result(OpenWindow window) {
    return ((Label) Objects.requireNonNull(window.contents.lookup(".summary-card .result"))).getText();
  }

  private static void keys(OpenWindow window, KeyCode held, KeyCode typed) throws Exception {
    window.run(() -> {
      Robot robot = new Robot();
      robot.keyPress(held);
      robot.keyType(typed);
      robot.keyRelease(held);
    });
  }

  /** How regularly the window draws. */
  private static final class Pulses extends AnimationTimer {

    long longestNanos;
    private @Nullable Long lastNanos;

    @Override
    public void handle(long now) {
      long nanos = System.nanoTime();
      if (lastNanos != null) {
        longestNanos = Math.max(longestNanos, nanos - lastNanos);
      }
      lastNanos = nanos;
    }
  }
}
