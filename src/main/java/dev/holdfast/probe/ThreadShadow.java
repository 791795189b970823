package dev.holdfast.probe;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The shadow stack of one thread in one run. Its monitor guards it and its frames; it is taken for the length of one hook only. */
final class ThreadShadow {
  final Run run;
  final long threadNumber;
  final WeakReference<Thread> thread;
  /** Frames by depth, made once and used again; those below {@link #depth} are active. */
  final List<Frame> frames = new ArrayList<>();
  int depth;

  /** A return value or exception on its way from one frame to the next. */
  @Nullable
  WeakReference<Object> inFlight;
  int inFlightVariable;
  /** Where it goes to. */
  int inFlightDepth;
  /** Whether the recording does not tell of it, see {@link Brevity}. */
  boolean inFlightUntold;

  /** How many places of its frames the recording does not tell of. */
  int untold;
  /** By method, how many calls the recording does not tell of. */
  long[] callsLeftOut = new long[0];
  /** Whether other threads hold untold what this one was the last to be told of; used by this thread alone. */
  boolean othersToTell;
  /** Births reported by this thread. */
  long births;

  /** Why this thread asks {@link ObjectWalk} for a walk. */
  int walkReasons;
  /** Whether the hook at work is at a place that was visited often, and how many such there were; used by this thread alone. */
  boolean isAtOften;
  int looks;
  /** Arrays that lost their last direct holder in the hook at work; used by this thread alone. */
  final List<ArrayRef> lost = new ArrayList<>();

  /** Number of a birth at which this thread is still to pause, 0 for none; used by this thread alone. */
  long pauseSeq;

  /** Whether the collector is still to be asked after a birth; used by this thread alone. */
  boolean askDue;

  ThreadShadow(Run run, Thread thread) {
    this.run = run;
    this.threadNumber = thread.threadId();
    this.thread = new WeakReference<>(thread);
  }

  @Nullable
  Frame top() {
    return depth == 0 ? null : frames.get(depth - 1);
  }

  /** The newest active frame of a method, null if it has none: what the code at work in that method runs with. */
  @Nullable
  Frame newestOf(int method) {
    for (int i = depth - 1; i >= 0; i--) {
      Frame frame = frames.get(i);
      if (frame.method.id() == method) {
        return frame;
      }
    }
    return null;
  }

  /** The frame above the top one, to be begun anew. */
  Frame push() {
    if (depth == frames.size()) {
      frames.add(new Frame(this, top()));
    }
    return frames.get(depth++);
  }
}
