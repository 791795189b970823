package dev.holdfast.analysis;

import dev.holdfast.trace.OutOfMemory;

import java.util.List;
import java.util.Optional;

/**
 * For a run that ran out of memory: how large the heap should have been for all up to and with the allocation that failed. From the JVM's own
 * numbers, for G1: an object of more than half a region takes whole regions, what else was live after the last full collection takes some,
 * compacted, and without two more the collector cannot work. One more is for what the JVM itself
 * needs, which differs from run to run: what is advised is to be enough, not the last byte (in 21 runs it was two to eight MiB more than the
 * least).
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
    Regions regions = new Regions(failed.regionBytes());
    // what is not ours, and our small arrays
    long rest = Math.max(0, failed.liveBytes() - regions.large(alive) * failed.regionBytes());
    long asIs = regions.heap(rest, regions.large(alive), failed.askedBytes());
    long needed = regions.large(needed(alive));
    long before = regions.large(needed(analysis.aliveAt(analysis.peakNeeded().seq())));
    long asNeeded = Math.max(regions.heap(rest, needed, failed.askedBytes()), regions.heap(rest, before, 0));
    // what was not enough is not: then the JVM's numbers are of another moment, or memory was left in pieces
    return asIs <= failed.maxHeapBytes()
        ? Optional.empty()
        : Optional.of(new SmallestHeap(asIs, Math.min(asIs, asNeeded)));
  }

  /** What was alive when the allocation failed; empty if the run did not run out of memory. */
  public static List<Alive> aliveAtFailure(Analysis analysis) {
    OutOfMemory failed = analysis.trace().run().outOfMemory();
    return failed == null ? List.of() : analysis.aliveAt(Peak.lastSeqBefore(failed, analysis.trace()));
  }

  private static List<Alive> needed(List<Alive> alive) {
    return alive.stream().filter(one -> one.state() == State.NEEDED || one.state() == State.UNKNOWN).toList();
  }

  private record Regions(long bytes) {
    /** One for new objects, one for those that survive, and one for what the JVM itself needs more in the next run. */
    private static final long TO_WORK_WITH = 3;

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
