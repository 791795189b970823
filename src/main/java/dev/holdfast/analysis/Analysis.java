package dev.holdfast.analysis;

import dev.holdfast.trace.Chain;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent.Asked;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Everything the views show of a trace. Immutable. */
public final class Analysis {
  private final Trace trace;
  private final List<ArrayLife> arrays;
  private final Curve held;
  private final Curve needed;
  private final Curve unknown;
  private final Curve interpreted;
  private final Peak peakHeld;
  private final long mostPerhapsHeldBytes;
  private final Peak peakWithPerhapsElsewhere;
  private final Peak peakNeeded;
  private final Map<Long, List<Frame>> threads;
  private final Lifetimes lifetimes;
  private final Answers answers;

  Analysis(Trace trace, List<ArrayLife> arrays, Curve held, Curve needed, Curve unknown, Curve interpreted,
      Map<Long, List<Frame>> threads) {
    this.trace = trace;
    this.arrays = List.copyOf(arrays);
    this.held = held;
    this.needed = needed;
    this.unknown = unknown;
    this.interpreted = interpreted;
    this.peakHeld = Peak.of(held, trace);
    this.mostPerhapsHeldBytes = unknown.peak().bytes() == 0 ? peakHeld.bytes() : held.plus(unknown).peak().bytes();
    this.peakWithPerhapsElsewhere = this.arrays.stream().allMatch(array -> array.lentUntilSeq() == 0)
        ? peakHeld
        : new CurveBuilder(trace.recorded()).curveOf(this.arrays, Analysis::perhapsAlive).peak();
    this.peakNeeded = needed.peak();
    this.threads = Collections.unmodifiableMap(threads);
    this.answers = new Answers(trace);
    this.lifetimes = new Lifetimes(this.arrays);
  }

  /** Works out everything about a trace, finished or still growing. O(n log n) in its events. */
  public static Analysis of(Trace trace) {
    return new Analyzer(trace).analyze();
  }

  public Trace trace() {
    return trace;
  }

  /** By order of birth. */
  public List<ArrayLife> arrays() {
    return arrays;
  }

  /** Bytes held (needed and clinging). */
  public Curve held() {
    return held;
  }

  /** Bytes needed. */
  public Curve needed() {
    return needed;
  }

  /** Bytes of arrays of which we do not know whether they are held. */
  public Curve unknown() {
    return unknown;
  }

  /** Bytes that an interpreter would hold: in a warmed-up run more than {@link #held}, else the same. */
  public Curve interpreted() {
    return interpreted;
  }

  /** The first instant at which most is held; where memory ran out while as much was held, that at which there was no room for more. */
  public Peak peakHeld() {
    return peakHeld;
  }

  /** The most that can have been held at once, if all was held of which we do not know it. */
  public long mostPerhapsHeldBytes() {
    return mostPerhapsHeldBytes;
  }

  public Peak peakNeeded() {
    return peakNeeded;
  }

  /** Outermost frames per thread number, in order of entry. */
  public Map<Long, List<Frame>> threads() {
    return threads;
  }

  /** The arrays alive (needed, clinging or unknown) just after event {@code seq}, in order of birth. O(k log n) for k of n. */
  public List<Alive> aliveAt(long seq) {
    List<Alive> alive = new ArrayList<>();
    for (int i : lifetimes.at(seq)) {
      ArrayLife array = arrays.get(i);
      Span span = array.spanAt(seq);
      // what only a weak reference leads to is released, and may be held again
      if (span != null && span.state() != State.RELEASED) {
        alive.add(new Alive(array, span.state(), span.label()));
      }
    }
    return alive;
  }

  /**
   * The arrays alive at the peak of the held curve. The one whose birth makes the peak is still on the operand stack there: if a
   * variable takes it over from the stack, that variable is its label.
   */
  public List<Alive> aliveAtPeak() {
    List<Alive> alive = aliveAt(peakHeld.seq());
    alive.replaceAll(a -> {
      Hold label = a.label();
      return label == null || label.fromSeq() != a.array().born().seq()
          ? a
          : new Alive(a.array(), a.state(), a.array().takenOverFrom(label));
    });
    return alive;
  }

  /**
   * The arrays that no recorded code holds just after event {@code seq} while code that is not recorded may do so: it has passed them on and is not
   * over. They count as released. In order of birth; O(n).
   */
  public List<ArrayLife> perhapsElsewhereAt(long seq) {
    return arrays.stream().filter(array -> seq < array.lentUntilSeq())
        .filter(array -> array.spanAt(seq) instanceof Span span && span.state() == State.RELEASED).toList();
  }

  /** The first instant at which most may be alive: what is held and what is {@link #perhapsElsewhereAt}. */
  public Peak peakWithPerhapsElsewhere() {
    return peakWithPerhapsElsewhere;
  }

  private static List<Span> perhapsAlive(ArrayLife array) {
    List<Span> spans = new ArrayList<>();
    for (Span span : array.spans()) {
      if (span.state().isHeld()) {
        spans.add(span);
      } else if (span.state() == State.RELEASED && span.fromSeq() < array.lentUntilSeq()) {
        long toSeq = Math.min(span.toSeq(), array.lentUntilSeq());
        spans.add(new Span(span.fromSeq(), span.fromNanos(), toSeq, span.toNanos(), span.state(), null));
      }
    }
    return spans;
  }

  /** What the collector said of the array when it was asked at that step, whatever we say of it. */
  public Answer answerAt(ArrayLife array, Step step) {
    Hearing hearing = hearingAt(step);
    return hearing == null ? Answer.NOT_ASKED : hearing.of(array);
  }

  /** Whether the collector was asked at that step. */
  public boolean isAskedAt(Step step) {
    return answers.at(step) != null;
  }

  /** How the JVM reached the array when the collector was asked at that step; null if it was not, or did not say. */
  public @Nullable Chain chainAt(ArrayLife array, Step step) {
    Hearing hearing = hearingAt(step);
    return hearing == null ? null : hearing.chain(array);
  }

  /** All that the collector said at that step; null if it was not asked there. O(n) for n arrays. */
  public @Nullable Hearing hearingAt(Step step) {
    Asked asked = answers.at(step);
    return asked == null ? null : new Hearing(this, step, asked);
  }

  /** The array of that number, null if there is none. */
  public @Nullable ArrayLife array(long id) {
    int guess = (int) Math.min(Math.max(id - 1, 0), arrays.size() - 1);
    if (guess >= 0 && arrays.get(guess).id() == id) {
      return arrays.get(guess);
    }
    for (ArrayLife array : arrays) {
      if (array.id() == id) {
        return array;
      }
    }
    return null;
  }
}
