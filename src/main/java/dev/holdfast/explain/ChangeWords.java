package dev.holdfast.explain;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Frame;
import dev.holdfast.analysis.Hold;
import dev.holdfast.analysis.Holder;
import dev.holdfast.analysis.Labels;
import dev.holdfast.analysis.Span;
import dev.holdfast.analysis.State;
import dev.holdfast.analysis.Step;
import dev.holdfast.trace.TraceEvent.Held;
import dev.holdfast.trace.TraceEvent.Idle;
import dev.holdfast.trace.TraceEvent.Left;
import dev.holdfast.trace.TraceEvent.Recorded;
import dev.holdfast.trace.TraceEvent.Released;
import dev.holdfast.trace.Variable;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** One change of a holder, one method left, one array collected, and what follows from it. */
final class ChangeWords {
  private final Analysis analysis;
  private final RecordedEvents events;
  private final Step step;
  private final HolderWords holders;
  private final Changes changes;

  ChangeWords(Analysis analysis, RecordedEvents events, Step step) {
    this.analysis = analysis;
    this.events = events;
    this.step = step;
    // a frame that the step leaves is still there just before it
    this.holders = new HolderWords(analysis, step.seq() - 1, step.frame(), false);
    this.changes = Changes.between(analysis, events, step.seq() - 1, step.seq());
  }

  String words() {
    ArrayLife array = step.array() == 0 ? null : analysis.array(step.array());
    String what = switch (step.kind()) {
      case LEFT -> left();
      case COLLECTED -> array == null ? "The collector freed an array" : collected(array);
      case BIRTH, HELD, IDLE, RELEASED -> array == null ? "A holder changed" : changed(array);
    };
    List<String> effects = effects(array);
    return what + (effects.isEmpty() ? "." : ". " + Enumeration.sentence(String.join("; ", effects)) + ".");
  }

  private String changed(ArrayLife array) {
    Recorded event = events.at(step.seq());
    return switch (event) {
      case Held held -> held(array, variable(held.variable()), held);
      case Idle idle -> idle(array, variable(idle.variable()), idle);
      case Released released -> letGo(array, variable(released.variable()), released);
      case null, default -> "A holder of " + Enumeration.withSize(array) + " changed";
    };
  }

  private @Nullable Variable variable(int number) {
    return analysis.trace().variables().get(number);
  }

  /** The place in words, as far as its frame is known. */
  private String place(long frame, @Nullable Variable variable) {
    if (variable == null) {
      return "a place";
    }
    Frame in = frame == 0 ? null : holders.frame(frame);
    if (frame != 0 && in == null) {
      return variable.name();
    }
    return holders.subject(new Holder.Direct(frame, in == null ? 0 : in.depth(),
        in == null ? HolderWords.NO_METHOD : in.method(), variable)).words();
  }

  private String held(ArrayLife array, @Nullable Variable variable, Held event) {
    String name = Enumeration.withSize(array);
    if (variable == null) {
      return "One more place holds " + name;
    }
    String place = place(event.frame(), variable);
    return switch (variable.kind()) {
      case OPERAND -> name + " is on " + place + ", " + variable.name();
      case CALL_ARGUMENT -> name + " is passed on as " + place;
      case OUT_OF_SCOPE -> variable.name() + " went out of scope: its slot goes on holding " + name;
      case ARGUMENT, LOCAL, RECEIVER, HIDDEN, STATIC_FIELD, THREAD_LOCAL ->
        Enumeration.sentence(place) + " now holds " + name;
    };
  }

  private String idle(ArrayLife array, @Nullable Variable variable, Idle event) {
    String place = place(event.frame(), variable);
    String name = Enumeration.withSize(array);
    if (new LastReads(events).isRead(event) && event.line() > 0) {
      return "Line " + event.line() + " has read " + name + " from " + place + " for the last time";
    }
    return "Nothing will read " + name + " from " + place + " again"
        + (event.line() > 0 ? " after line " + event.line() : "");
  }

  private String letGo(ArrayLife array, @Nullable Variable variable, Released event) {
    String line = event.line() > 0 ? " at line " + event.line() : "";
    if (variable != null && variable.kind() == Variable.Kind.OUT_OF_SCOPE) {
      return "The slot of " + variable.name() + ", out of scope before, let go of " + Enumeration.withSize(array)
          + line;
    }
    String place = Enumeration.sentence(place(event.frame(), variable));
    if (variable != null && isKeptOutOfScope(array, variable, event)) {
      return place + " is out of scope" + (event.line() > 0 ? " from line " + event.line() + " on" : "")
          + ", and its slot is not reused: it goes on holding " + Enumeration.withSize(array);
    }
    return Releases.isReassigned(events, event)
        ? place + " was reassigned" + line + " and holds " + Enumeration.withSize(array) + " no longer"
        : place + " let go of " + Enumeration.withSize(array) + line;
  }

  /** Whether the same slot holds the array under the name of a variable that is out of scope. */
  private static boolean isKeptOutOfScope(ArrayLife array, Variable variable, Released event) {
    return array.holds().stream().anyMatch(hold -> hold.fromSeq() <= event.seq() && event.seq() < hold.toSeq()
        && hold.holder() instanceof Holder.Direct d && d.frame() == event.frame()
        && d.variable().kind() == Variable.Kind.OUT_OF_SCOPE && d.variable().name().equals(variable.name()));
  }

  private String left() {
    Frame frame = holders.frame(step.frame());
    if (frame == null) {
      return "A method ended";
    }
    boolean thrown = events.at(step.seq()) instanceof Left left && left.thrown();
    String method = Enumeration.beginning(frame.method()) + holders.onThread(frame.thread());
    return method + (thrown ? " ended by an exception" : " returned" + returned(frame));
  }

  /** {@code  #5 (100 MB)}: what the frame below got just before, as a value to go on with. */
  private String returned(Frame frame) {
    Frame below = holders.below(frame.id());
    for (Recorded event : events.before(step.seq(), LastReads.NEARBY).reversed()) {
      if (below != null && event instanceof Held held) {
        Variable variable = variable(held.variable());
        ArrayLife array = analysis.array(held.array());
        boolean isResult = held.frame() == below.id() && variable != null
            && variable.kind() == Variable.Kind.OPERAND && array != null;
        return isResult ? " " + Enumeration.withSize(array) + " to " + Labels.methodName(below.method()) : "";
      }
    }
    return "";
  }

  private String collected(ArrayLife array) {
    String what = "The collector freed " + Enumeration.withSize(array);
    Span before = array.spanAt(step.seq() - 1);
    if (before == null) {
      return what;
    }
    String holder = holders.subject(before.label()).words();
    return what + switch (before.state()) {
      case RELEASED, UNKNOWN, COLLECTED -> ": nothing held it any more";
      case CLINGING -> " although " + holder + " would hold it in interpreted code: compiled code had let go of it";
      case NEEDED -> " although " + holder + " was seen to hold it";
    };
  }

  private List<String> effects(@Nullable ArrayLife array) {
    List<String> effects = new ArrayList<>(
        new Releases(events).clauses(changes.released()));
    HolderWords now = new HolderWords(analysis, step.seq(), step.frame(), false);
    boolean clingsNow = array != null && changes.newlyClinging().stream().anyMatch(one -> one.array() == array);
    if (clingsNow && step.kind() == Step.Kind.IDLE) {
      effects.add("it clings now: " + now.subject(changes.newlyClinging().getFirst().label()).words()
          + " still holds it");
    } else if (!changes.newlyClinging().isEmpty()) {
      effects.add(new Clinging(analysis, now, events, null).clause(
          new Changes(List.of(), changes.newlyClinging(), List.of(), List.of(), List.of())));
    }
    Alive alive = array == null
        ? null
        : changes.alive().stream().filter(one -> one.array() == array).findFirst().orElse(null);
    if (alive == null || changes.newlyClinging().contains(alive)) {
      return effects;
    }
    if (alive.state() == State.UNKNOWN) {
      effects.add("whether it is still held through objects was not traced");
    } else if (alive.state() == State.CLINGING) {
      effects.add("nothing will read it again, but " + now.subject(alive.label()).words() + " still holds it");
    } else if (step.kind() == Step.Kind.IDLE || step.kind() == Step.Kind.RELEASED) {
      effects.add(mayBeRead(alive, now));
    }
    return effects;
  }

  /** Through which place the array may still be read: one that the source names before others. */
  private String mayBeRead(Alive alive, HolderWords now) {
    Hold waiting = null;
    Hold leading = null;
    for (Hold hold : alive.array().holds()) {
      if (!hold.isReadAgainAfter(step.seq())) {
        continue;
      }
      if (!hold.isOnStack()) {
        leading = leading == null ? hold : leading;
      } else if (hold.holder() instanceof Holder.Direct d && d.variable().kind() == Variable.Kind.OPERAND) {
        waiting = hold;
      } else {
        return "it may still be read through " + now.subject(hold).words();
      }
    }
    if (waiting != null) {
      return "it may still be read: it is on " + now.subject(waiting).words() + ", " + Labels.brief(waiting.holder());
    }
    return leading == null
        ? "it may still be read"
        : "it is held by " + now.subject(leading).words()
            + ", which may still be read: whether the array itself will be read is not known";
  }
}
