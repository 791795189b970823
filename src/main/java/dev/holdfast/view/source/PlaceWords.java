package dev.holdfast.view.source;

import dev.holdfast.analysis.Hold;
import dev.holdfast.analysis.Holder;
import dev.holdfast.analysis.Labels;
import dev.holdfast.analysis.Moment.Place;
import dev.holdfast.analysis.State;
import dev.holdfast.trace.Variable;

/** What a place is called, what kind it is and what state it is in, in words: those of {@link Labels}, cut in two. */
public final class PlaceWords {
  private static final String STORED = "waiting to be stored in ";

  private static final String IN_FLIGHT = " in flight";

  private PlaceWords() {
  }

  /** {@code data}, {@code parts → elementData[3]}, {@code return value of addScalar}. */
  public static String name(Place place) {
    Variable variable = place.variable();
    Hold hold = place.hold();
    if (hold == null || variable == null) {
      return hold == null ? Labels.NOT_TRACED : "held outside the recorded code";
    }
    String path = place.path().startsWith(".") ? place.path().substring(1) : place.path();
    return rootName(variable) + (path.isEmpty() ? "" : " → " + path);
  }

  private static String rootName(Variable variable) {
    String name = variable.name();
    return switch (variable.kind()) {
      case OPERAND -> name.startsWith(STORED)
          ? name.substring(STORED.length())
          : name.replaceFirst("^waiting to become ", "").replaceFirst(" in flight$", "").replaceFirst("^waiting to be ",
              "to be ");
      case CALL_ARGUMENT -> name.contains(" ") ? name : "argument of " + name;
      case LOCAL, ARGUMENT, RECEIVER, OUT_OF_SCOPE, HIDDEN, STATIC_FIELD, THREAD_LOCAL -> name;
    };
  }

  /** Whether the name is one from the source, not words. */
  public static boolean isCode(Place place) {
    return !name(place).contains(" ") || !place.path().isEmpty();
  }

  public static String kind(Place place) {
    Variable variable = place.variable();
    if (variable == null) {
      return place.hold() != null && place.hold().holder() instanceof Holder.Outside o ? "thread " + o.thread() : "";
    }
    return switch (variable.kind()) {
      case LOCAL -> "local";
      case ARGUMENT -> "argument";
      case RECEIVER -> "receiver";
      case OPERAND -> operand(variable.name());
      case OUT_OF_SCOPE -> "out of scope, slot not reused";
      case HIDDEN -> "made by the compiler";
      case CALL_ARGUMENT -> "while the call lasts";
      case STATIC_FIELD -> "static field";
      case THREAD_LOCAL -> "thread-local";
    };
  }

  /** In a word or two, for where there is little room. */
  static String briefKind(Place place) {
    Variable variable = place.variable();
    return switch (variable == null ? null : variable.kind()) {
      case OUT_OF_SCOPE -> "out of scope";
      case HIDDEN -> "hidden";
      case CALL_ARGUMENT -> "in a call";
      case OPERAND -> variable.name().endsWith(IN_FLIGHT) ? "in flight" : "waiting";
      case LOCAL, ARGUMENT, RECEIVER, STATIC_FIELD, THREAD_LOCAL -> kind(place);
      case null -> kind(place);
    };
  }

  private static String operand(String name) {
    if (name.startsWith(STORED)) {
      return "waiting to be stored";
    }
    return name.endsWith(IN_FLIGHT) ? "in flight" : "waiting";
  }

  /** {@code needed}, {@code clinging}; where the array is needed by way of another place, that this one will not be read again. */
  public static String state(Place place) {
    return switch (place.state()) {
      case NEEDED -> place.hold() == null || place.readAgain() ? "needed" : "not read again";
      case CLINGING -> "clinging";
      case RELEASED -> "released";
      case COLLECTED -> "collected";
      case UNKNOWN -> "perhaps held";
    };
  }

  public static String state(State state) {
    return switch (state) {
      case NEEDED -> "needed";
      case CLINGING -> "clinging: held, but not read again";
      case RELEASED -> "released, not collected yet";
      case COLLECTED -> "collected";
      case UNKNOWN -> "perhaps held, not traced";
    };
  }
}
