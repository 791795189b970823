package dev.holdfast.analysis;

import dev.holdfast.trace.OutOfMemory;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What there is at the peak.
 *
 * @param alive just after event {@code seq}, in order of birth
 * @param failed the allocation that failed there; null at a peak of another kind
 */
public record PeakInstant(long seq, long nanos, List<Alive> alive, @Nullable OutOfMemory failed) {
  public PeakInstant {
    alive = List.copyOf(alive);
  }

  public static PeakInstant of(Analysis analysis) {
    Peak peak = analysis.peakHeld();
    OutOfMemory failed = analysis.trace().run().outOfMemory();
    boolean hasFailed = failed != null && peak.bytes() > 0 && peak.nanos() == failed.nanos();
    return new PeakInstant(peak.seq(), peak.nanos(), analysis.aliveAtPeak(), hasFailed ? failed : null);
  }
}
