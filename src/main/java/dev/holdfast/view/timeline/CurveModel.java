package dev.holdfast.view.timeline;

import dev.holdfast.view.axis.ByteScale;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Curve;
import dev.holdfast.trace.TraceEvent;
import dev.holdfast.view.axis.TimeAxis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the curves' plot shows of a run, worked out once per run.
 *
 * @param withUnknown held and unknown bytes together
 * @param hasUnknown whether they ever differ from the held bytes
 * @param heapNanos ends of the collections, in order
 * @param heapBytes heap used after each
 * @param guesses how high it would peak, said before the run
 * @param failed the allocation that failed, if the run ran out of memory
 * @param limit the most that a task allows to be held, in bytes; empty for no task
 */
record CurveModel(Analysis analysis, Curve withUnknown, boolean hasUnknown, long[] heapNanos, long[] heapBytes,
    GuessLines guesses, Optional<FailedAsking> failed, OptionalLong limit) {

  /** More marks than this in view say nothing more. */
  private static final int MOST_MARKS = 400;
  /** Above the highest value, so that the peak's words have room. */
  private static final double HEADROOM = 1.13;
  /** A heap above so many times the peak would press the curves flat. */
  private static final double MOST_HEAP = 1.6;

  /** Without a task. */
  static CurveModel of(Analysis analysis) {
    boolean unknown = StepShape.isEverPositive(analysis.unknown());
    Curve sum = unknown ? analysis.held().plus(analysis.unknown()) : analysis.held();
    List<TraceEvent.Collection> collections = analysis.trace().jvm().stream()
        .filter(TraceEvent.Collection.class::isInstance).map(TraceEvent.Collection.class::cast)
        .filter(collection -> collection.usedAfterBytes() >= 0).toList();
    return new CurveModel(analysis, sum, unknown,
        collections.stream().mapToLong(TraceEvent.Collection::endNanos).toArray(),
        collections.stream().mapToLong(TraceEvent.Collection::usedAfterBytes).toArray(), GuessLines.of(analysis),
        FailedAsking.of(analysis), OptionalLong.empty());
  }

  /** The same run with another limit, or none. */
  CurveModel limited(OptionalLong other) {
    return new CurveModel(analysis, withUnknown, hasUnknown, heapNanos, heapBytes, guesses, failed, other);
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
    long curves = Math.max(Math.max(withAsked(), guesses.highestBytes()), allowed);
    curves = Math.max(curves, heapLimit().map(FailedAsking::maxHeapBytes).orElse(0L));
    return ByteScale.of(heapShown ? Math.max(curves, highestHeap()) : curves, HEADROOM, heightPx, leastGapPx);
  }

  /** What failed, where the heap's maximum can be drawn without pressing the curves flat. */
  Optional<FailedAsking> heapLimit() {
    return failed.filter(one -> one.maxHeapBytes() <= withAsked() * MOST_HEAP);
  }

  /** The highest value with what was asked for in vain; a wild wish does not stretch the axis. */
  private long withAsked() {
    long top = failed.map(FailedAsking::topBytes).orElse(0L);
    return Math.max(highest(), top <= guesses.limitBytes() ? top : 0);
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
}
