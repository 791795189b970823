package dev.holdfast.view.window;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

/**
 * The one way onto the JavaFX application thread: what other threads bring is done in order, together, about once a pulse at most. What comes
 * after a while of nothing is done at once, so that the next pulse can draw it.
 */
final class PulseExecutor implements Executor {
  /** Between two pulses of a display of 60 Hz. */
  private static final long PULSE_NANOS = 16_000_000;

  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean announced;
  /** When the queue was last emptied; of the JavaFX application thread. */
  private long drainedNanos = System.nanoTime() - PULSE_NANOS;

  private final AnimationTimer pulse = new AnimationTimer() {
    @Override
    public void handle(long now) {
      stop();
      drain();
    }
  };

  /** Any thread. */
  @Override
  public void execute(Runnable task) {
    synchronized (waiting) {
      waiting.add(task);
      if (announced) {
        return;
      }
      announced = true;
    }
    try {
      Platform.runLater(this::begin);
    } catch (IllegalStateException e) {
      // the toolkit has ended, and with it the window that this was for
    }
  }

  private void begin() {
    if (System.nanoTime() - drainedNanos >= PULSE_NANOS) {
      drain();
    } else {
      pulse.start();
    }
  }

  private void drain() {
    drainedNanos = System.nanoTime();
    int batch;
    synchronized (waiting) {
      batch = waiting.size();
    }
    try {
      for (Runnable task = take(batch--); task != null; task = take(batch--)) {
        task.run();
      }
    } finally {
      again();
    }
  }

  private @Nullable Runnable take(int left) {
    synchronized (waiting) {
      return left > 0 ? waiting.poll() : null;
    }
  }

  private void again() {
    synchronized (waiting) {
      announced = !waiting.isEmpty();
      if (announced) {
        pulse.start();
      }
    }
  }
}
