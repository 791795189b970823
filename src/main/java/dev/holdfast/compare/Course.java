package dev.holdfast.compare;

import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Span;
import dev.holdfast.explain.Fates;
import dev.holdfast.explain.PeakHolder;
import dev.holdfast.trace.Trace;

import org.jspecify.annotations.Nullable;

/**
 * How an array fares in one of the runs.
 *
 * @param runNanos length of the run
 * @param neededNanos for how long in all it is needed
 * @param clingingNanos for how long in all something merely clings to it
 * @param heldUntilSeq the event after which it is held no more; where it is held to the end, beyond every event
 * @param holder who holds it last, in words; empty if it is never held
 * @param clinger who clings to it for the longest time, in words; empty if nothing clings
 * @param lastRead where that one read it for the last time, {@code last read at line 15}; empty where that is not known
 * @param ending how the last holder let go, in words; empty where it did not or it is not known
 * @param atPeak who holds it at the run's peak; null if it is not alive there
 */
public record Course(ArrayLife array, long runNanos, long neededNanos, long clingingNanos, long heldUntilSeq,
    String holder, String clinger, String lastRead, String ending, @Nullable PeakHolder atPeak) {

  static Course of(ArrayLife array, Trace trace, Fates fates, @Nullable PeakHolder atPeak) {
    long runNanos = trace.run().nanos();
    long needed = 0;
    long clinging = 0;
    Span last = null;
    for (Span span : array.spans()) {
      long nanos = Math.min(span.toNanos(), runNanos) - Math.min(span.fromNanos(), runNanos);
      switch (span.state()) {
        case NEEDED -> needed += nanos;
        case CLINGING -> clinging += nanos;
        case RELEASED, COLLECTED, UNKNOWN -> {
          // not known to be held
        }
      }
      last = span.state().isHeld() ? span : last;
    }
    Span clinger = Fates.longestClinger(array);
    return new Course(array, runNanos, needed, clinging, last == null ? array.born().seq() : last.toSeq(),
        last == null ? "" : fates.holder(last), clinger == null ? "" : fates.holder(clinger),
        clinger == null ? "" : fates.lastRead(array, clinger), fates.ending(array),
        atPeak);
  }

  public long heldNanos() {
    return neededNanos + clingingNanos;
  }

  public double heldShare() {
    return share(heldNanos());
  }

  public double neededShare() {
    return share(neededNanos);
  }

  public double clingingShare() {
    return share(clingingNanos);
  }

  private double share(long nanos) {
    return runNanos == 0 ? 0 : (double) nanos / runNanos;
  }

  /** {@code #2}. */
  String number() {
    return "#" + array.id();
  }

  /** {@code data in processData (last read at line 15)}. */
  String clingerWords() {
    return lastRead.isEmpty() ? clinger : clinger + " (" + lastRead + ")";
  }
}
