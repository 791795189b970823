package dev.holdfast.view.timeline;

import dev.holdfast.view.axis.ByteScale;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Curve;
import dev.holdfast.trace.TraceEvent;
import dev.holdfast.view.axis.TimeAxis;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * What the curves' plot shows of a run, worked out once per run.
 *
 * @param withUnknown held and unknown bytes together
 * @param hasUnknown whether they ever differ from the held bytes
 * @param heapNanos ends of the collections, in order
 * @param heapBytes heap used after each
 * @param guesses how high it would peak, said before the run
 * @param limit the most that a task allows to be held, in bytes; empty for no task
 */
record CurveModel(Analysis analysis, Curve withUnknown, boolean hasUnknown, long[] heapNanos, long[] heapBytes,
    GuessLines guesses, OptionalLong limit) {

  /** More marks than this in view say nothing more. */
  private static final int MOST_MARKS = 400;
  /** Above the highest value, so that the peak's words have room. */
  private static final double HEADROOM = 1.13;
  /** A heap above so many times the peak would press the curves flat. */
  private static final double MOST_HEAP = 1.6;

  /** Without a task. */
  static CurveModel of(Analysis analysis) {
    boolean unknown = StepShape.isEverPositive(analysis.unknown());
    Curve sum = unknown ? sum(analysis.held(), analysis.unknown()) : analysis.held();
    List<TraceEvent.Collection> collections = analysis.trace().jvm().stream()
        .filter(TraceEvent.Collection.class::isInstance).map(TraceEvent.Collection.class::cast)
        .filter(collection -> collection.usedAfterBytes() >= 0).toList();
    return new CurveModel(analysis, sum, unknown,
        collections.stream().mapToLong(TraceEvent.Collection::endNanos).toArray(),
        collections.stream().mapToLong(TraceEvent.Collection::usedAfterBytes).toArray(), GuessLines.of(analysis),
        OptionalLong.empty());
  }

  /** The same run with another limit, or none. */
  CurveModel limited(OptionalLong other) {
    return new CurveModel(analysis, withUnknown, hasUnknown, heapNanos, heapBytes, guesses, other);
  }

  /** Whether an interpreter would hold more than this run's compiled code did. */
  boolean hasGhosts() {
    return analysis.interpreted() != analysis.held()
        && analysis.arrays().stream().anyMatch(array -> !array.ghosts().isEmpty());
  }

  boolean hasHeap() {
    return heapNanos.length > 0;
  }

  /** Whether the heap can be shown without pressing the curves flat. */
  boolean heapFits() {
    return hasHeap() && highestHeap() <= highest() * MOST_HEAP;
  }

  ByteScale scale(double heightPx, double leastGapPx, boolean heapShown) {
    // as with a wild guess: one far above the curves does not press them flat
    long allowed = limit.orElse(0) <= guesses.limitBytes() ? limit.orElse(0) : 0;
    long curves = Math.max(Math.max(highest(), guesses.highestBytes()), allowed);
    return ByteScale.of(heapShown ? Math.max(curves, highestHeap()) : curves, HEADROOM, heightPx, leastGapPx);
  }

  /** The visible marks as JFreeChart takes them: times, then bytes. */
  double[][] heapMarks(TimeAxis axis) {
    int[] seen = java.util.stream.IntStream.range(0, heapNanos.length)
        .filter(i -> heapNanos[i] >= axis.visible().fromNanos() && heapNanos[i] <= axis.visible().toNanos()).toArray();
    int stride = Math.ceilDiv(Math.max(1, seen.length), MOST_MARKS);
    int[] shown = java.util.stream.IntStream.range(0, Math.ceilDiv(seen.length, stride)).map(i -> seen[i * stride])
        .toArray();
    return new double[][]{Arrays.stream(shown).mapToDouble(i -> heapNanos[i]).toArray(),
        Arrays.stream(shown).mapToDouble(i -> heapBytes[i]).toArray()};
  }

  private long highest() {
    return Math.max(Arrays.stream(withUnknown.bytes()).max().orElse(0), analysis.interpreted().peak().bytes());
  }

  private long highestHeap() {
    return Arrays.stream(heapBytes).max().orElse(0);
  }

  /** Both step functions added, with a step where either has one. */
  static Curve sum(Curve a, Curve b) {
    int most = a.seqs().length + b.seqs().length;
    long[] seqs = new long[most];
    long[] nanos = new long[most];
    long[] bytes = new long[most];
    int i = 0;
    int j = 0;
    int count = 0;
    long fromA = 0;
    long fromB = 0;
    while (i < a.seqs().length || j < b.seqs().length) {
      long nextA = i < a.seqs().length ? a.seqs()[i] : Long.MAX_VALUE;
      long nextB = j < b.seqs().length ? b.seqs()[j] : Long.MAX_VALUE;
      seqs[count] = Math.min(nextA, nextB);
      nanos[count] = nextA <= nextB ? a.nanos()[i] : b.nanos()[j];
      if (nextA <= nextB) {
        fromA = a.bytes()[i++];
      }
      if (nextB <= nextA) {
        fromB = b.bytes()[j++];
      }
      bytes[count++] = fromA + fromB;
    }
    return new Curve(Arrays.copyOf(seqs, count), Arrays.copyOf(nanos, count), Arrays.copyOf(bytes, count));
  }
}
