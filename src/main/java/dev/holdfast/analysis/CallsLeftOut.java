package dev.holdfast.analysis;

import dev.holdfast.trace.Method;
import dev.holdfast.trace.Trace;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which calls a recording counts without telling of each. */
public final class CallsLeftOut {
  private CallsLeftOut() {
  }

  /** {@code 8,000 more calls of Box.a made no array and are left out}; empty if every call has its frame. */
  public static String words(Trace trace) {
    List<Map.Entry<Integer, Long>> most = trace.callsLeftOut().entrySet().stream()
        .sorted(Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder())).toList();
    if (most.isEmpty()) {
      return "";
    }
    long calls = most.stream().mapToLong(Map.Entry::getValue).sum();
    String of = name(trace.methods().get(most.getFirst().getKey()));
    if (most.size() > 1) {
      of += most.size() == 2 ? " and one other method" : " and " + (most.size() - 1) + " other methods";
    }
    return String.format(Locale.ROOT, "%,d more %s of %s made no array and %s left out", calls,
        calls == 1 ? "call" : "calls", of, calls == 1 ? "is" : "are");
  }

  private static String name(Method method) {
    return method == null ? "a method" : method.shortName();
  }
}
