package dev.holdfast.recording;

import dev.holdfast.trace.TraceEvent.StackLine;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Which of the objects for which there was no room is the one that the program did not get. */
final class Shortage {
  /** G1's concurrent cycle: it goes on beside the other collections and frees whole regions only. */
  private static final String CONCURRENT = "G1Old";
  /**
   * Collections after whose end every array unreachable at their beginning is gone, by the names that HotSpot gives them
   * (share/gc/shared/gcName.hpp). Not among them: {@link #CONCURRENT}.
   */
  private static final Set<String> FULL = Set.of("G1Full", "SerialOld", "ParallelOld", "ZGC Major", "Shenandoah");

  /** A collection. Times are nanoseconds of the epoch. */
  record Run(long fromNanos, long toNanos, int id, String name, String cause) {
    boolean isFull() {
      return FULL.contains(name);
    }
  }

  /** An object for which there was no room before a collection. {@code ours}: whether the recorder asked for it, on the program's behalf. */
  record NoRoom(long nanos, long askedBytes, List<StackLine> stack, boolean ours) {
    private boolean isAskedIn(Set<String> classes) {
      return !ours && stack.stream().anyMatch(line -> classes.contains(line.className()));
    }
  }

  /** {@code full}: the last full collection for it, null if none is known. */
  record Failed(NoRoom asked, @Nullable Run full) {}

  private final List<NoRoom> noRoom;
  private final List<Run> runs;

  Shortage(List<NoRoom> noRoom, List<Run> runs) {
    this.noRoom = noRoom.stream().sorted(Comparator.comparingLong(NoRoom::nanos)).toList();
    this.runs = runs;
  }

  /**
   * The last that recorded code asked for and that a full collection made no room for, else the last of all; null if that was for the recorder. A
   * thread of the JVM's may ask in vain too, a moment before or after, and so may the recorder.
   */
  @Nullable
  Failed failed(Set<String> classes) {
    for (NoRoom one : noRoom.reversed()) {
      Run full = lastFull(one);
      if (full != null && one.isAskedIn(classes)) {
        return new Failed(one, full);
      }
    }
    return noRoom.isEmpty() || noRoom.getLast().ours ? null : new Failed(noRoom.getLast(), lastFull(noRoom.getLast()));
  }

  /**
   * Until it gives up the JVM collects again and again, without letting anything else run; that others have asked before it began changes
   * nothing.
   */
  private @Nullable Run lastFull(NoRoom asked) {
    long begun = runs.stream().filter(run -> run.fromNanos >= asked.nanos && !run.name.equals(CONCURRENT))
        .mapToLong(Run::fromNanos).min().orElse(Long.MAX_VALUE);
    long next = noRoom.stream().mapToLong(NoRoom::nanos).filter(nanos -> nanos > begun).min().orElse(Long.MAX_VALUE);
    return runs.stream().filter(run -> run.isFull() && run.fromNanos >= asked.nanos && run.fromNanos < next)
        .max(Comparator.comparingLong(Run::fromNanos)).orElse(null);
  }
}
