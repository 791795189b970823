package dev.holdfast.run.course;

import dev.holdfast.trace.Method;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent;

import java.util.LinkedHashMap;

/** What a program that is still running does, in a few words. */
final class Progress {
  private Progress() {
  }

  /** {@code Running raiseToPower: 3 arrays so far}. */
  static String inWords(Trace soFar) {
    var open = new LinkedHashMap<Long, Integer>();
    int births = 0;
    for (TraceEvent.Recorded event : soFar.recorded()) {
      switch (event) {
        case TraceEvent.Entered entered -> open.put(entered.frame(), entered.method());
        case TraceEvent.Left left -> open.remove(left.frame());
        case TraceEvent.Born _ -> births++;
        case TraceEvent.Held _,TraceEvent.Idle _,TraceEvent.Released _,TraceEvent.Reached _,TraceEvent.Unreached _,TraceEvent.Untraced _,TraceEvent.Collected _,TraceEvent.Asked _ -> {
          // neither where the program is nor how many arrays it has made
        }
      }
    }
    Method innermost = open.isEmpty() ? null : soFar.methods().get(open.lastEntry().getValue());
    return "Running " + (innermost == null ? soFar.run().variant() : innermost.name()) + ": " + births
        + (births == 1 ? " array so far" : " arrays so far");
  }
}
