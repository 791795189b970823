package dev.holdfast.run.child;

import dev.holdfast.run.course.Reins;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

/** Leads a program in a JVM of its own over the link. */
final class ChildReins implements Reins {
  /** From the order to end until it is killed: its own grace, and the time to write what it has recorded. */
  private static final long KILL_AFTER_MILLIS = 1_400;
  /** The process of a JVM whose link broke by its end has ended, or will soon. */
  private static final long EXIT_MILLIS = 1_000;
  private static final long LOOK_MILLIS = 400;
  /** Between two looks at least so many times as long as the last took. */
  private static final long REST = 4;

  private final ChildProcess process;
  /** Guarded by this, as what follows. */
  private @Nullable Link link;
  private int standing;
  private boolean ranOn;
  private boolean cancelled;
  private volatile long pauseMillis = LOOK_MILLIS;
  private final AtomicBoolean cutting = new AtomicBoolean();
  private volatile Instant askedAt = Instant.EPOCH;

  ChildReins(ChildProcess process) {
    this.process = process;
  }

  /** The link is there: from now on the run is looked at as it grows. */
  synchronized void lead(Link to) {
    link = to;
    if (cancelled) {
      say(Link.Kind.CANCEL);
    }
    Thread.ofVirtual().name("holdfast-look").start(this::look);
  }

  private void look() {
    try {
      while (!process.waitFor(pauseMillis)) {
        process.noteDescendants();
        if (standing() == 0) {
          cut();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Has all that happened until now made readable; the answer comes over the link. Not while an answer is awaited. */
  void cut() {
    if (cutting.compareAndSet(false, true)) {
      askedAt = Instant.now();
      say(Link.Kind.CUT);
    }
  }

  /** When the answer that has come was asked for: all that happened before it can be read. */
  Instant wholeUntil() {
    return askedAt;
  }

  /** The answer has come, and reading it took so long: a long run is looked at less often, so that this does not fall behind. */
  void whole(long nanos) {
    pauseMillis = Math.max(LOOK_MILLIS, REST * TimeUnit.NANOSECONDS.toMillis(nanos));
    cutting.set(false);
  }

  /** A thread stands. */
  synchronized void stands() {
    if (!ranOn) {
      standing++;
    }
  }

  /** The link is broken: waits for the end of the process, and sees to it. A JVM that is about to exit has the time that it takes. */
  void awaitExit() throws InterruptedException {
    if (!process.waitFor(EXIT_MILLIS)) {
      process.kill();
    }
  }

  @Override
  public synchronized int standing() {
    return standing;
  }

  @Override
  public synchronized void letOneGo() {
    if (standing > 0) {
      standing--;
      say(Link.Kind.FORWARD);
    }
  }

  @Override
  public synchronized void runOn() {
    ranOn = true;
    standing = 0;
    say(Link.Kind.RUN_ON);
  }

  @Override
  public void ask() {
    say(Link.Kind.ASK);
  }

  @Override
  public synchronized void cancel() {
    if (!cancelled) {
      cancelled = true;
      ranOn = true;
      standing = 0;
      say(Link.Kind.CANCEL);
      Thread.ofVirtual().name("holdfast-kill").start(this::killSoon);
    }
  }

  private void killSoon() {
    try {
      if (!process.waitFor(KILL_AFTER_MILLIS)) {
        process.kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void say(Link.Kind order) {
    if (link != null) {
      try {
        link.send(order);
      } catch (IOException e) {
        // it has ended: who listens to it knows
      }
    }
  }
}
