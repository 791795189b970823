package dev.holdfast.view.timeline;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.SmallestHeap;
import dev.holdfast.trace.OutOfMemory;
import dev.holdfast.view.text.ByteText;

import java.util.Locale;
import java.util.Optional;

/**
 * The allocation for which there was no room, on top of what was held then.
 *
 * @param heldBytes what all arrays that were held took
 * @param askedBytes size of the object that was to be made
 * @param maxHeapBytes how large the heap could become
 */
record FailedAsking(long nanos, long heldBytes, long askedBytes, long maxHeapBytes) {
  private static final long MIB = 1 << 20;

  /** Empty for a run that did not run out of memory. */
  static Optional<FailedAsking> of(Analysis analysis) {
    OutOfMemory failed = analysis.trace().run().outOfMemory();
    if (failed == null) {
      return Optional.empty();
    }
    long held = SmallestHeap.aliveAtFailure(analysis).stream().filter(alive -> alive.state().isHeld())
        .map(Alive::array).mapToLong(array -> array.sizeBytes()).sum();
    return Optional.of(new FailedAsking(failed.nanos(), held, failed.askedBytes(), failed.maxHeapBytes()));
  }

  /** How high it would have risen. */
  long topBytes() {
    return heldBytes + askedBytes;
  }

  /** {@code +100 MB asked for}. */
  String words() {
    return "+" + ByteText.rounded(askedBytes) + " asked for";
  }

  /** {@code heap: at most 315 MB (300 MiB)}: as the axis counts, and as {@code -Xmx} does. */
  String heapWords() {
    String words = "heap: at most " + ByteText.rounded(maxHeapBytes);
    return maxHeapBytes % MIB == 0 ? words + String.format(Locale.ROOT, " (%,d MiB)", maxHeapBytes / MIB) : words;
  }
}
