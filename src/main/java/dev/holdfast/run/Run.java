package dev.holdfast.run;

import dev.holdfast.trace.Guess;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/** One run that {@link Runner} has begun. Any thread. */
public final class Run implements AutoCloseable {
  private final CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
  private @Nullable Thread thread;
  private @Nullable Tape tape;

  private final List<Guess> guesses;

  Run() {
    this(List.of());
  }

  Run(List<Guess> guesses) {
    this.guesses = List.copyOf(guesses);
  }

  /** What is to be kept with the recording. */
  List<Guess> guesses() {
    return guesses;
  }

  /**
   * Interrupts the program and ends the run soon after. A program that ignores the interrupt goes on in the background until this JVM ends:
   * nothing can stop a thread from outside.
   */
  public void cancel() {
    cancelled.complete(true);
    Thread running;
    synchronized (this) {
      running = thread;
    }
    if (running != null) {
      running.getThreadGroup().interrupt();
    }
  }

  boolean isCancelled() {
    return cancelled.isDone();
  }

  CompletableFuture<Boolean> cancelled() {
    return cancelled;
  }

  synchronized void runningOn(Thread running) {
    thread = running;
  }

  synchronized void recordedOn(Tape recorded) {
    tape = recorded;
  }

  /**
   * Writes the recording as an ordinary {@code .jfr} file, which JDK Mission Control opens too.
   *
   * @throws IllegalStateException if the run has not ended with a trace, or was closed
   */
  public synchronized void save(Path file) throws IOException {
    if (tape == null) {
      throw new IllegalStateException("there is no recording to save");
    }
    tape.save(file);
  }

  /** Lets the recording go: it can be saved no longer. */
  @Override
  public synchronized void close() {
    if (tape != null) {
      tape.close();
      tape = null;
    }
  }
}
