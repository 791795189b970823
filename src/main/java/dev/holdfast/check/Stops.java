package dev.holdfast.check;

/** What is to be ended when a check is cancelled. Any thread. */
final class Stops {
  private Runnable stop = () -> {};
  private boolean stopped;

  /** What {@link #stop} does from now on; at once, if it was called already. */
  synchronized void onStop(Runnable newStop) {
    stop = newStop;
    if (stopped) {
      stop.run();
    }
  }

  synchronized void stop() {
    stopped = true;
    stop.run();
  }

  synchronized boolean isStopped() {
    return stopped;
  }
}
