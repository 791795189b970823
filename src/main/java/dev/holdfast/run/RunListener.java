package dev.holdfast.run;

import dev.holdfast.trace.Trace;

/** Is told of one run, on the executor given with it, in order. */
public interface RunListener {

  /** What is happening now, in a few words. */
  default void progress(String what) {
  }

  /** The run as far as the stream has brought it, about once a second while it is running. */
  default void growing(Trace soFar) {
  }

  /** A thread of the program stands at the birth of an array, the last one in {@code soFar}, or the collector was asked meanwhile. */
  default void paused(Trace soFar) {
  }

  /**
   * The program has printed something, in a JVM of its own: what it prints here goes where this JVM's own output goes. Bounded: of a flood the
   * beginning and, at the end, what came last.
   */
  default void printed(Printed piece) {
  }

  /**
   * The program is no more; what it has recorded is being read, which takes the longer the more there is. Told at once, on a thread of the
   * run's, beside what else is told; not of a run that has not begun.
   */
  default void programOver() {
  }

  /** The run is over, one way or another: called exactly once, last. */
  void ended(RunResult result);
}
