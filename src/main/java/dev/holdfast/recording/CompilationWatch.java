package dev.holdfast.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jdk.jfr.EventType;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

import org.jspecify.annotations.Nullable;

/** Asks the JVM which methods of some classes its compilers have compiled, and which they gave up again, since it was started. */
public final class CompilationWatch implements AutoCloseable {
  private static final String COMPILATION = "jdk.Compilation";
  private static final String DEOPTIMIZATION = "jdk.Deoptimization";
  /** C1 without counters, for methods too simple to gain by more; and C2. Levels 2 and 3 count and are replaced. */
  private static final Set<Integer> FINAL_LEVELS = Set.of(1, 4);

  private final Set<String> classNames;
  private final Recording recording = new Recording();

  /** @param classNames binary names with dots */
  public CompilationWatch(Set<String> classNames) {
    this.classNames = Set.copyOf(classNames);
    for (EventType type : FlightRecorder.getFlightRecorder().getEventTypes()) {
      if (type.getName().startsWith(RunEvents.PREFIX)) {
        // nothing is under record yet
        recording.disable(type.getName());
      }
    }
    recording.enable(COMPILATION).withoutThreshold();
    recording.enable(DEOPTIMIZATION).withoutThreshold().withoutStackTrace();
    recording.start();
  }

  /**
   * By method, as {@code Original.addScalar}: whether compiled code stands ready that the JVM will not replace. Methods that no compiler has
   * looked at yet, since they were hardly called, are missing.
   */
  public Map<String, Boolean> compiled() throws IOException {
    Path file = Files.createTempFile("holdfast-", ".jfr");
    try {
      recording.dump(file);
      List<RecordedEvent> events = RecordingFile.readAllEvents(file);
      events.sort(Comparator.comparing(RecordedEvent::getEndTime));
      Map<String, Boolean> compiled = new TreeMap<>();
      for (RecordedEvent event : events) {
        follow(event, compiled);
      }
      return compiled;
    } finally {
      Files.delete(file);
    }
  }

  private void follow(RecordedEvent event, Map<String, Boolean> compiled) {
    String type = event.getEventType().getName();
    String name = type.equals(COMPILATION) || type.equals(DEOPTIMIZATION) ? name(event.getValue("method")) : null;
    if (name == null) {
      return;
    }
    if (type.equals(DEOPTIMIZATION)) {
      if (!"none".equals(event.getString("action"))) {
        compiled.put(name, false);
      }
    } else if (event.getBoolean("succeded") && !event.getBoolean("isOsr")) {
      compiled.put(name, FINAL_LEVELS.contains((int) event.getShort("compileLevel")));
    } else {
      compiled.putIfAbsent(name, false);
    }
  }

  private @Nullable String name(@Nullable RecordedMethod method) {
    return method == null || !classNames.contains(method.getType().getName())
        ? null
        : method.getType().getName() + "." + method.getName();
  }

  @Override
  public void close() {
    recording.close();
  }
}
