package dev.holdfast.trace;

import java.util.List;

/**
 * One thing that the recorder or the JVM reported. Events with a sequence number are totally ordered by it; the JVM's own
 * events ({@link Collection}, {@link HeapUsed}) have only a time. Times are nanoseconds from the start of the run.
 */
public sealed interface TraceEvent {

  /** Nanoseconds from the start of the run. */
  long nanos();

  /** An event of our own recorder: {@code seq} grows by at least one from event to event over all threads. */
  sealed interface Recorded extends TraceEvent {
    long seq();
  }

  /** A recorded method was entered. {@code parent} is the recorded frame below it on the same thread, 0 if there is none. */
  record Entered(long seq, long nanos, long frame, long parent, long thread, int method) implements Recorded {}

  /** A recorded frame was left: every holder in it lets go. {@code thrown}: by an exception. */
  record Left(long seq, long nanos, long frame, boolean thrown) implements Recorded {}

  /**
   * An array was born, or was seen for the first time as the result of a call into code that is not recorded.
   *
   * @param array number of the array, 1 upwards in order of birth
   * @param frame recorded frame that made it, 0 if none
   * @param method number of the method that made it, 0 if unknown
   * @param line source line, -1 if unknown
   * @param origin in words, for example <code>new byte[] in addScalar</code> or <code>Arrays.copyOf called in sum</code>
   * @param typeName for example {@code byte[]} or {@code java.lang.String[][]}
   * @param length number of elements
   * @param sizeBytes exact size of the object, header and padding included
   * @param stack call lines, innermost first; empty if not recorded
   */
  record Born(long seq, long nanos, long array, long thread, long frame, int method, int line, Origin origin,
      String typeName, int length, long sizeBytes, List<StackLine> stack) implements Recorded {
    public Born {
      stack = List.copyOf(stack);
    }
  }

  /**
   * A variable, argument, operand or other place now refers to the array. A place refers to one array at a time: the recorder
   * reports {@link Released} first for the one before.
   *
   * @param frame the frame of the place, 0 for a place that belongs to none (a static field)
   * @param variable number of the {@link Variable}
   * @param line source line at which it happened, -1 if unknown
   */
  record Held(long seq, long nanos, long array, long frame, int variable, int line) implements Recorded {}

  /** The place still refers to the array, yet the running code will not read it again. */
  record Idle(long seq, long nanos, long array, long frame, int variable, int line) implements Recorded {}

  /** The place refers to the array no longer. Not reported for the places of a frame that was {@link Left}. */
  record Released(long seq, long nanos, long array, long frame, int variable, int line) implements Recorded {}

  /**
   * A walk through the objects found the array from the place named by frame and variable. It holds until the next event of this
   * kind or an {@link Unreached} for the same array.
   *
   * @param frame frame of the place where the path begins, 0 for a static field
   * @param variable the place where the path begins
   * @param path from there to the array, for example {@code .entries[3]}
   * @param needed whether a place still to be read is among those that reach it
   */
  record Reached(long seq, long nanos, long array, long frame, int variable, String path, boolean needed)
      implements
        Recorded {}

  /**
   * A walk through the objects found no place in recorded code that leads to the array, or none any more.
   *
   * @param weakly whether a weak reference does: it does not hold the array, yet the program may get it from there again
   */
  record Unreached(long seq, long nanos, long array, boolean weakly) implements Recorded {}

  /** The walk was given up (its budget was spent): the array may be held through objects, we do not know. */
  record Untraced(long seq, long nanos, long array) implements Recorded {}

  /** The garbage collector has freed the array; noticed at this time, shortly after the collection that did it. */
  record Collected(long seq, long nanos, long array) implements Recorded {}

  /**
   * The collector was asked: these arrays survived a full collection just before {@code seq}.
   *
   * @param chains how the JVM reaches some of them; not all, since it keeps only a sample of the objects it makes
   */
  record Asked(long seq, long nanos, List<Long> survivors, List<Chain> chains) implements Recorded {
    public Asked {
      survivors = List.copyOf(survivors);
      chains = List.copyOf(chains);
    }

    public Asked(long seq, long nanos, List<Long> survivors) {
      this(seq, nanos, survivors, List.of());
    }
  }

  /** A collection by the JVM, from {@code nanos} to {@code endNanos}, with the heap used before and after it in bytes, -1 if unknown. */
  record Collection(long nanos, long endNanos, int id, String collector, String cause, boolean full,
      long usedBeforeBytes,
      long usedAfterBytes) implements TraceEvent {}

  /** Heap in use outside collections, in bytes. */
  record HeapUsed(long nanos, long usedBytes, long committedBytes) implements TraceEvent {}

  /** A line of a stack: {@code Original.addScalar}, line 42. */
  record StackLine(String className, String methodName, int line) {}

  /** How an array came to be. */
  sealed interface Origin {
    /** Made by an instruction of the recorded method itself: {@code what} is {@code new byte[]}, {@code clone()}, … */
    record Made(String what) implements Origin {}

    /** First seen as the result of a call into code that is not recorded, for example {@code Arrays.copyOf}. */
    record ResultOf(String callee) implements Origin {}

    /** Made by a static initialiser before the run began, by {@code what}: {@code new byte[]}, {@code Arrays.copyOf}, … */
    record Before(String what) implements Origin {}

    /** First seen when code that is not recorded passed it in. */
    record Received(String from) implements Origin {}
  }
}
