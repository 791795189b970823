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
 */
public record Trace(RunInfo run, Map<Integer, Method> methods, Map<Integer, Variable> variables,
    Map<Long, String> threads, List<TraceEvent.Recorded> recorded, List<TraceEvent> jvm) {
  public Trace {
    methods = Map.copyOf(methods);
    variables = Map.copyOf(variables);
    threads = Map.copyOf(threads);
    recorded = List.copyOf(recorded);
    jvm = List.copyOf(jvm);
  }
}
