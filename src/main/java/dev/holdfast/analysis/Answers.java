package dev.holdfast.analysis;

import dev.holdfast.trace.Sorted;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent;
import dev.holdfast.trace.TraceEvent.Asked;
import dev.holdfast.trace.TraceEvent.Born;
import dev.holdfast.trace.TraceEvent.Collected;
import dev.holdfast.trace.TraceEvent.Entered;
import dev.holdfast.trace.TraceEvent.Held;
import dev.holdfast.trace.TraceEvent.Idle;
import dev.holdfast.trace.TraceEvent.Left;
import dev.holdfast.trace.TraceEvent.Reached;
import dev.holdfast.trace.TraceEvent.Recorded;
import dev.holdfast.trace.TraceEvent.Released;
import dev.holdfast.trace.TraceEvent.Unreached;
import dev.holdfast.trace.TraceEvent.Untraced;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Finds the question to the collector that belongs to a step: the last one asked while the step's thread had not gone on. What a hook still
 * reports of the newborn at its birth, who holds it and what a walk found, is no going on.
 */
final class Answers {
  private final List<Recorded> events;
  private final long lastAskedSeq;
  private final Map<Long, Long> threads = new HashMap<>();

  Answers(Trace trace) {
    events = trace.recorded();
    long last = 0;
    for (Recorded event : events) {
      if (event instanceof Asked asked) {
        last = asked.seq();
      }
    }
    lastAskedSeq = last;
    if (last > 0) {
      for (Recorded event : events) {
        if (event instanceof Entered entered) {
          threads.put(entered.frame(), entered.thread());
        }
      }
    }
  }

  /** Null if the collector was not asked there. */
  @Nullable
  Asked at(Step step) {
    Asked found = null;
    for (int i = Sorted.countUpTo(events, Recorded::seq, step.seq()); i < events.size()
        && events.get(i).seq() <= lastAskedSeq; i++) {
      Recorded event = events.get(i);
      if (event instanceof Asked asked) {
        found = asked;
      } else if (goesOn(event, step)) {
        return found;
      }
    }
    return found;
  }

  private boolean goesOn(Recorded event, Step step) {
    return switch (event) {
      case Entered e -> isSame(e.thread(), step);
      case Left e -> isSame(thread(e.frame()), step);
      // several arrays may be born at once
      case Born e -> isSame(e.thread(), step) && (e.frame() != step.frame() || e.line() != step.line());
      case Held e -> isSame(thread(e.frame()), step) && e.array() != step.array();
      case Idle e -> isSame(thread(e.frame()), step);
      case Released e -> isSame(thread(e.frame()), step);
      case Reached _,Unreached _,Untraced _,Collected _,Asked _ -> false;
    };
  }

  private long thread(long frame) {
    return threads.getOrDefault(frame, 0L);
  }

  /** Of a thread that is not known it may be the same. */
  private static boolean isSame(long thread, Step step) {
    return thread == 0 || step.thread() == 0 || thread == step.thread();
  }
}
