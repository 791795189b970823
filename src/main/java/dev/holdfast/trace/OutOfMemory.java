package dev.holdfast.trace;

import dev.holdfast.trace.TraceEvent.StackLine;

import java.util.List;

/**
 * The allocation for which there was no room, as the JVM itself tells it.
 *
 * @param nanos when it was tried for the last time, after a full collection
 * @param askedBytes size of the object that was to be made
 * @param stack where, innermost first
 * @param maxHeapBytes how large the heap could become
 * @param regionBytes size of G1's regions: an object of more than half of one has whole regions for itself; 0 with another collector
 * @param liveBytes heap in use after the last full collection; -1 if there was none
 */
public record OutOfMemory(long nanos, long askedBytes, List<StackLine> stack, long maxHeapBytes, long regionBytes,
    long liveBytes) {
  public OutOfMemory {
    stack = List.copyOf(stack);
  }
}
