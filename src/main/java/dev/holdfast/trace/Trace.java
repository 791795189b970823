package dev.holdfast.trace;

import java.util.List;
import java.util.Map;

/**
 * Everything known about one run, or about its first part while it is running.
 *
 * @param run what was run
 * @param methods by number
 * @param variables by number
 * @param threads names of the threads by number
 * @param recorded the recorder's events in order of their sequence numbers
 * @param jvm collections and heap samples in order of time
 * @param gaps sentences on what could not be recorded; empty if the recording is complete
 * @param callsLeftOut by number of the method, how many of its calls have no events of their own: like thousands before them they made no array
 *     and changed nothing
 */
public record Trace(RunInfo run, Map<Integer, Method> methods, Map<Integer, Variable> variables,
    Map<Long, String> threads, List<TraceEvent.Recorded> recorded, List<TraceEvent> jvm,
    List<String> gaps, Map<Integer, Long> callsLeftOut) {
  public Trace {
    methods = Map.copyOf(methods);
    variables = Map.copyOf(variables);
    threads = Map.copyOf(threads);
    recorded = List.copyOf(recorded);
    jvm = List.copyOf(jvm);
    gaps = List.copyOf(gaps);
    callsLeftOut = Map.copyOf(callsLeftOut);
  }

  /** No call was left out. */
  public Trace(RunInfo run, Map<Integer, Method> methods, Map<Integer, Variable> variables, Map<Long, String> threads,
      List<TraceEvent.Recorded> recorded, List<TraceEvent> jvm, List<String> gaps) {
    this(run, methods, variables, threads, recorded, jvm, gaps, Map.of());
  }

  /** A complete one. */
  public Trace(RunInfo run, Map<Integer, Method> methods, Map<Integer, Variable> variables, Map<Long, String> threads,
      List<TraceEvent.Recorded> recorded, List<TraceEvent> jvm) {
    this(run, methods, variables, threads, recorded, jvm, List.of());
  }
}
