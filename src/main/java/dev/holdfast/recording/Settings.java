package dev.holdfast.recording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a run is recorded with, as JFR's settings. */
final class Settings {
  /** All that is always switched on. Not {@code jdk.OldObjectSample}: it makes runs several times slower. */
  private static final List<String> OURS = List.of("RunStarted", "SourceText", "Guess", "RunEnded", "MethodKnown",
      "VariableKnown", "MethodSkipped", "Failed", "Entered", "Left", "Held", "Idle", "Released", "Reached", "Unreached",
      "Untraced", "Collected", "Asked", "CallsLeftOut", "LeftBefore");
  private static final String HEAP_SAMPLES = "20 ms";

  private Settings() {
  }

  /** @param chains whether the JVM is to be able to tell how it reaches arrays: that makes the run several times slower */
  static Map<String, String> of(boolean chains) {
    Map<String, String> settings = new HashMap<>();
    for (String name : OURS) {
      enable(settings, RunEvents.PREFIX + name, Map.of("stackTrace", "false"));
    }
    enable(settings, RunEvents.PREFIX + "Born", Map.of("stackTrace", "true"));
    enable(settings, HeapEvents.COLLECTION, Map.of("threshold", "0 ns"));
    enable(settings, HeapEvents.SUMMARY, Map.of());
    enable(settings, HeapEvents.G1_SUMMARY, Map.of());
    enable(settings, HeapEvents.NO_ROOM, Map.of("stackTrace", "true"));
    enable(settings, HeapEvents.USAGE, Map.of("period", HEAP_SAMPLES));
    enable(settings, TraceAssembly.DATA_LOSS, Map.of());
    if (chains) {
      // no chain at every dump: finding them takes time
      enable(settings, OldObjects.SAMPLE, Map.of("stackTrace", "false", "cutoff", "0 ns"));
    }
    return settings;
  }

  private static void enable(Map<String, String> settings, String event, Map<String, String> how) {
    settings.put(event + "#enabled", "true");
    how.forEach((key, value) -> settings.put(event + "#" + key, value));
  }
}
