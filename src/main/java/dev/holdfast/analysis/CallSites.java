package dev.holdfast.analysis;

import dev.holdfast.trace.Method;
import dev.holdfast.trace.Sorted;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent;
import dev.holdfast.trace.TraceEvent.Born;
import dev.holdfast.trace.TraceEvent.Entered;
import dev.holdfast.trace.TraceEvent.Held;
import dev.holdfast.trace.TraceEvent.Idle;
import dev.holdfast.trace.TraceEvent.Left;
import dev.holdfast.trace.TraceEvent.Released;
import dev.holdfast.trace.TraceEvent.StackLine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * At which line every frame was called. The stack of a birth says so for all frames below it; where none was born, the line of the latest
 * event in the caller stands in for it. One number per frame: O(n) in the events, once.
 */
final class CallSites {

  /** A line, -1 if unknown; {@code isExact} unless it is only where the frame was seen last. */
  record Site(int line, boolean isExact) {}

  private static final int UNKNOWN = -1;
  private static final Site NOWHERE = new Site(UNKNOWN, false);
  /** The recorder numbers frames from 1 on; a number far above the count of frames is no index, and its line stays unknown. */
  private static final int GAPS = 10_000;
  /** How far back to look for what a frame did last: some events of other threads may lie in between. */
  private static final int REACH = 50_000;

  private final Trace trace;
  private final int[] callLines;
  private final int[] parents;
  private final int[] methods;
  private final int[] latestLines;
  private final BitSet said = new BitSet();

  CallSites(Trace trace) {
    this.trace = trace;
    long largest = 0;
    long count = 0;
    for (TraceEvent.Recorded event : trace.recorded()) {
      if (event instanceof Entered e) {
        count++;
        largest = Math.max(largest, e.frame());
      }
    }
    int size = (int) Math.min(Integer.MAX_VALUE - 8, Math.min(largest, 2 * count + GAPS) + 1);
    callLines = new int[size];
    Arrays.fill(callLines, UNKNOWN);
    parents = new int[size];
    methods = new int[size];
    latestLines = callLines.clone();
    trace.recorded().forEach(this::read);
  }

  private boolean isKnown(long frame) {
    return frame > 0 && frame < callLines.length;
  }

  private void read(TraceEvent.Recorded event) {
    switch (event) {
      case Entered e -> {
        if (isKnown(e.frame())) {
          int frame = (int) e.frame();
          methods[frame] = e.method();
          if (isKnown(e.parent())) {
            parents[frame] = (int) e.parent();
            callLines[frame] = latestLines[parents[frame]];
          }
        }
      }
      case Born e -> {
        note(e.frame(), e.line());
        readStack(e);
      }
      case Held e -> note(e.frame(), e.line());
      case Idle e -> note(e.frame(), e.line());
      case Released e -> note(e.frame(), e.line());
      case Left _,TraceEvent.Reached _,TraceEvent.Unreached _,TraceEvent.Untraced _,TraceEvent.Collected _,TraceEvent.Asked _ -> {
        // say no line
      }
    }
  }

  private void note(long frame, int line) {
    if (line > 0 && isKnown(frame)) {
      latestLines[(int) frame] = line;
    }
  }

  private void readStack(Born born) {
    int frame = isKnown(born.frame()) ? (int) born.frame() : 0;
    int called = 0;
    for (StackLine line : born.stack()) {
      if (frame == 0 || said.get(called)) {
        return;
      }
      if (isOf(frame, line)) {
        if (called != 0 && line.line() > 0) {
          callLines[called] = line.line();
          said.set(called);
          note(frame, line.line());
        }
        called = frame;
        frame = parents[frame];
      }
    }
  }

  private boolean isOf(int frame, StackLine line) {
    Method method = trace.methods().get(methods[frame]);
    return method != null && method.name().equals(line.methodName()) && method.className().equals(line.className());
  }

  /** The line of the caller at which a frame was called. */
  Site callOf(long frame) {
    return isKnown(frame) ? new Site(callLines[(int) frame], said.get((int) frame)) : NOWHERE;
  }

  /** The line that an innermost frame is at just after event {@code seq}, as far as it has said. */
  Site siteAt(long frame, long seq) {
    List<TraceEvent.Recorded> events = trace.recorded();
    int last = Sorted.countUpTo(events, TraceEvent.Recorded::seq, seq) - 1;
    for (int i = last; i >= 0 && i > last - REACH; i--) {
      switch (events.get(i)) {
        case Left e when isKnown(e.frame()) && parents[(int) e.frame()] == frame && callOf(e.frame()).line() > 0 -> {
          return new Site(callOf(e.frame()).line(), i == last && callOf(e.frame()).isExact());
        }
        case Entered e when e.frame() == frame -> {
          return NOWHERE;
        }
        case TraceEvent.Recorded e when lineIn(frame, e) > 0 -> {
          return new Site(lineIn(frame, e), i == last);
        }
        default -> {
          // says nothing about this frame
        }
      }
    }
    return NOWHERE;
  }

  private static int lineIn(long frame, TraceEvent.Recorded event) {
    return switch (event) {
      case Born e when e.frame() == frame -> e.line();
      case Held e when e.frame() == frame -> e.line();
      case Idle e when e.frame() == frame -> e.line();
      case Released e when e.frame() == frame -> e.line();
      default -> UNKNOWN;
    };
  }
}
