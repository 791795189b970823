package dev.holdfast.run;

import dev.holdfast.trace.Trace;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Tells a run's listener on its executor, and nothing that is older than what it was told before. */
final class Teller {
  private final Run run;
  private final RunListener listener;
  private final Executor executor;
  /** The last event of what was told; used on the executor. */
  private long toldSeq;

  Teller(Run run, RunListener listener, Executor executor) {
    this.run = run;
    this.listener = listener;
    this.executor = executor;
  }

  void progress(String what) {
    tell(() -> listener.progress(what));
  }

  /** From the stream, which is up to a second late: while the program stands, a snapshot has told more already. */
  void growing(Trace soFar) {
    String progress = Progress.inWords(soFar);
    tell(() -> {
      if (!run.isPaused() && lastSeq(soFar) > toldSeq) {
        toldSeq = lastSeq(soFar);
        listener.growing(soFar);
        listener.progress(progress);
      }
    });
  }

  void paused(Trace soFar) {
    tell(() -> {
      toldSeq = Math.max(toldSeq, lastSeq(soFar));
      listener.paused(soFar);
    });
  }

  void printed(Printed piece) {
    tell(() -> listener.printed(piece));
  }

  /** Not on the executor: what is waiting there may take long. */
  void programOver() {
    listener.programOver();
  }

  void ended(RunResult result) {
    tell(() -> listener.ended(result));
  }

  private void tell(Runnable task) {
    try {
      executor.execute(task);
    } catch (RejectedExecutionException e) {
      // it was shut down, by who does not want to hear any more
    }
  }

  static long lastSeq(Trace trace) {
    return trace.recorded().isEmpty() ? 0 : trace.recorded().getLast().seq();
  }
}
