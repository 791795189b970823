package dev.holdfast.probe;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

/**
 * Where the program's threads stand still at the births of arrays, each at its own, and are let go one at a time: first the one that has
 * stood longest. The others run on meanwhile, or wait for the one that stands if that is what the program makes them do: what a thread
 * locked before, it keeps.
 *
 * <p>A standing thread's interrupt is put off: one that comes, or that was there before, is there when the thread goes on.
 */
final class Gate {
  private final RunClock clock;
  private final LongConsumer told;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  /** The turns of the threads that stand, the longest first. */
  private final Deque<Object> turns = new ArrayDeque<>();
  private boolean open;

  /** @param told called by each thread just before it stands, with the number of the event that it stands at */
  Gate(RunClock clock, LongConsumer told) {
    this.clock = clock;
    this.told = told;
  }

  /** Stands until it is this thread's turn to go on; not at all if the gate is open. Called without any lock. */
  void stand(long seq) {
    Object turn = new Object();
    lock.lock();
    try {
      if (open) {
        return;
      }
      turns.add(turn);
      clock.stand();
    } finally {
      lock.unlock();
    }
    try {
      told.accept(seq);
    } catch (Throwable failure) {
      // nobody knows that this thread stands
      open();
      throw failure;
    } finally {
      await(turn);
    }
  }

  private void await(Object turn) {
    lock.lock();
    try {
      while (turns.contains(turn)) {
        changed.awaitUninterruptibly();
      }
      clock.goOn();
    } finally {
      lock.unlock();
    }
  }

  /** How many threads stand. */
  int standing() {
    lock.lock();
    try {
      return turns.size();
    } finally {
      lock.unlock();
    }
  }

  /** Lets the thread go that has stood longest; nothing if none stands. */
  void letOneGo() {
    lock.lock();
    try {
      turns.poll();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Lets all go, for good. */
  void open() {
    lock.lock();
    try {
      open = true;
      turns.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
