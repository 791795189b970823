package dev.holdfast.run.here;

import dev.holdfast.probe.Stopped;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** The threads that a program starts: like a JVM of its own, a run ends when the last of them does that is no daemon. */
final class ProgramThreads extends ThreadGroup {

  /** A thread and what it died of. */
  record Death(String threadName, Throwable reason) {}

  private @Nullable Death firstDeath;

  ProgramThreads() {
    super("program");
  }

  /** What the first thread died of that was not the program's first; null if none did. */
  synchronized @Nullable Death firstDeath() {
    return firstDeath;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable reason) {
    if (reason instanceof Stopped) {
      // ours: the program neither died of it nor is to print it
      return;
    }
    synchronized (this) {
      if (firstDeath == null) {
        firstDeath = new Death(thread.getName(), reason);
      }
    }
    super.uncaughtException(thread, reason);
  }

  /**
   * Waits for all but the calling thread and daemons.
   *
   * @return whether there was anything to wait for
   */
  boolean awaitOthers() throws InterruptedException {
    boolean waited = false;
    for (List<Thread> others = others(); !others.isEmpty(); others = others()) {
      others.getFirst().join();
      waited = true;
    }
    return waited;
  }

  private List<Thread> others() {
    // twice as many as there are now: enumerate leaves out what does not fit
    Thread[] threads = new Thread[activeCount() * 2 + 8];
    enumerate(threads, true);
    return Arrays.stream(threads)
        .filter(Objects::nonNull)
        .filter(thread -> thread != Thread.currentThread() && !thread.isDaemon())
        .toList();
  }
}
