package dev.holdfast.truth;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Holder;
import dev.holdfast.analysis.Span;
import dev.holdfast.analysis.State;
import dev.holdfast.trace.Trace;
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
import dev.holdfast.trace.Variable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What we said compared with what the collector said, over one recording.
 *
 * @param questions how often the collector was asked
 * @param differences one line each: step, array, what we said, what the collector said
 */
record Verdict(int questions, List<String> differences) {

  /**
   * Compares at every question.
   *
   * @param told whether the analysis may know the collector's answers too: only for programs whose arrays are held where we cannot look
   */
  static Verdict of(Trace trace, ChildJvm jvm, boolean told) {
    Analysis analysis = Analysis.of(told ? trace : untold(trace));
    List<String> differences = new ArrayList<>();
    int questions = 0;
    Recorded step = null;
    Set<Long> collected = new HashSet<>();
    for (Recorded event : trace.recorded()) {
      switch (event) {
        case Asked asked -> {
          questions++;
          Set<Long> survivors = new HashSet<>(asked.survivors());
          for (ArrayLife array : analysis.arrays()) {
            if (array.born().seq() <= asked.seq()) {
              compare(trace, jvm, step, asked, array, survivors.contains(array.id()), differences);
            }
          }
        }
        case Collected gone -> collected.add(gone.array());
        case Entered _,Left _,Born _,Held _,Idle _,Released _,Reached _,Unreached _,Untraced _ -> step = event;
      }
    }
    return new Verdict(questions, differences);
  }

  /** The trace without anything that came from the collector, lest it be asked to confirm its own answers. */
  private static Trace untold(Trace trace) {
    List<Recorded> ours = trace.recorded().stream()
        .filter(event -> !(event instanceof Asked) && !(event instanceof Collected)).toList();
    return new Trace(trace.run(), trace.methods(), trace.variables(), trace.threads(), ours, List.of(), trace.gaps());
  }

  private static void compare(Trace trace, ChildJvm jvm, @Nullable Recorded step, Asked asked,
      ArrayLife array, boolean survived, List<String> differences) {
    Span span = array.spanAt(asked.seq());
    State said = span == null ? State.COLLECTED : span.state();
    if (!jvm.allows(said, survived)) {
      differences.add("after " + (step == null ? "the beginning" : inWords(trace, step)) + ", seq " + asked.seq()
          + ": array " + array.id() + " (" + array.born().typeName() + " of " + array.born().length() + ", "
          + array.origin() + ", line " + array.born().line() + "): we said " + said + label(span) + ", the collector "
          + (survived ? "kept it" : "freed it"));
    }
  }

  private static String label(@Nullable Span span) {
    if (span == null || span.label() == null) {
      return "";
    }
    return switch (span.label().holder()) {
      case Holder.Direct d -> " by " + d.variable().kind() + " " + d.variable().name() + " in " + d.method().name();
      case Holder.Path p -> " by " + p.root().name() + p.path();
      case Holder.Outside o -> " by something outside, thread " + o.thread();
      case Holder.Untraced u -> " by something not traced, last " + u.last();
    };
  }

  private static String inWords(Trace trace, Recorded event) {
    return switch (event) {
      case Entered e -> "entering " + method(trace, e.method());
      case Left e -> "leaving frame " + e.frame() + (e.thrown() ? " by exception" : "");
      case Born e -> "birth of " + e.array() + " in " + method(trace, e.method()) + ":" + e.line();
      case Held e -> "holding " + e.array() + " by " + place(trace, e.variable()) + ":" + e.line();
      case Idle e -> "last read of " + e.array() + " by " + place(trace, e.variable()) + ":" + e.line();
      case Released e -> "release of " + e.array() + " by " + place(trace, e.variable()) + ":" + e.line();
      case Reached e -> "reaching " + e.array() + " from " + place(trace, e.variable()) + e.path()
          + (e.needed() ? ", needed" : ", idle");
      case Unreached e -> "not reaching " + e.array();
      case Untraced e -> "not tracing " + e.array();
      case Collected e -> "collection of " + e.array();
      case Asked _ -> "question";
    };
  }

  private static String place(Trace trace, int variable) {
    Variable place = trace.variables().get(variable);
    return place == null
        ? "place " + variable
        : place.kind() + " " + place.name() + " in " + method(trace, place.method());
  }

  private static String method(Trace trace, int method) {
    var known = trace.methods().get(method);
    return known == null ? "method " + method : known.name();
  }
}
