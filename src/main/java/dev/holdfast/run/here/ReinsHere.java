package dev.holdfast.run.here;

import dev.holdfast.probe.Recorder;
import dev.holdfast.run.course.Reins;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.jspecify.annotations.Nullable;

/** Leads a program in this JVM: through the recorder that it calls, and through the thread that waits for its end. Any thread. */
public final class ReinsHere implements Reins {
  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private volatile boolean cancelled;
  /** Guarded by this. */
  private @Nullable Thread thread;

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

  BlockingQueue<Signal> signals() {
    return signals;
  }

  /** The program's first thread: it and those that it starts are interrupted when the program is to end. */
  synchronized void runningOn(Thread running) {
    thread = running;
  }

  /** Whether the program is to end, if it has begun at all. */
  public boolean isCancelled() {
    return cancelled;
  }

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
    cancelled = true;
    signals.add(Signal.CANCELLED);
    Thread running;
    synchronized (this) {
      running = thread;
    }
    // a thread that is over is in no group
    ThreadGroup group = running == null ? null : running.getThreadGroup();
    if (group != null) {
      group.interrupt();
    }
  }
}
