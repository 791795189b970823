package dev.holdfast.analysis;

import dev.holdfast.analysis.OpenLife.Point;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent.Born;
import dev.holdfast.trace.TraceEvent.Origin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the parts of an {@link Analysis} together. */
final class Analyzer {
  private static final Comparator<Hold> BY_BEGINNING = Comparator.comparingLong(Hold::fromSeq);

  private final Trace trace;
  private final Frames frames;
  private final HoldReader reader;

  Analyzer(Trace trace) {
    this.trace = trace;
    this.frames = new Frames(trace);
    this.reader = new HoldReader(trace, frames);
  }

  Analysis analyze() {
    reader.read();
    new Survivals(trace, reader).apply(reader.lives());
    Point end = end();
    Ghosts ghosts = trace.run().isWarmedUp() ? new Ghosts(trace, end) : null;
    List<ArrayLife> arrays = new ArrayList<>(reader.lives().size());
    for (OpenLife life : reader.lives()) {
      arrays.add(ghosts == null ? finish(life, holds(life), end) : compiled(life, ghosts, end));
    }
    CurveBuilder curves = new CurveBuilder(trace.recorded());
    Curve held = curves.curve(arrays, State::isHeld);
    Curve needed = curves.curve(arrays, state -> state == State.NEEDED);
    Curve unknown = curves.curve(arrays, state -> state == State.UNKNOWN);
    Curve interpreted = ghosts == null ? held : curves.curveOf(arrays, ghosts::heldSpans);
    Peak peak = held.peak();
    for (int i = 0; i < arrays.size(); i++) {
      arrays.set(i, withOrigin(arrays.get(i), reader.lives().get(i), peak));
    }
    return new Analysis(trace, arrays, held, needed, unknown, interpreted, frames.trees());
  }

  private Point end() {
    Point last = reader.last();
    return trace.run().outcome() == RunInfo.Outcome.RUNNING
        ? new Point(Hold.NEVER, Hold.NEVER)
        : new Point(last.seq() + 1, Math.max(last.nanos(), trace.run().nanos()));
  }

  /** In compiled code a holder lets go after its last read, unless the array is seen again: that long one of those that had it kept it. */
  private static ArrayLife compiled(OpenLife life, Ghosts ghosts, Point end) {
    List<Hold> holds = holds(life);
    ArrayLife array = finish(life, Ghosts.untilLastRead(holds, List.of()), end);
    List<Span> gaps = Ghosts.gaps(array);
    if (!gaps.isEmpty()) {
      ArrayLife whole = finish(life, holds, end);
      // where a weak reference led to it meanwhile there are some in any case
      int least = Ghosts.gaps(whole).size();
      if (gaps.size() > least) {
        array = finish(life, Ghosts.untilLastRead(holds, gaps), end);
        array = Ghosts.gaps(array).size() > least ? whole : array;
      }
    }
    return new ArrayLife(array.id(), array.born(), array.method(), "", "", array.holds(), array.spans(),
        array.releasedNanos(), array.collectedNanos(), array.wasOutOfSight(), array.lentUntilSeq(), ghosts.of(array));
  }

  private static List<Hold> holds(OpenLife life) {
    List<Hold> holds = new ArrayList<>(life.outside);
    for (OpenHold hold : life.holds) {
      if (hold.toSeq > hold.fromSeq) {
        holds.add(hold.toHold());
      }
    }
    holds.sort(BY_BEGINNING);
    return holds;
  }

  private static ArrayLife finish(OpenLife life, List<Hold> holds, Point end) {
    Point collected = life.collected;
    List<Span> spans = SpanBuilder.spans(life, holds, collected == null ? end : collected);
    return new ArrayLife(life.born.array(), life.born, life.method, "", "", holds, spans, releasedNanos(spans),
        collected == null ? Hold.NEVER : collected.nanos(), life.wasOutOfSight(),
        life.lentUntilSeq);
  }

  private static long releasedNanos(List<Span> spans) {
    if (spans.isEmpty()) {
      return Hold.NEVER;
    }
    Span last = spans.getLast();
    return last.state() == State.RELEASED ? last.fromNanos() : Hold.NEVER;
  }

  private static ArrayLife withOrigin(ArrayLife array, OpenLife life, Peak peak) {
    Span atPeak = array.spanAt(peak.seq());
    boolean aliveAtPeak = atPeak != null && atPeak.state() != State.RELEASED;
    boolean returned = aliveAtPeak ? life.returnedSeq <= peak.seq() : life.returnedSeq != Hold.NEVER;
    return new ArrayLife(array.id(), array.born(), array.method(), origin(array, returned), shortOrigin(array),
        array.holds(), array.spans(), array.releasedNanos(), array.collectedNanos(),
        array.wasOutOfSight(), array.lentUntilSeq(), array.ghosts());
  }

  private static String origin(ArrayLife array, boolean returned) {
    Born born = array.born();
    String method = array.method() == null ? "" : Labels.methodName(array.method());
    return switch (born.origin()) {
      case Origin.Made made -> {
        if (method.isEmpty()) {
          yield made.what();
        }
        yield returned ? "return value of " + method : made.what() + " in " + method;
      }
      case Origin.ResultOf call -> {
        if (born.line() > 0) {
          yield call.callee() + " called at line " + born.line();
        }
        yield method.isEmpty() ? "result of " + call.callee() : call.callee() + " called in " + method;
      }
      case Origin.Before before ->
        before.what() + (method.isEmpty() ? "" : " in " + method) + " before the run";
      case Origin.Received received -> received.from().isEmpty()
          ? "passed in from outside the recorded code"
          : "passed in by " + received.from();
    };
  }

  private static String shortOrigin(ArrayLife array) {
    if (array.born().origin() instanceof Origin.ResultOf call) {
      return call.callee();
    }
    return array.method() == null ? array.born().typeName() : Labels.methodName(array.method());
  }
}
