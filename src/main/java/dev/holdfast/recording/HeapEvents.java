package dev.holdfast.recording;

import dev.holdfast.trace.OutOfMemory;
import dev.holdfast.trace.TraceEvent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedObject;

import org.jspecify.annotations.Nullable;

/** The JVM's own events about its heap: collections with the heap in use before and after, and samples in between. */
final class HeapEvents {
  static final String COLLECTION = "jdk.GarbageCollection";
  static final String SUMMARY = "jdk.GCHeapSummary";
  static final String G1_SUMMARY = "jdk.G1HeapSummary";
  /** An object for which there is no room before a collection; whether there is after it, it does not say. */
  static final String NO_ROOM = "jdk.AllocationRequiringGC";
  static final String USAGE = "jdk.GCHeapMemoryUsage";

  private record Sample(long nanos, long usedBytes, long committedBytes) {}

  private final List<Shortage.Run> runs = new ArrayList<>();
  private final Map<Integer, Long> before = new HashMap<>();
  private final Map<Integer, Long> after = new HashMap<>();
  private final List<Sample> samples = new ArrayList<>();
  private final Map<Integer, Long> committed = new HashMap<>();
  private final Map<Integer, Long> regions = new HashMap<>();
  private long maxHeapBytes = -1;
  private final List<Shortage.NoRoom> noRoom = new ArrayList<>();

  void read(RecordedEvent e) {
    long from = RunEvents.epochNanos(e.getStartTime());
    switch (e.getEventType().getName()) {
      case COLLECTION -> runs.add(new Shortage.Run(from, RunEvents.epochNanos(e.getEndTime()), e.getInt("gcId"),
          text(e.getString("name")), text(e.getString("cause"))));
      case SUMMARY -> summary(e, from);
      case G1_SUMMARY -> {
        if (!isBefore(e)) {
          regions.put(e.getInt("gcId"), e.getLong("numberOfRegions"));
        }
      }
      case NO_ROOM -> noRoom.add(new Shortage.NoRoom(from, e.getLong("size"), RunEvents.lines(e.getStackTrace()),
          RunEvents.isRecorders(e.getStackTrace())));
      case USAGE -> samples.add(new Sample(from, e.getLong("used"), e.getLong("committed")));
      default -> {
        // another event of the JVM
      }
    }
  }

  private void summary(RecordedEvent e, long nanos) {
    boolean isBefore = isBefore(e);
    (isBefore ? before : after).put(e.getInt("gcId"), e.getLong("heapUsed"));
    RecordedObject space = e.getValue("heapSpace");
    samples.add(new Sample(nanos, e.getLong("heapUsed"), space == null ? -1 : space.getLong("committedSize")));
    if (space != null) {
      maxHeapBytes = space.getLong("reservedSize");
      if (!isBefore) {
        committed.put(e.getInt("gcId"), space.getLong("committedSize"));
      }
    }
  }

  private static boolean isBefore(RecordedEvent e) {
    return "Before GC".equals(e.getString("when"));
  }

  /**
   * The allocation that failed, of a run that has ended because one did; null if the JVM does not tell of it.
   *
   * @param classes those recorded
   */
  @Nullable
  OutOfMemory outOfMemory(LongUnaryOperator nanosOfRun, Set<String> classes) {
    Shortage.Failed failed = new Shortage(noRoom, runs).failed(classes);
    if (failed == null || nanosOfRun.applyAsLong(failed.asked().nanos()) < 0) {
      return null;
    }
    Shortage.Run full = failed.full();
    return new OutOfMemory(nanosOfRun.applyAsLong(full == null ? failed.asked().nanos() : full.fromNanos()),
        failed.asked().askedBytes(), failed.asked().stack(), maxHeapBytes, regionBytes(),
        full == null ? -1 : after.getOrDefault(full.id(), -1L));
  }

  private long regionBytes() {
    for (Map.Entry<Integer, Long> entry : regions.entrySet()) {
      Long bytes = committed.get(entry.getKey());
      if (bytes != null && entry.getValue() > 0) {
        return bytes / entry.getValue();
      }
    }
    return 0;
  }

  /**
   * In order of time; nothing from before the run or after {@code endNanos}.
   *
   * @param nanosOfRun the time of the run at a nanosecond of the epoch, negative before its start
   */
  List<TraceEvent> events(LongUnaryOperator nanosOfRun, long endNanos) {
    List<TraceEvent> events = new ArrayList<>();
    for (Shortage.Run run : runs) {
      long from = nanosOfRun.applyAsLong(run.fromNanos());
      long to = nanosOfRun.applyAsLong(run.toNanos());
      if (to >= 0 && from <= endNanos) {
        events.add(new TraceEvent.Collection(Math.max(0, from), to, run.id(), run.name(), run.cause(),
            run.isFull(), before.getOrDefault(run.id(), -1L), after.getOrDefault(run.id(), -1L)));
      }
    }
    for (Sample sample : samples) {
      long nanos = nanosOfRun.applyAsLong(sample.nanos);
      if (nanos >= 0 && nanos <= endNanos) {
        events.add(new TraceEvent.HeapUsed(nanos, sample.usedBytes, sample.committedBytes));
      }
    }
    events.sort(Comparator.comparingLong(TraceEvent::nanos));
    return events;
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }
}
