package dev.holdfast.recording;

import dev.holdfast.trace.Guess;
import dev.holdfast.trace.Method;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.TraceEvent;
import dev.holdfast.trace.TraceEvent.Origin;
import dev.holdfast.trace.TraceEvent.Recorded;
import dev.holdfast.trace.TraceEvent.StackLine;
import dev.holdfast.trace.Variable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;

import org.jspecify.annotations.Nullable;

/** Turns the recorder's JFR events into our own records, in whatever order they come. Keeps no {@link RecordedEvent}. */
final class RunEvents {
  static final String PREFIX = "holdfast.";
  /** Frames on top of a birth's stack that belong to the recorder. */
  private static final String RECORDER = "dev.holdfast.probe.";
  static final String GIVEN_UP = "The recorder was given up: the program has left no memory for it. What came later is missing; choose a larger"
      + " heap.";

  /** One of our events, and its place in the order of all of them. */
  sealed interface Item {
    long seq();

    long nanos();

    /** When it was committed, nanoseconds of the epoch. */
    long committedNanos();
  }

  record Happened(Recorded event, long committedNanos) implements Item {
    @Override
    public long seq() {
      return event.seq();
    }

    @Override
    public long nanos() {
      return event.nanos();
    }
  }

  record Started(long seq, long nanos, long committedNanos, String variant, String sourceFile, long dataBytes,
      String mode, boolean stepped) implements Item {}

  record Text(long seq, long nanos, long committedNanos, int piece, String text) implements Item {}

  record Guessed(long seq, long nanos, long committedNanos, Guess guess) implements Item {}

  /** @param failure why the recorder failed, if no {@link Gap} says so; else empty */
  record Ended(long seq, long nanos, long committedNanos, RunInfo.Outcome outcome, @Nullable Integer result,
      String returned, String message, String failure) implements Item {}

  record KnownMethod(long seq, long nanos, long committedNanos, Method method) implements Item {}

  record KnownVariable(long seq, long nanos, long committedNanos, Variable variable) implements Item {}

  /** A piece of a list of survivors; the list is whole with the piece marked last. */
  record Survivors(long seq, long nanos, long committedNanos, List<Long> survivors, boolean last) implements Item {}

  /** Calls of a method that have no events. */
  record LeftOut(long seq, long nanos, long committedNanos, int method, long calls) implements Item {}

  /** Something that the recording lacks, in a sentence. */
  record Gap(long seq, long nanos, long committedNanos, String sentence) implements Item {}

  private final Map<Long, String> threads = new HashMap<>();
  private final Map<StackLine, StackLine> stackLines = new HashMap<>();

  /** Names of the threads seen so far. */
  Map<Long, String> threads() {
    return threads;
  }

  /** The record for an event of ours, null if it is of a type that this version does not know. */
  @Nullable
  Item read(RecordedEvent e) {
    long committed = epochNanos(e.getStartTime());
    long seq = e.getLong("seq");
    long nanos = e.getLong("nanos");
    return switch (e.getEventType().getName()) {
      case "holdfast.RunStarted" -> new Started(seq, nanos, committed, text(e, "variant"), text(e, "sourceFile"),
          e.getLong("dataBytes"), text(e, "mode"), e.hasField("stepped") && e.getBoolean("stepped"));
      case "holdfast.SourceText" -> new Text(seq, nanos, committed, e.getInt("piece"), text(e, "text"));
      case "holdfast.Guess" -> new Guessed(seq, nanos, committed,
          new Guess(text(e, "guesser"), Math.max(0, e.getLong("bytes"))));
      case "holdfast.RunEnded" -> new Ended(seq, nanos, committed, outcome(text(e, "outcome")),
          e.getBoolean("hasResult") ? e.getInt("result") : null,
          e.hasField("returned") ? text(e, "returned") : "", text(e, "message"),
          e.hasField("failure") ? text(e, "failure") : "");
      case "holdfast.MethodKnown" -> new KnownMethod(seq, nanos, committed,
          new Method(e.getInt("method"), text(e, "className"), text(e, "methodName"), text(e, "descriptor"),
              text(e, "sourceFile"), e.getInt("firstLine"), e.getInt("lastLine")));
      case "holdfast.VariableKnown" -> new KnownVariable(seq, nanos, committed, new Variable(e.getInt("variable"),
          e.getInt("method"), Variable.Kind.valueOf(text(e, "kind")), text(e, "variableName"), e.getInt("line")));
      case "holdfast.MethodSkipped" -> new Gap(seq, nanos, committed, text(e, "className") + "."
          + text(e, "methodName") + " was not recorded: " + text(e, "reason"));
      case "holdfast.CallsLeftOut" -> new LeftOut(seq, nanos, committed, e.getInt("method"), e.getLong("calls"));
      case "holdfast.LeftBefore" ->
        new Gap(seq, nanos, committed, leftBefore(e.getLong("arrays"), e.getLong("bytes")));
      case "holdfast.Failed" -> new Gap(seq, nanos, committed, e.hasField("givenUp") && e.getBoolean("givenUp")
          ? GIVEN_UP
          : failed(text(e, "reason")));
      case "holdfast.Asked" -> new Survivors(seq, nanos, committed, numbers(text(e, "survivors")),
          e.getBoolean("last"));
      default -> {
        Recorded event = recorded(e, seq, nanos);
        yield event == null ? null : new Happened(event, committed);
      }
    };
  }

  private @Nullable Recorded recorded(RecordedEvent e, long seq, long nanos) {
    return switch (e.getEventType().getName()) {
      case "holdfast.Entered" -> {
        noteThread(e.getThread(), e.getLong("thread"));
        yield new TraceEvent.Entered(seq, nanos, e.getLong("frame"), e.getLong("parent"), e.getLong("thread"),
            e.getInt("method"));
      }
      case "holdfast.Left" -> new TraceEvent.Left(seq, nanos, e.getLong("frame"), e.getBoolean("thrown"));
      case "holdfast.Born" -> born(e, seq, nanos);
      case "holdfast.Held" -> new TraceEvent.Held(seq, nanos, e.getLong("array"), e.getLong("frame"),
          e.getInt("variable"), e.getInt("line"));
      case "holdfast.Idle" -> new TraceEvent.Idle(seq, nanos, e.getLong("array"), e.getLong("frame"),
          e.getInt("variable"), e.getInt("line"));
      case "holdfast.Released" -> new TraceEvent.Released(seq, nanos, e.getLong("array"), e.getLong("frame"),
          e.getInt("variable"), e.getInt("line"));
      case "holdfast.Reached" -> new TraceEvent.Reached(seq, nanos, e.getLong("array"), e.getLong("frame"),
          e.getInt("variable"), text(e, "path"), e.getBoolean("needed"));
      case "holdfast.Unreached" -> new TraceEvent.Unreached(seq, nanos, e.getLong("array"),
          e.hasField("weakly") && e.getBoolean("weakly"));
      case "holdfast.Untraced" -> new TraceEvent.Untraced(seq, nanos, e.getLong("array"));
      case "holdfast.Collected" -> new TraceEvent.Collected(seq, nanos, e.getLong("array"));
      default -> null;
    };
  }

  private TraceEvent.Born born(RecordedEvent e, long seq, long nanos) {
    noteThread(e.getThread(), e.getLong("thread"));
    String detail = text(e, "detail");
    Origin origin = switch (text(e, "origin")) {
      case "result" -> new Origin.ResultOf(detail);
      case "before" -> new Origin.Before(detail);
      case "received" -> new Origin.Received(detail);
      default -> new Origin.Made(detail);
    };
    return new TraceEvent.Born(seq, nanos, e.getLong("array"), e.getLong("thread"), e.getLong("frame"),
        e.getInt("method"), e.getInt("line"), origin, text(e, "typeName"), e.getInt("length"), e.getLong("sizeBytes"),
        // the recorder itself is at work before a run
        origin instanceof Origin.Before ? List.of() : stack(e.getStackTrace()));
  }

  /** What a recording lacks that the recorder did not write. */
  static String failed(String reason) {
    return "The recorder failed: " + reason;
  }

  private static String leftBefore(long arrays, long bytes) {
    return String.format(Locale.ROOT,
        "Warming up left %,d %s of 64 kB or more (%,d bytes) in static fields or what they"
            + " lead to: not counted here, though alive.",
        arrays, arrays == 1 ? "array" : "arrays", bytes);
  }

  private void noteThread(@Nullable RecordedThread thread, long number) {
    if (thread != null && thread.getJavaThreadId() == number && !threads.containsKey(number)) {
      String name = thread.getJavaName();
      threads.put(number, name == null ? "" : name);
    }
  }

  /** Whether it is the recorder that called: innermost, but for what it calls of the JDK. */
  static boolean isRecorders(@Nullable RecordedStackTrace stack) {
    return stack != null && stack.getFrames().stream().map(frame -> frame.getMethod().getType().getName())
        .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk.")).findFirst()
        .filter(name -> name.startsWith(RECORDER)).isPresent();
  }

  /** Innermost first, without the recorder on top. */
  static List<StackLine> lines(@Nullable RecordedStackTrace stack) {
    List<StackLine> lines = new ArrayList<>();
    for (RecordedFrame frame : stack == null ? List.<RecordedFrame>of() : stack.getFrames()) {
      String className = frame.getMethod().getType().getName();
      if (!lines.isEmpty() || !className.startsWith(RECORDER)) {
        lines.add(new StackLine(className, frame.getMethod().getName(), frame.getLineNumber()));
      }
    }
    return lines;
  }

  private List<StackLine> stack(@Nullable RecordedStackTrace stack) {
    List<StackLine> lines = lines(stack);
    lines.replaceAll(line -> stackLines.computeIfAbsent(line, same -> same));
    return lines;
  }

  private static RunInfo.Outcome outcome(String name) {
    for (RunInfo.Outcome outcome : RunInfo.Outcome.values()) {
      if (outcome.name().equals(name)) {
        return outcome;
      }
    }
    return RunInfo.Outcome.FAILED;
  }

  private static List<Long> numbers(String list) {
    List<Long> numbers = new ArrayList<>();
    for (String number : list.split(",")) {
      if (!number.isEmpty()) {
        numbers.add(Long.parseLong(number));
      }
    }
    return numbers;
  }

  private static String text(RecordedEvent e, String field) {
    String text = e.getString(field);
    return text == null ? "" : text;
  }

  static long epochNanos(java.time.Instant instant) {
    return instant.getEpochSecond() * 1_000_000_000 + instant.getNano();
  }
}
