package dev.holdfast.probe;

/**
 * The time of a run, in nanoseconds. In a run that pauses it stands still from the last thing that any thread of the program reported until
 * a standing thread is let go: with one thread for exactly as long as that thread stands. Where other threads run on meanwhile, the time up
 * to each of their reports counts; what one of them does without any report until another is let go does not.
 */
final class RunClock {
  private final boolean mayStand;
  private boolean begun;
  private long startNanos;
  /** Threads that stand. This and what follows is guarded by the clock. */
  private int standing;
  /** Up to here the run's time is spent, while threads stand. */
  private long markNanos;
  /** Of the time since the start, what does not count. */
  private long stoodNanos;

  RunClock(boolean mayStand) {
    this.mayStand = mayStand;
  }

  /** Starts it. To be called before the run is known to other threads. */
  void begin() {
    startNanos = System.nanoTime();
    begun = true;
  }

  /** The time now; 0 before the beginning. */
  long nanos() {
    if (!begun) {
      return 0;
    }
    if (!mayStand) {
      return System.nanoTime() - startNanos;
    }
    synchronized (this) {
      return (standing > 0 ? markNanos : System.nanoTime()) - startNanos - stoodNanos;
    }
  }

  /** The time now, at which a thread of the program reports something. */
  long tick() {
    if (!begun || !mayStand) {
      return nanos();
    }
    synchronized (this) {
      markNanos = System.nanoTime();
      return markNanos - startNanos - stoodNanos;
    }
  }

  /** A thread stands from now on. */
  synchronized void stand() {
    if (standing++ == 0) {
      markNanos = System.nanoTime();
    }
  }

  /** A thread that stood goes on. */
  synchronized void goOn() {
    long now = System.nanoTime();
    stoodNanos += now - markNanos;
    markNanos = now;
    standing--;
  }
}
