package dev.holdfast.probe;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/** An array under watch: known by its number, referred to weakly. Equal only to itself. */
final class ArrayRef extends WeakReference<Object> {
  final long id;
  final int hash;
  /** Next in the same bucket of {@link ArrayTable}; guarded by its stripe. */
  @Nullable
  ArrayRef next;

  /** How many places of recorded frames refer to it directly. */
  final AtomicInteger direct = new AtomicInteger();

  /** How many of these the recording tells of as needed, see {@link Brevity}. */
  final AtomicInteger told = new AtomicInteger();

  /** How many of these the recording does not tell of. */
  final AtomicInteger untold = new AtomicInteger();

  /** Whether it may be held through objects: it was put into a field or element, captured, or given to code that is not recorded. */
  volatile boolean escaped;

  /** Whether its end has been reported; guarded by the {@link CollectorWatch}. */
  boolean gone;

  /** What the last walk said, guarded by the run's walk lock. */
  long reachedFrame;
  int reachedVariable;
  @Nullable
  String reachedPath;
  volatile boolean reachedNeeded;
  /** Where it was not reached: whether a weak reference leads to it. */
  boolean weaklyReached;
  volatile Verdict verdict = Verdict.UNKNOWN;

  enum Verdict {
    /** Not walked yet. */
    UNKNOWN, REACHED, UNREACHED, UNTRACED
  }

  ArrayRef(Object array, int hash, long id, ReferenceQueue<Object> queue) {
    super(array, queue);
    this.hash = hash;
    this.id = id;
  }
}
