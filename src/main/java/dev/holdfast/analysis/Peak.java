package dev.holdfast.analysis;

import dev.holdfast.trace.OutOfMemory;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent;

/** An instant at which a curve is highest: the first, unless another one says more. {@code bytes} is 0 for a run without arrays. */
public record Peak(long seq, long nanos, long bytes) {

  /** Of what is held in a run: where memory ran out while as much was held, the instant at which there was no room for more. */
  static Peak of(Curve held, Trace trace) {
    Peak first = held.peak();
    OutOfMemory failed = trace.run().outOfMemory();
    if (failed == null || first.bytes() == 0) {
      return first;
    }
    long seq = lastSeqBefore(failed, trace);
    return held.at(seq) == first.bytes() ? new Peak(seq, failed.nanos(), first.bytes()) : first;
  }

  /** The last event before the allocation failed. */
  static long lastSeqBefore(OutOfMemory failed, Trace trace) {
    long seq = 0;
    for (TraceEvent.Recorded event : trace.recorded()) {
      if (event.nanos() <= failed.nanos()) {
        seq = event.seq();
      }
    }
    return seq;
  }
}
