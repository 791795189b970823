package dev.holdfast.analysis;

import dev.holdfast.analysis.OpenLife.Point;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent.Asked;
import dev.holdfast.trace.TraceEvent.Collected;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What an interpreter would have held in a run of compiled code: the same events, read as if the collector had not come by, which could free
 * more here than there.
 */
final class Ghosts {
  private final Map<Long, List<Span>> held = new HashMap<>();

  /** @param end of the trace */
  Ghosts(Trace trace, Point end) {
    Trace withoutCollector = new Trace(trace.run(), trace.methods(), trace.variables(), trace.threads(),
        trace.recorded().stream().filter(event -> !(event instanceof Collected || event instanceof Asked)).toList(),
        List.of(), List.of());
    HoldReader reader = new HoldReader(withoutCollector, new Frames(withoutCollector));
    reader.read();
    for (OpenLife life : reader.lives()) {
      held.put(life.born.array(), SpanBuilder.spans(life, holds(life), end).stream()
          .filter(span -> span.state().isHeld()).toList());
    }
  }

  private static List<Hold> holds(OpenLife life) {
    List<Hold> holds = new ArrayList<>(life.outside);
    life.holds.stream().filter(hold -> hold.toSeq > hold.fromSeq).map(OpenHold::toHold).forEach(holds::add);
    return holds;
  }

  /** When an interpreter would hold the array. */
  List<Span> heldSpans(ArrayLife array) {
    return held.getOrDefault(array.id(), List.of());
  }

  /** What of that comes after {@code array} was let go here. */
  List<Span> of(ArrayLife array) {
    Span released = null;
    for (Span span : array.spans()) {
      if (span.state() != State.RELEASED) {
        released = null;
      } else if (released == null) {
        released = span;
      }
    }
    Span last = array.spans().isEmpty() ? null : array.spans().getLast();
    if (last == null) {
      return List.of();
    }
    long fromSeq = released == null ? last.toSeq() : released.fromSeq();
    long fromNanos = released == null ? last.toNanos() : released.fromNanos();
    return heldSpans(array).stream().filter(span -> span.toSeq() > fromSeq).map(span -> span.fromSeq() >= fromSeq
        ? span
        : new Span(fromSeq, fromNanos, span.toSeq(), span.toNanos(), span.state(), span.label())).toList();
  }

  /**
   * The holds as compiled code has them, without those that were never to be read.
   *
   * @param gaps times in which the array was alive all the same: a hold is longer by the gap into which its last read falls
   */
  static List<Hold> untilLastRead(List<Hold> holds, List<Span> gaps) {
    return holds.stream().map(hold -> untilLastRead(hold, gaps)).filter(Objects::nonNull).toList();
  }

  private static @Nullable Hold untilLastRead(Hold hold, List<Span> gaps) {
    if (hold.idleSeq() >= hold.toSeq()) {
      return hold;
    }
    for (Span gap : gaps) {
      if (hold.idleSeq() < gap.toSeq() && hold.toSeq() > gap.fromSeq()) {
        boolean whole = hold.toSeq() <= gap.toSeq();
        return new Hold(hold.holder(), hold.fromSeq(), hold.fromNanos(), hold.idleSeq(), hold.idleNanos(),
            whole ? hold.toSeq() : gap.toSeq(), whole ? hold.toNanos() : gap.toNanos(), hold.line());
      }
    }
    return hold.idleSeq() <= hold.fromSeq()
        ? null
        : new Hold(hold.holder(), hold.fromSeq(), hold.fromNanos(), Hold.NEVER, Hold.NEVER, hold.idleSeq(),
            hold.idleNanos(), hold.line());
  }

  /** When nothing held it, before it is seen again: which cannot be, unless a weak reference led to it. */
  static List<Span> gaps(ArrayLife array) {
    List<Span> gaps = new ArrayList<>();
    for (int i = 1; i < array.spans().size(); i++) {
      Span before = array.spans().get(i - 1);
      if (before.state() == State.RELEASED && array.spans().get(i).state() != State.RELEASED) {
        gaps.add(before);
      }
    }
    return gaps;
  }
}
