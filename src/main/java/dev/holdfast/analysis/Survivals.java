package dev.holdfast.analysis;

import dev.holdfast.analysis.OpenLife.Loss;
import dev.holdfast.analysis.OpenLife.Point;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent.Collection;

import java.util.List;

/**
 * What the garbage collector's silence says: an array that we saw let go and that outlived a full collection begun afterwards is
 * held by something outside the recorded code.
 */
final class Survivals {
  /** A collected array is reported by a thread that waits for it; after this much more of the run its silence means something. */
  static final long NOTICE_NANOS = 100_000_000;

  private final HoldReader reader;
  /** Start of the last full collection of which every freed array has been reported; -1 if there is none. */
  private final long lastFullNanos;

  Survivals(Trace trace, HoldReader reader) {
    this.reader = reader;
    long endNanos = Math.max(trace.run().nanos(), reader.last().nanos());
    long lastCollected = -1;
    for (OpenLife life : reader.lives()) {
      if (life.collected != null) {
        lastCollected = Math.max(lastCollected, life.collected.nanos());
      }
    }
    long full = -1;
    for (var event : trace.jvm()) {
      if (event instanceof Collection c && c.full()
          && (lastCollected >= c.endNanos() || endNanos - c.endNanos() >= NOTICE_NANOS)) {
        full = Math.max(full, c.nanos());
      }
    }
    this.lastFullNanos = full;
  }

  /** Adds the holds outside the recorded code that only the collector knows of. */
  void apply(List<OpenLife> lives) {
    for (OpenLife life : lives) {
      Loss loss = life.loss;
      if (loss == null || life.unknownFrom != null) {
        continue;
      }
      Point survived = life.survived;
      if (life.collected == null && lastFullNanos > goneNanos(loss)) {
        reader.addOutside(life, loss, Hold.NEVER, Hold.NEVER);
      } else if (survived != null) {
        reader.addOutside(life, loss, survived.seq(), survived.nanos());
      }
    }
  }

  /** From when on what let go is surely gone: a frame is still there while the recorder writes that it is left, and a collection may come then. */
  private static long goneNanos(Loss loss) {
    return loss.frame().leaveSeq == loss.seq() ? loss.frame().goneNanos : loss.nanos();
  }
}
