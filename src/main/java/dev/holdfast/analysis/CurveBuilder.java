package dev.holdfast.analysis;

import dev.holdfast.trace.TraceEvent;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Sums the bytes of all arrays in some states, over every event. */
final class CurveBuilder {
  private final long[] seqs;
  private final long[] nanos;

  CurveBuilder(List<TraceEvent.Recorded> recorded) {
    seqs = new long[recorded.size()];
    nanos = new long[recorded.size()];
    long latest = 0;
    for (int i = 0; i < seqs.length; i++) {
      latest = Math.max(latest, recorded.get(i).nanos());
      seqs[i] = recorded.get(i).seq();
      nanos[i] = latest;
    }
  }

  Curve curve(List<ArrayLife> arrays, Predicate<State> counts) {
    long[] changes = new long[seqs.length];
    for (ArrayLife array : arrays) {
      for (Span span : array.spans()) {
        if (counts.test(span.state())) {
          add(changes, span.fromSeq(), array.sizeBytes());
          add(changes, span.toSeq(), -array.sizeBytes());
        }
      }
    }
    int points = 0;
    for (long change : changes) {
      points += change == 0 ? 0 : 1;
    }
    Curve curve = new Curve(new long[points], new long[points], new long[points]);
    long bytes = 0;
    int point = 0;
    for (int i = 0; i < changes.length; i++) {
      if (changes[i] != 0) {
        bytes += changes[i];
        curve.seqs()[point] = seqs[i];
        curve.nanos()[point] = nanos[i];
        curve.bytes()[point++] = bytes;
      }
    }
    return curve;
  }

  private void add(long[] changes, long seq, long bytes) {
    int i = Arrays.binarySearch(seqs, seq);
    // a span ends after the last event when its array is alive at the end: nothing changes then
    if (i >= 0) {
      changes[i] += bytes;
    }
  }
}
