package dev.holdfast.analysis;

import dev.holdfast.trace.TraceEvent;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Sums the bytes of all arrays in some states, over every event. */
final class CurveBuilder {
  private final long[] seqs;
  private final long[] nanos;
  private final long gaps;

  CurveBuilder(List<TraceEvent.Recorded> recorded) {
    seqs = new long[recorded.size()];
    nanos = new long[recorded.size()];
    long latest = 0;
    for (int i = 0; i < seqs.length; i++) {
      latest = Math.max(latest, recorded.get(i).nanos());
      seqs[i] = recorded.get(i).seq();
      nanos[i] = latest;
    }
    gaps = seqs.length == 0 ? 0 : seqs[seqs.length - 1] - seqs[0] + 1 - seqs.length;
  }

  Curve curve(List<ArrayLife> arrays, Predicate<State> counts) {
    return curveOf(arrays, array -> array.spans().stream().filter(span -> counts.test(span.state())).toList());
  }

  /** Of each array those spans. */
  Curve curveOf(List<ArrayLife> arrays, Function<ArrayLife, List<Span>> counted) {
    long[] changes = new long[seqs.length];
    for (ArrayLife array : arrays) {
      for (Span span : counted.apply(array)) {
        add(changes, span.fromSeq(), array.sizeBytes());
        add(changes, span.toSeq(), -array.sizeBytes());
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
    if (seq > seqs[seqs.length - 1]) {
      // alive at the end: nothing changes there
      return;
    }
    // numbers follow one another almost without gaps: the place is at most as many before the guess as there are gaps
    int guess = (int) Math.min(seq - seqs[0], seqs.length - 1);
    int i = Arrays.binarySearch(seqs, (int) Math.max(0, guess - gaps), guess + 1, seq);
    changes[i] += bytes;
  }
}
