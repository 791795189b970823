package dev.holdfast.explain;

import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Hold;
import dev.holdfast.analysis.Holder;
import dev.holdfast.analysis.Labels;
import dev.holdfast.analysis.Span;
import dev.holdfast.analysis.State;
import dev.holdfast.trace.Method;
import dev.holdfast.trace.Sorted;
import dev.holdfast.trace.TraceEvent.Held;
import dev.holdfast.trace.TraceEvent.Idle;
import dev.holdfast.trace.TraceEvent.Left;
import dev.holdfast.trace.TraceEvent.Recorded;
import dev.holdfast.trace.TraceEvent.Released;
import dev.holdfast.trace.Variable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Why arrays are held by nothing any more. */
final class Releases {
  /** Reasons told one by one; the rest are counted. */
  private static final int MOST_REASONS = 2;

  private static final String NO_PATH = "no object leads there any more";
  private final RecordedEvents events;
  private final LastReads lastReads;

  Releases(RecordedEvents events) {
    this.events = events;
    this.lastReads = new LastReads(events);
  }

  /** {@code #1 is free: data in processData was reassigned at line 16}, of what is released at {@code seq}; no clauses for no arrays. */
  List<String> clauses(List<ArrayLife> released, long seq) {
    return clauses(released, array -> reason(array, seq));
  }

  /** {@code #1 is free}: why has been said already. */
  List<String> clauses(List<ArrayLife> released) {
    return clauses(released, array -> "");
  }

  private List<String> clauses(List<ArrayLife> released, Function<ArrayLife, String> why) {
    Map<String, List<ArrayLife>> byReason = new LinkedHashMap<>();
    for (ArrayLife array : released) {
      byReason.computeIfAbsent(verdict(array) + "\n" + why.apply(array), r -> new ArrayList<>()).add(array);
    }
    List<String> clauses = new ArrayList<>();
    List<ArrayLife> rest = new ArrayList<>();
    byReason.forEach((reason, arrays) -> {
      if (clauses.size() < MOST_REASONS) {
        clauses.add(clause(reason.substring(reason.indexOf('\n') + 1), arrays));
      } else {
        rest.addAll(arrays);
      }
    });
    if (!rest.isEmpty()) {
      clauses.add(clause("", rest));
    }
    return clauses;
  }

  private String clause(String reason, List<ArrayLife> arrays) {
    boolean several = arrays.size() > 1;
    boolean free = arrays.stream().noneMatch(ArrayLife::wasOutOfSight);
    String names = Enumeration.arrays(arrays);
    if (!free && reason.equals(NO_PATH)) {
      return "no recorded code leads to " + names + " any more";
    }
    String verdict = free
        ? names + (several ? " are free" : " is free")
        : "no recorded code holds " + names + " any more";
    return verdict + (reason.isEmpty() ? "" : ": " + reason);
  }

  private String verdict(ArrayLife array) {
    return array.wasOutOfSight() ? "perhaps" : "free";
  }

  /** The end of the last hold before {@code seq} in words; empty if it is held there, or nothing is known of it. */
  String reason(ArrayLife array, long seq) {
    List<Span> spans = array.spans();
    int begun = Sorted.countUpTo(spans, Span::fromSeq, seq);
    if (begun < 2 || spans.get(begun - 1).state() != State.RELEASED) {
      return "";
    }
    Hold last = spans.get(begun - 2).label();
    return last == null ? NO_PATH : reason(array, last);
  }

  private String reason(ArrayLife array, Hold last) {
    Recorded end = events.at(last.toSeq());
    return switch (end) {
      case Left left -> ended(last.holder(), left);
      case Released released -> letGo(last.holder(), released);
      case Idle idle -> "compiled code keeps nothing that it will not read again"
          + at(" (last read at line ", idle.line(), ")", lastReads.isRead(idle));
      case null, default -> last.holder() instanceof Holder.Path ? NO_PATH : "";
    };
  }

  private static String at(String before, int line, String after, boolean known) {
    return known && line > 0 ? before + line + after : "";
  }

  private static String ended(Holder holder, Left left) {
    Method method = Labels.method(holder);
    return (method == null ? "the last method that held it" : Labels.methodName(method))
        + (left.thrown() ? " has ended by an exception" : " has returned");
  }

  private String letGo(Holder holder, Released released) {
    String line = released.line() > 0 ? " at line " + released.line() : "";
    if (!(holder instanceof Holder.Direct d)) {
      return NO_PATH;
    }
    String in = d.frame() == 0 ? "" : " in " + Labels.methodName(d.method());
    return switch (d.variable().kind()) {
      case LOCAL, ARGUMENT ->
        d.variable().name() + in + (isReassigned(events, released) ? " was reassigned" : " let go of it")
            + line;
      // another value took the slot, or the code goes on where not every way there has stored an array in it, as in a loop
      case OUT_OF_SCOPE -> "the slot of " + d.variable().name() + in + ", out of scope before, let go of it" + line;
      case RECEIVER -> "this" + in + " let go of it" + line;
      case HIDDEN -> "the " + Labels.brief(holder) + in + " let go of it" + line;
      case OPERAND -> Labels.methodName(d.method()) + " is done with it" + line;
      case CALL_ARGUMENT -> "the call that it was passed to" + in + " is over";
      case STATIC_FIELD -> "static " + d.variable().name() + " let go of it" + line;
      case THREAD_LOCAL -> "the thread-local let go of it";
    };
  }

  /** Whether the place holds another array from that event on. */
  static boolean isReassigned(RecordedEvents events, Released released) {
    for (Recorded event : events.after(released.seq(), LastReads.NEARBY)) {
      if (event instanceof Held held && held.frame() == released.frame()) {
        return held.variable() == released.variable();
      }
    }
    return false;
  }
}
