package dev.holdfast.probe;

import dev.holdfast.trace.Guess;
import dev.holdfast.trace.Method;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent;
import dev.holdfast.trace.TraceEvent.Origin;
import dev.holdfast.trace.Variable;

import java.util.stream.Collectors;

/** Commits a hand-written trace as the recorder's JFR events. Events get numbers of their own, without a gap, as the recorder's do. */
public final class EventWriter {
  private static final int PIECE = 100;

  private final Trace trace;
  private long seq;

  public EventWriter(Trace trace) {
    this.trace = trace;
  }

  /** The whole run, with its end unless it is still running. */
  public void writeAll() {
    writeStart();
    writeEvents(0, trace.recorded().size());
    writeEnd();
  }

  public void writeStart() {
    var start = stamped(new Events.RunStarted(), 0);
    start.variant = trace.run().variant();
    start.sourceFile = trace.run().sourceFile();
    start.dataBytes = trace.run().dataBytes();
    start.mode = trace.run().mode();
    start.commit();
    String source = trace.run().source();
    for (int piece = 0; piece * PIECE < source.length(); piece++) {
      var text = stamped(new Events.SourceText(), 0);
      text.piece = piece;
      text.text = source.substring(piece * PIECE, Math.min(source.length(), (piece + 1) * PIECE));
      text.commit();
    }
    for (Guess guess : trace.run().guesses()) {
      var event = stamped(new Events.Guess(), 0);
      event.guesser = guess.name();
      event.bytes = guess.bytes();
      event.commit();
    }
    trace.methods().values().forEach(this::write);
    trace.variables().values().forEach(this::write);
  }

  public void writeEvents(int from, int to) {
    trace.recorded().subList(from, to).forEach(this::write);
  }

  public void writeEnd() {
    RunInfo run = trace.run();
    if (run.outcome() != RunInfo.Outcome.RUNNING) {
      var end = stamped(new Events.RunEnded(), run.nanos());
      end.outcome = run.outcome().name();
      end.hasResult = run.result() != null;
      end.result = run.result() == null ? 0 : run.result();
      end.returned = run.returned();
      end.message = run.message();
      end.commit();
    }
  }

  /** Numbers an event that is never written. */
  public void skipOne() {
    seq++;
  }

  private <E extends Events.Base> E stamped(E event, long nanos) {
    event.seq = ++seq;
    event.nanos = nanos;
    return event;
  }

  private void write(Method method) {
    var event = stamped(new Events.MethodKnown(), 0);
    event.method = method.id();
    event.className = method.className();
    event.methodName = method.name();
    event.descriptor = method.descriptor();
    event.sourceFile = method.sourceFile();
    event.firstLine = method.firstLine();
    event.lastLine = method.lastLine();
    event.commit();
  }

  private void write(Variable variable) {
    var event = stamped(new Events.VariableKnown(), 0);
    event.variable = variable.id();
    event.method = variable.method();
    event.kind = variable.kind().name();
    event.variableName = variable.name();
    event.line = variable.line();
    event.commit();
  }

  private void write(TraceEvent.Recorded recorded) {
    switch (recorded) {
      case TraceEvent.Entered e -> {
        var event = stamped(new Events.Entered(), e.nanos());
        event.frame = e.frame();
        event.parent = e.parent();
        event.thread = e.thread();
        event.method = e.method();
        event.commit();
      }
      case TraceEvent.Left e -> {
        var event = stamped(new Events.Left(), e.nanos());
        event.frame = e.frame();
        event.thrown = e.thrown();
        event.commit();
      }
      case TraceEvent.Born e -> write(e);
      case TraceEvent.Held e -> {
        var event = stamped(new Events.Held(), e.nanos());
        event.array = e.array();
        event.frame = e.frame();
        event.variable = e.variable();
        event.line = e.line();
        event.commit();
      }
      case TraceEvent.Idle e -> {
        var event = stamped(new Events.Idle(), e.nanos());
        event.array = e.array();
        event.frame = e.frame();
        event.variable = e.variable();
        event.line = e.line();
        event.commit();
      }
      case TraceEvent.Released e -> {
        var event = stamped(new Events.Released(), e.nanos());
        event.array = e.array();
        event.frame = e.frame();
        event.variable = e.variable();
        event.line = e.line();
        event.commit();
      }
      case TraceEvent.Reached e -> {
        var event = stamped(new Events.Reached(), e.nanos());
        event.array = e.array();
        event.frame = e.frame();
        event.variable = e.variable();
        event.path = e.path();
        event.needed = e.needed();
        event.commit();
      }
      case TraceEvent.Unreached e -> {
        var event = stamped(new Events.Unreached(), e.nanos());
        event.array = e.array();
        event.weakly = e.weakly();
        event.commit();
      }
      case TraceEvent.Untraced e -> {
        var event = stamped(new Events.Untraced(), e.nanos());
        event.array = e.array();
        event.commit();
      }
      case TraceEvent.Collected e -> {
        var event = stamped(new Events.Collected(), e.nanos());
        event.array = e.array();
        event.commit();
      }
      case TraceEvent.Asked e -> {
        int half = e.survivors().size() / 2;
        write(e, 0, half, false);
        write(e, half, e.survivors().size(), true);
      }
    }
  }

  private void write(TraceEvent.Asked e, int from, int to, boolean last) {
    var event = stamped(new Events.Asked(), e.nanos());
    event.survivors = e.survivors().subList(from, to).stream().map(String::valueOf).collect(Collectors.joining(","));
    event.last = last;
    event.commit();
  }

  private void write(TraceEvent.Born e) {
    var event = stamped(new Events.Born(), e.nanos());
    event.array = e.array();
    event.thread = e.thread();
    event.frame = e.frame();
    event.method = e.method();
    event.line = e.line();
    switch (e.origin()) {
      case Origin.Made made -> {
        event.origin = "made";
        event.detail = made.what();
      }
      case Origin.ResultOf call -> {
        event.origin = "result";
        event.detail = call.callee();
      }
      case Origin.Before before -> {
        event.origin = "before";
        event.detail = before.what();
      }
      case Origin.Received received -> {
        event.origin = "received";
        event.detail = received.from();
      }
    }
    event.typeName = e.typeName();
    event.length = e.length();
    event.sizeBytes = e.sizeBytes();
    event.commit();
  }
}
