package dev.holdfast.analysis;

import dev.holdfast.trace.OutOfMemory;
import dev.holdfast.trace.TraceEvent;

import java.util.List;
import java.util.Optional;

/**
 * For a run that ran out of memory: how large the heap should have been for all up to and with the allocation that failed. From the JVM's own
 * numbers, for G1: an object of more than half a region takes whole regions, what else was live after the last full collection takes some,
 * compacted, and without two more the collector cannot work.
 *
 * @param asIsBytes with all that was held
 * @param asNeededBytes had each holder let go after its last read
 */
public record SmallestHeap(long asIsBytes, long asNeededBytes) {

  /** Empty if the run did not run out of memory, or the JVM did not tell enough. */
  public static Optional<SmallestHeap> of(Analysis analysis) {
    OutOfMemory failed = analysis.trace().run().outOfMemory();
    if (failed == null || failed.regionBytes() == 0 || failed.liveBytes() < 0) {
      return Optional.empty();
    }
    List<Alive> alive = aliveAtFailure(analysis);
    List<Alive> kept = alive.stream().filter(one -> one.state() != State.RELEASED).toList();
    Regions regions = new Regions(failed.regionBytes());
    // what is not ours, and our small arrays
    long rest = Math.max(0, failed.liveBytes() - regions.large(kept) * failed.regionBytes());
    long asIs = regions.heap(rest, regions.large(kept), failed.askedBytes());
    long needed = regions.large(needed(alive));
    long before = regions.large(needed(analysis.aliveAt(analysis.peakNeeded().seq())));
    long asNeeded = Math.max(regions.heap(rest, needed, failed.askedBytes()), regions.heap(rest, before, 0));
    return Optional.of(new SmallestHeap(asIs, Math.min(asIs, asNeeded)));
  }

  /** What was alive when the allocation failed; empty if the run did not run out of memory. */
  public static List<Alive> aliveAtFailure(Analysis analysis) {
    OutOfMemory failed = analysis.trace().run().outOfMemory();
    if (failed == null) {
      return List.of();
    }
    long seq = 0;
    for (TraceEvent.Recorded event : analysis.trace().recorded()) {
      if (event.nanos() <= failed.nanos()) {
        seq = event.seq();
      }
    }
    return analysis.aliveAt(seq);
  }

  private static List<Alive> needed(List<Alive> alive) {
    return alive.stream().filter(one -> one.state() == State.NEEDED || one.state() == State.UNKNOWN).toList();
  }

  private record Regions(long bytes) {
    /** One for new objects, one for those that survive. */
    private static final long TO_WORK_WITH = 2;

    /** How many large arrays take. */
    long large(List<Alive> alive) {
      return alive.stream().mapToLong(one -> large(one.array().sizeBytes())).sum();
    }

    private long large(long sizeBytes) {
      return sizeBytes > bytes / 2 ? ceil(sizeBytes) : 0;
    }

    /** @param asked size of one object more */
    long heap(long rest, long large, long asked) {
      long small = large(asked) == 0 ? rest + asked : rest;
      return (ceil(small) + TO_WORK_WITH + large + large(asked)) * bytes;
    }

    private long ceil(long sizeBytes) {
      return (sizeBytes + bytes - 1) / bytes;
    }
  }
}
