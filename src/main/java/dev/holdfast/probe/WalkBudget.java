package dev.holdfast.probe;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * How much of a run walks through objects may take. The birth of a large array, where the peak is decided, has a budget of its own, so that
 * many small events cannot use it up. Times are in nanoseconds: walks count what their thread has worked, since on a busy machine it also waits.
 */
final class WalkBudget {
  /** Reasons for a walk, to be combined. */
  static final int CHANGED = 1;
  static final int LOST = 2;
  static final int LARGE_BORN = 4;

  /** From this size on an array is drawn and listed, and its birth is worth a walk. */
  static final long LARGE_BYTES = 64_000;

  /** Shares of the run, and what may be spent besides: enough for first walks on a busy machine, when nothing is compiled yet. */
  private static final double SMALL_SHARE = 0.05;
  private static final long SMALL_ALLOWANCE_NANOS = 250_000_000;
  private static final double LARGE_SHARE = 0.10;
  private static final long LARGE_ALLOWANCE_NANOS = 500_000_000;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final boolean TELLS_WORK = THREADS.isCurrentThreadCpuTimeSupported()
      && THREADS.isThreadCpuTimeEnabled();

  private volatile long spentOnSmallNanos;
  private volatile long spentOnLargeNanos;

  /** How long the calling thread has worked since some instant; the clock where the JVM cannot tell. */
  static long workNanos() {
    return TELLS_WORK && !Thread.currentThread().isVirtual() ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
  }

  /** Whether there is time for a walk {@code elapsedNanos} after the start of the run. */
  boolean allows(int reasons, long elapsedNanos) {
    if ((reasons & LARGE_BORN) != 0) {
      return spentOnLargeNanos < LARGE_ALLOWANCE_NANOS + LARGE_SHARE * elapsedNanos;
    }
    // what merely may have changed something waits first
    double part = reasons == CHANGED ? 0.5 : 1;
    return spentOnSmallNanos < part * (SMALL_ALLOWANCE_NANOS + SMALL_SHARE * elapsedNanos);
  }

  /** Whether one walk has taken so long that it is to be given up. */
  boolean isExceededBy(long walkNanos, long elapsedNanos) {
    return walkNanos > LARGE_ALLOWANCE_NANOS + LARGE_SHARE * elapsedNanos;
  }

  /** Called by one thread at a time. */
  void spend(int reasons, long walkNanos) {
    if ((reasons & LARGE_BORN) != 0) {
      spentOnLargeNanos += walkNanos;
    } else {
      spentOnSmallNanos += walkNanos;
    }
  }
}
