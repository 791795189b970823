package dev.holdfast.recording;

import java.util.Map;
import java.util.TreeMap;

/**
 * The time of a run whose clock stood still now and then, from the times of the epoch that the JVM's own events carry: between two of the
 * recorder's events, which carry both, time passes as it does outside until the later one's is reached.
 */
final class SteppedClock {
  private final TreeMap<Long, Long> nanosByEpoch = new TreeMap<>();

  /** What the run's clock said when an event was committed at {@code epochNanos}. */
  void add(long epochNanos, long nanos) {
    nanosByEpoch.merge(epochNanos, nanos, Math::max);
  }

  /** After the last event known, that event's: the run may stand there. Before the first, how long before it, negative. */
  long nanosAt(long epochNanos) {
    Map.Entry<Long, Long> before = nanosByEpoch.floorEntry(epochNanos);
    Map.Entry<Long, Long> after = nanosByEpoch.higherEntry(epochNanos);
    if (before == null) {
      return after == null ? 0 : epochNanos - after.getKey() + after.getValue();
    }
    if (after == null) {
      return before.getValue();
    }
    return Math.min(before.getValue() + epochNanos - before.getKey(), Math.max(before.getValue(), after.getValue()));
  }
}
