package dev.holdfast.run.course;

import dev.holdfast.run.Printed;
import dev.holdfast.run.Run;
import dev.holdfast.run.RunListener;
import dev.holdfast.run.RunResult;
import dev.holdfast.trace.Trace;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Tells a run's listener on its executor, and nothing that is older than what it was told before. Any thread may tell; none waits. */
public final class Teller {
  private final Run run;
  private final RunListener listener;
  private final Executor executor;
  /** The last event of what was told; used on the executor. */
  private long toldSeq;
  /** How long the run was then. */
  private long toldNanos;

  /**
   * @param run of which is told: while it is paused, not of what came before
   * @param executor does one task after another; the listener is called there, but for {@link #programOver}
   */
  public Teller(Run run, RunListener listener, Executor executor) {
    this.run = run;
    this.listener = listener;
    this.executor = executor;
  }

  /** What is happening now, in a few words. */
  public void progress(String what) {
    tell(() -> listener.progress(what));
  }

  /** From the stream, which is up to a second late: while the program stands, a snapshot has told more already. */
  public void growing(Trace soFar) {
    String progress = Progress.inWords(soFar);
    tell(() -> {
      boolean isNewer = lastSeq(soFar) > toldSeq || lastSeq(soFar) == toldSeq && soFar.run().nanos() > toldNanos;
      if (!run.isPaused() && isNewer) {
        toldSeq = lastSeq(soFar);
        toldNanos = soFar.run().nanos();
        listener.growing(soFar);
        listener.progress(progress);
      }
    });
  }

  /** A thread stands at the last birth in {@code soFar}, or the collector was asked meanwhile. */
  public void paused(Trace soFar) {
    tell(() -> {
      toldSeq = Math.max(toldSeq, lastSeq(soFar));
      listener.paused(soFar);
    });
  }

  /** The program has printed this. */
  public void printed(Printed piece) {
    tell(() -> listener.printed(piece));
  }

  /** The program is no more. Not on the executor: what is waiting there may take long. */
  public void programOver() {
    listener.programOver();
  }

  /** The run is over. Nothing is to be told after this. */
  public void ended(RunResult result) {
    tell(() -> listener.ended(result));
  }

  private void tell(Runnable task) {
    try {
      executor.execute(task);
    } catch (RejectedExecutionException e) {
      // it was shut down, by who does not want to hear any more
    }
  }

  /** The number of the last event that a trace has; 0 if it has none. */
  public static long lastSeq(Trace trace) {
    return trace.recorded().isEmpty() ? 0 : trace.recorded().getLast().seq();
  }
}
