package dev.holdfast.probe;

import java.util.concurrent.locks.LockSupport;

/**
 * What of ours happens beside a program that may have taken all the memory: it waits a little, since the program may let go of it. Not for
 * ever: it may never. Nothing is allocated here, and callers keep their actions, since making one takes memory too.
 */
public final class FullHeap {
  private static final long PATIENCE_NANOS = 3_000_000_000L;
  private static final long BETWEEN_TRIES_NANOS = 50_000_000;

  static {
    // the first call links it, which takes memory
    rest();
  }

  private FullHeap() {
  }

  /** What may be tried again where there was no memory for it. */
  @FunctionalInterface
  public interface Action<T, E extends Exception> {
    T perform() throws E;
  }

  /**
   * Tries until there is memory for it. Any thread, interrupted or not.
   *
   * @throws OutOfMemoryError if there was none for three seconds
   */
  public static <T, E extends Exception> T outlast(Action<T, E> action) throws E {
    long firstFailedNanos = 0;
    while (true) {
      try {
        return action.perform();
      } catch (OutOfMemoryError e) {
        firstFailedNanos = firstFailedNanos == 0 ? System.nanoTime() : firstFailedNanos;
        if (System.nanoTime() - firstFailedNanos > PATIENCE_NANOS) {
          throw e;
        }
        rest();
      }
    }
  }

  /** Waits a little before something is tried again. */
  static void rest() {
    // Thread.sleep makes an object where JFR records
    LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
  }
}
