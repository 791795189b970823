package dev.holdfast.explain;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Step;
import dev.holdfast.trace.Sorted;

import java.util.List;

/**
 * What happened at a step of a run, and at its peak, in plain words, each true of the trace: nothing is said of a future that a run
 * that goes on has not had yet, other than what its code can no longer do. Immutable.
 */
public final class Sentences {
  /** Arrays smaller than this, in bytes, are no steps unless the user asks for all. */
  public static final long SMALLEST_STEP_BYTES = 64_000;

  private final Analysis analysis;
  private final RecordedEvents events;
  private final long smallestBytes;

  private Sentences(Analysis analysis, long smallestBytes) {
    this.analysis = analysis;
    this.events = new RecordedEvents(analysis.trace().recorded());
    this.smallestBytes = smallestBytes;
  }

  /** Sentences for the steps of arrays of at least {@link #SMALLEST_STEP_BYTES}, or of all if none is that large. */
  public static Sentences of(Analysis analysis) {
    boolean anyLarge = analysis.arrays().stream().anyMatch(array -> array.sizeBytes() >= SMALLEST_STEP_BYTES);
    return of(analysis, anyLarge ? SMALLEST_STEP_BYTES : 0);
  }

  /**
   * Sentences for the steps of arrays of at least {@code smallestBytes}: what has changed is told against the birth before of such an
   * array.
   */
  public static Sentences of(Analysis analysis, long smallestBytes) {
    return new Sentences(analysis, smallestBytes);
  }

  /** Of arrays of at least how many bytes the births are steps. */
  public long smallestBytes() {
    return smallestBytes;
  }

  /** What happened at the step, and why what is alive there is alive: two sentences at most. O(k log n) for k arrays alive of n. */
  public String at(Step step) {
    ArrayLife array = step.array() == 0 ? null : analysis.array(step.array());
    return step.kind() == Step.Kind.BIRTH && array != null
        ? new BirthWords(analysis, events, array, birthBefore(array)).words()
        : new ChangeWords(analysis, events, step).words();
  }

  /** What is held at the peak, what of it is needed, and what would have to let go. */
  public String atPeak() {
    return PeakWords.of(analysis, smallestBytes).list();
  }

  /** Number of the birth before that is a step too, 0 if there is none. */
  private long birthBefore(ArrayLife array) {
    long smallest = array.sizeBytes() < smallestBytes ? 0 : smallestBytes;
    List<ArrayLife> arrays = analysis.arrays();
    int before = Sorted.countUpTo(arrays, one -> one.born().seq(), array.born().seq() - 1);
    for (int i = before - 1; i >= 0; i--) {
      if (arrays.get(i).sizeBytes() >= smallest) {
        return arrays.get(i).born().seq();
      }
    }
    return 0;
  }
}
