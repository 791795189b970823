package dev.holdfast.probe;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/**
 * Notices that the recorder's table takes a good part of a heap in which the collector hardly lets the program run. For one thread.
 */
final class Crowding {
  /** What the table takes for an array: its entry, and its place in a bucket. */
  private static final long ENTRY_BYTES = 150;
  /** From this part of the heap on, the table is looked at as a cause. */
  private static final long PART = 8;
  private static final long BETWEEN_LOOKS_NANOS = 1_000_000_000;
  private static final double MOST_COLLECTING = 0.75;

  private final ArrayTable arrays;
  private long lookedNanos = System.nanoTime();
  /** Up to the last look, -1 if there was no reason to ask then: what it takes to ask for the first time would disturb other runs. */
  private long collectedMillis = -1;

  Crowding(ArrayTable arrays) {
    this.arrays = arrays;
  }

  /** Whether three quarters of the time since the last look, a second or more, went to collections while there were so many arrays. */
  boolean isTooMuch() {
    long passed = System.nanoTime() - lookedNanos;
    if (passed < BETWEEN_LOOKS_NANOS) {
      return false;
    }
    lookedNanos += passed;
    boolean isLarge = arrays.size() * ENTRY_BYTES > Runtime.getRuntime().maxMemory() / PART;
    long before = collectedMillis;
    collectedMillis = isLarge
        ? ManagementFactory.getGarbageCollectorMXBeans().stream()
            .mapToLong(GarbageCollectorMXBean::getCollectionTime).sum()
        : -1;
    return isLarge && before >= 0 && (collectedMillis - before) * 1_000_000 > MOST_COLLECTING * passed;
  }
}
