package dev.holdfast.run;

import dev.holdfast.probe.Recorder;
import dev.holdfast.trace.Guess;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.jspecify.annotations.Nullable;

/** One run that {@link Runner} has begun. Any thread. */
public final class Run implements AutoCloseable {
  private final Request request;
  private volatile boolean cancelled;
  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private volatile boolean over;
  private volatile Reins reins = new Here();
  /** This and what follows is guarded by the run. */
  private @Nullable Thread thread;
  private @Nullable Savable tape;
  private boolean recorded;
  private boolean closed;

  /** What the thread that waits for the program's end hears of. */
  enum Signal {
    /** The program is over. */
    OVER,
    /** The user does not want to wait for it. */
    CANCELLED,
    /** A thread of the program is about to stand. */
    PAUSED,
    /** The user asks the collector. */
    ASK
  }

  Run(Request request) {
    this.request = request;
  }

  Request request() {
    return request;
  }

  /** What is to be kept with the recording. */
  List<Guess> guesses() {
    return request.guesses();
  }

  /** Whether it pauses. */
  boolean isStepped() {
    return request.smallestPauseBytes() != Long.MAX_VALUE;
  }

  /** Births of arrays of at least this size are where it pauses; {@link Long#MAX_VALUE} if it does not. */
  long smallestPauseBytes() {
    return request.smallestPauseBytes();
  }

  /**
   * Interrupts the program and ends the run soon after, within two seconds. A program in this JVM that ignores the interrupt goes on in the
   * background until the JVM ends: nothing can stop a thread from outside. A JVM of its own ends in any case.
   */
  public void cancel() {
    cancelled = true;
    reins.cancel();
  }

  /** Whether a thread of the program stands at a birth: only in a run that was started to be stepped through. */
  public boolean isPaused() {
    return !over && reins.standing() > 0;
  }

  /**
   * Lets the thread that has stood longest go on to its next birth or its end; nothing if none stands. Others that stand go on standing.
   */
  public void forward() {
    if (!over) {
      reins.letOneGo();
    }
  }

  /** Lets the program go on to its end without another pause. */
  public void runOn() {
    if (!over) {
      reins.runOn();
    }
  }

  /** Has garbage collected while the program stands: the listener is told again that it is paused, with what the collector said. */
  public void askCollector() {
    if (isPaused()) {
      reins.ask();
    }
  }

  /** The program is in this JVM. */
  private final class Here implements Reins {
    @Override
    public int standing() {
      return Recorder.standing();
    }

    @Override
    public void letOneGo() {
      Recorder.letOneGo();
    }

    @Override
    public void runOn() {
      Recorder.runOn();
    }

    @Override
    public void ask() {
      signals.add(Signal.ASK);
    }

    @Override
    public void cancel() {
      signals.add(Signal.CANCELLED);
      Thread running;
      synchronized (Run.this) {
        running = thread;
      }
      // a thread that is over is in no group
      ThreadGroup group = running == null ? null : running.getThreadGroup();
      if (group != null) {
        group.interrupt();
      }
    }
  }

  /** The program is elsewhere. */
  void ledBy(Reins other) {
    reins = other;
    if (cancelled) {
      other.cancel();
    }
  }

  BlockingQueue<Signal> signals() {
    return signals;
  }

  /** It is not the run under record any more. */
  void over() {
    over = true;
  }

  boolean isCancelled() {
    return cancelled;
  }

  synchronized void runningOn(Thread running) {
    thread = running;
  }

  synchronized void recordedOn(Savable newTape) {
    tape = newTape;
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

  /** Cancels the run if it is not over, and lets the recording go: it can be saved no longer. */
  @Override
  public void close() {
    if (!over) {
      cancel();
    }
    synchronized (this) {
      closed = true;
      if (recorded) {
        letGo();
      }
    }
  }

  /** Its recording is finished, or there is none: closing it is in nobody's way any more. */
  synchronized void recorded() {
    recorded = true;
    if (closed) {
      letGo();
    }
  }

  private void letGo() {
    if (tape != null) {
      tape.close();
      tape = null;
    }
  }
}
