package dev.holdfast.trace;

import dev.holdfast.trace.TraceEvent.Origin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A trace as lines of plain text, one per event in order of time, to be read and compared. Times in nanoseconds, sizes in bytes. */
public final class TraceText {
  private final Trace trace;

  private TraceText(Trace trace) {
    this.trace = trace;
  }

  /** Sequence numbers and thread numbers are left out: they differ from run to run. */
  public static List<String> lines(Trace trace) {
    return new TraceText(trace).lines();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    RunInfo run = trace.run();
    lines
        .add("run " + run.variant() + " " + run.dataBytes() + " bytes, " + run.mode() + ", " + run.outcome() + " after "
            + run.nanos() + ", result " + run.result() + (run.message().isEmpty() ? "" : ": " + run.message()));
    List<TraceEvent> events = new ArrayList<>(trace.recorded());
    events.addAll(trace.jvm());
    // stable: the recorder's own order stays among events of the same time
    events.sort(Comparator.comparingLong(TraceEvent::nanos));
    for (TraceEvent event : events) {
      lines.add(event.nanos() + " " + words(event));
    }
    trace.gaps().forEach(gap -> lines.add("gap: " + gap));
    return lines;
  }

  private String words(TraceEvent event) {
    return switch (event) {
      case TraceEvent.Entered e -> "enter " + e.frame() + " " + method(e.method()) + " from " + e.parent() + " on "
          + trace.threads().getOrDefault(e.thread(), "?");
      case TraceEvent.Left e -> "leave " + e.frame() + (e.thrown() ? " by exception" : "");
      case TraceEvent.Born e -> "born " + e.array() + " in " + e.frame() + " " + method(e.method()) + ":" + e.line()
          + " " + origin(e.origin()) + ", " + e.typeName() + " of " + e.length() + ", " + e.sizeBytes() + " bytes";
      case TraceEvent.Held e -> "held " + e.array() + " by " + place(e.frame(), e.variable()) + at(e.line());
      case TraceEvent.Idle e -> "idle " + e.array() + " in " + place(e.frame(), e.variable()) + at(e.line());
      case TraceEvent.Released e -> "released " + e.array() + " by " + place(e.frame(), e.variable()) + at(e.line());
      case TraceEvent.Reached e ->
        "reached " + e.array() + " from " + place(e.frame(), e.variable()) + " by " + e.path()
            + (e.needed() ? "" : ", idle");
      case TraceEvent.Unreached e -> "unreached " + e.array() + (e.weakly() ? ", weakly" : "");
      case TraceEvent.Untraced e -> "untraced " + e.array();
      case TraceEvent.Collected e -> "collected " + e.array();
      case TraceEvent.Asked e -> "asked, survivors " + e.survivors() + e.chains().stream()
          .map(chain -> ", " + chain.array() + " by " + chain.inWords()).collect(Collectors.joining());
      case TraceEvent.Collection e -> (e.full() ? "full collection " : "collection ") + e.id() + " " + e.collector()
          + " until " + e.endNanos() + ", " + e.usedBeforeBytes() + " to " + e.usedAfterBytes() + " bytes: "
          + e.cause();
      case TraceEvent.HeapUsed e -> "heap " + e.usedBytes() + " of " + e.committedBytes() + " bytes";
    };
  }

  private String method(int number) {
    Method method = trace.methods().get(number);
    return method == null ? "?" : method.shortName();
  }

  private String place(long frame, int variable) {
    Variable known = trace.variables().get(variable);
    return frame + " " + (known == null ? "?" : known.kind() + " " + known.name());
  }

  private static String at(int line) {
    return line < 0 ? "" : ":" + line;
  }

  private static String origin(Origin origin) {
    return switch (origin) {
      case Origin.Made made -> made.what();
      case Origin.ResultOf call -> "result of " + call.callee();
      case Origin.Before before -> before.what() + " before the run";
      case Origin.Received received -> "received from " + received.from();
    };
  }
}
