package dev.holdfast.explain;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Hold;
import dev.holdfast.analysis.Holder;
import dev.holdfast.analysis.Labels;
import dev.holdfast.analysis.State;
import dev.holdfast.trace.Method;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.TraceEvent.Born;
import dev.holdfast.trace.TraceEvent.Origin;
import dev.holdfast.trace.Variable;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The birth of an array, and what else has changed since the one before. */
final class BirthWords {
  private final Analysis analysis;
  private final RecordedEvents events;
  private final ArrayLife newborn;
  private final HolderWords holders;
  private final Changes changes;
  private final @Nullable Answer answer;

  BirthWords(Analysis analysis, RecordedEvents events, ArrayLife newborn, long beforeSeq) {
    this.analysis = analysis;
    this.events = events;
    this.newborn = newborn;
    this.holders = new HolderWords(analysis, newborn.born().seq(), newborn.born().frame(), true);
    this.answer = Answer.at(events, newborn.born());
    this.changes = Changes.between(analysis, events, beforeSeq, newborn.born().seq());
  }

  String words() {
    List<String> clauses = new ArrayList<>();
    if (!changes.collected().isEmpty()) {
      clauses.add("the collector has freed " + Enumeration.arrays(changes.collected()));
    }
    clauses.addAll(new Releases(events).clauses(changes.released(), newborn.born().seq()));
    List<ArrayLife> unknown = changes.in(State.UNKNOWN);
    boolean clings = !changes.newlyClinging().isEmpty() || !changes.stillClinging().isEmpty();
    if (clings) {
      clauses.add(new Clinging(analysis, holders, events, answer).clause(changes));
    }
    if (!unknown.isEmpty()) {
      clauses.add("whether " + Enumeration.arrays(unknown) + (unknown.size() > 1 ? " are" : " is")
          + " still held through objects was not traced");
    }
    if (!clings && unknown.isEmpty()) {
      clauses.add(nothingClings(clauses.isEmpty()));
    }
    String asked = answer == null ? "" : " " + answer.words(analysis, changes.alive()) + ".";
    return maker() + place() + ". " + Enumeration.sentence(String.join("; ", clauses)) + "." + asked;
  }

  private String maker() {
    Born born = newborn.born();
    String array = Enumeration.withSize(newborn);
    String thread = holders.onThread(born.thread());
    Method method = newborn.method();
    String maker = method == null ? "" : Enumeration.beginning(method) + thread;
    return switch (born.origin()) {
      case Origin.Made _ -> method == null ? array + " was made" + thread : maker + " made " + array;
      case Origin.ResultOf call ->
        (method == null ? array + " came" + thread : maker + " got " + array) + " from " + call.callee();
      case Origin.Before _ ->
        (method == null ? array + " was made" : Enumeration.beginning(method) + " made " + array) + " before the run";
      case Origin.Received received -> (method == null ? array + " came" + thread : maker + " received " + array)
          + (received.from().isEmpty() ? " from code that is not recorded" : " from " + received.from());
    };
  }

  /** Where the newborn is. */
  private String place() {
    Alive now = changes.alive().stream().filter(one -> one.array() == newborn).findFirst().orElse(null);
    if (now == null) {
      return isCutShort() ? "" : ", which no recorded code holds";
    }
    return now.label() == null ? "" : held(afterItsRows(now.label()));
  }

  /** An array of arrays is seen on the operand stack only when its rows were made: until then its holder is not known. */
  private Hold afterItsRows(Hold label) {
    if (label.holder() instanceof Holder.Outside && label.fromSeq() == newborn.born().seq()) {
      for (Hold hold : newborn.holds()) {
        if (hold.fromSeq() == label.toSeq() && hold.holder() instanceof Holder.Direct d
            && d.frame() == newborn.born().frame()) {
          return hold;
        }
      }
    }
    return label;
  }

  /** Whether the trace ends before it can tell who holds the newborn. */
  private boolean isCutShort() {
    RunInfo.Outcome outcome = analysis.trace().run().outcome();
    return (outcome == RunInfo.Outcome.RUNNING || outcome == RunInfo.Outcome.CUT_OFF)
        && events.after(newborn.born().seq(), 1).isEmpty();
  }

  private String held(@Nullable Hold hold) {
    if (hold != null && hold.holder() instanceof Holder.Direct d) {
      Variable.Kind kind = d.variable().kind();
      if (kind == Variable.Kind.OPERAND) {
        return ", " + Labels.brief(d);
      }
      if (kind == Variable.Kind.CALL_ARGUMENT) {
        return ", an " + Labels.brief(d);
      }
    }
    return ", held by " + holders.subject(hold).words();
  }

  private String nothingClings(boolean alone) {
    List<ArrayLife> others = changes.in(State.NEEDED).stream().filter(array -> array != newborn).toList();
    if (others.isEmpty()) {
      return alone && changes.in(State.NEEDED).contains(newborn) ? "it is the only array held" : "nothing clings";
    }
    long seq = newborn.born().seq();
    List<ArrayLife> led = others.stream().filter(array -> array.isNeededThroughOthers(seq)).toList();
    String nothing = led.isEmpty() ? "nothing clings" : "nothing is known to cling";
    if (!alone) {
      return nothing;
    }
    List<ArrayLife> direct = others.stream().filter(array -> !array.isNeededThroughOthers(seq)).toList();
    String read = direct.isEmpty() ? "" : Enumeration.arrays(direct) + " may still be read";
    // whether the arrays will be as well is not known
    String through = led.isEmpty()
        ? ""
        : (read.isEmpty() ? "" : ", and so may ") + "what leads to " + Enumeration.arrays(led)
            + (read.isEmpty() ? " may still be read" : "");
    return nothing + ": " + read + through;
  }
}
