package dev.holdfast.recording;

import dev.holdfast.trace.OutOfMemory;
import dev.holdfast.trace.TraceEvent;
import dev.holdfast.trace.TraceEvent.StackLine;

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

  /**
   * Collections after whose end every array unreachable at their beginning is gone, by the names that HotSpot gives them
   * (share/gc/shared/gcName.hpp). Not among them: G1's concurrent cycle {@code G1Old}, which frees whole regions only.
   */
  private static final Set<String> FULL = Set.of("G1Full", "SerialOld", "ParallelOld", "ZGC Major", "Shenandoah");

  private record Run(long fromNanos, long toNanos, int id, String name, String cause) {}

  private record Sample(long nanos, long usedBytes, long committedBytes) {}

  /** {@code ours}: whether the recorder asked for it, on the program's behalf. */
  private record NoRoom(long nanos, long askedBytes, List<StackLine> stack, boolean ours) {}

  private final List<Run> runs = new ArrayList<>();
  private final Map<Integer, Long> before = new HashMap<>();
  private final Map<Integer, Long> after = new HashMap<>();
  private final List<Sample> samples = new ArrayList<>();
  private final Map<Integer, Long> committed = new HashMap<>();
  private final Map<Integer, Long> regions = new HashMap<>();
  private long maxHeapBytes = -1;
  private final List<NoRoom> noRoom = new ArrayList<>();

  void read(RecordedEvent e) {
    long from = RunEvents.epochNanos(e.getStartTime());
    switch (e.getEventType().getName()) {
      case COLLECTION -> runs.add(new Run(from, RunEvents.epochNanos(e.getEndTime()), e.getInt("gcId"),
          text(e.getString("name")), text(e.getString("cause"))));
      case SUMMARY -> summary(e, from);
      case G1_SUMMARY -> {
        if (!isBefore(e)) {
          regions.put(e.getInt("gcId"), e.getLong("numberOfRegions"));
        }
      }
      case NO_ROOM -> noRoom.add(new NoRoom(from, e.getLong("size"), RunEvents.lines(e.getStackTrace()),
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
   * @param classes those recorded: a thread of the JVM's may ask in vain too, a moment later, and so may the recorder
   */
  @Nullable
  OutOfMemory outOfMemory(LongUnaryOperator nanosOfRun, Set<String> classes) {
    noRoom.sort(Comparator.comparingLong(NoRoom::nanos));
    int failed = noRoom.size() - 1;
    for (int i = failed; i >= 0; i--) {
      NoRoom one = noRoom.get(i);
      if (!one.ours && one.stack.stream().anyMatch(line -> classes.contains(line.className())) && lastFull(i) != null) {
        failed = i;
        break;
      }
    }
    if (failed < 0 || noRoom.get(failed).ours || nanosOfRun.applyAsLong(noRoom.get(failed).nanos) < 0) {
      return null;
    }
    NoRoom last = noRoom.get(failed);
    Run full = lastFull(failed);
    return new OutOfMemory(nanosOfRun.applyAsLong(full == null ? last.nanos : full.fromNanos), last.askedBytes,
        last.stack, maxHeapBytes, regionBytes(), full == null ? -1 : after.getOrDefault(full.id, -1L));
  }

  /** The last full collection for what was asked for in vain, null for none: until it gives up the JVM collects again and again. */
  private @Nullable Run lastFull(int asked) {
    long from = noRoom.get(asked).nanos;
    long to = asked + 1 < noRoom.size() ? noRoom.get(asked + 1).nanos : Long.MAX_VALUE;
    return runs.stream().filter(run -> FULL.contains(run.name) && run.fromNanos >= from && run.fromNanos < to)
        .max(Comparator.comparingLong(Run::fromNanos)).orElse(null);
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
    for (Run run : runs) {
      long from = nanosOfRun.applyAsLong(run.fromNanos);
      long to = nanosOfRun.applyAsLong(run.toNanos);
      if (to >= 0 && from <= endNanos) {
        events.add(new TraceEvent.Collection(Math.max(0, from), to, run.id, run.name, run.cause,
            FULL.contains(run.name), before.getOrDefault(run.id, -1L), after.getOrDefault(run.id, -1L)));
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
