package dev.holdfast.run.course;

import dev.holdfast.run.Request;
import dev.holdfast.run.Run;

import java.io.IOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The course of one run, from the moment it is asked for until its recording is let go: what whoever carries it out knows of it and tells it.
 * Any thread.
 */
public final class Course implements Run {
  private final Request request;
  private volatile boolean cancelled;
  private volatile boolean over;
  /** Null while there is no program yet that could be led. */
  private volatile @Nullable Reins reins;
  /** This and what follows is guarded by the run. */
  private @Nullable Savable tape;
  private boolean recorded;
  private boolean closed;

  public Course(Request request) {
    this.request = request;
  }

  /** What was asked for. */
  public Request request() {
    return request;
  }

  /** Whether somebody wants it to end, or has wanted it. */
  public boolean isCancelled() {
    return cancelled;
  }

  /** From now on its program is led by these; if it was cancelled before, they are told. */
  public void ledBy(Reins newReins) {
    reins = newReins;
    if (cancelled) {
      newReins.cancel();
    }
  }

  /** Its program is no more, or is left to itself: it cannot be led any longer. */
  public void over() {
    over = true;
  }

  /** What it is saved from once it is over. It is closed with the run. */
  public synchronized void recordedOn(Savable newTape) {
    tape = newTape;
  }

  /** Its recording is finished, or there is none: closing it is in nobody's way any more. */
  public synchronized void recorded() {
    recorded = true;
    if (closed) {
      letGo();
    }
  }

  @Override
  public void cancel() {
    cancelled = true;
    Reins leading = reins;
    if (leading != null) {
      leading.cancel();
    }
  }

  @Override
  public boolean isPaused() {
    Reins leading = reins;
    return !over && leading != null && leading.standing() > 0;
  }

  @Override
  public void forward() {
    Reins leading = reins;
    if (!over && leading != null) {
      leading.letOneGo();
    }
  }

  @Override
  public void runOn() {
    Reins leading = reins;
    if (!over && leading != null) {
      leading.runOn();
    }
  }

  @Override
  public void askCollector() {
    Reins leading = reins;
    if (leading != null && isPaused()) {
      leading.ask();
    }
  }

  @Override
  public synchronized void save(Path file) throws IOException {
    if (tape == null) {
      throw new IllegalStateException("there is no recording to save");
    }
    tape.save(file);
  }

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

  private void letGo() {
    if (tape != null) {
      tape.close();
      tape = null;
    }
  }
}
