package dev.holdfast.explain;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Hold;
import dev.holdfast.analysis.PeakInstant;
import dev.holdfast.analysis.State;

import java.util.List;

/**
 * An array alive at the peak and who keeps it alive there.
 *
 * @param holder in words: {@code data in processData}; the whole path where it is held through objects
 * @param lastRead {@code last read at line 18}; empty where it may still be read, or the line is not known
 */
public record PeakHolder(ArrayLife array, State state, String holder, String lastRead) {

  /** All that is alive at the peak, in order of birth. */
  public static List<PeakHolder> of(Analysis analysis) {
    PeakInstant peak = PeakInstant.of(analysis);
    HolderWords words = new HolderWords(analysis, peak.seq(), 0, false);
    LastReads reads = new LastReads(new RecordedEvents(analysis.trace().recorded()));
    return peak.alive().stream().map(alive -> of(alive, words, reads)).toList();
  }

  private static PeakHolder of(Alive alive, HolderWords words, LastReads reads) {
    Hold hold = alive.label();
    String lastRead = hold == null || alive.state() != State.CLINGING ? "" : reads.words(alive.array(), hold);
    return new PeakHolder(alive.array(), alive.state(), words.subject(hold).words(), lastRead);
  }

  /** {@code data in processData, last read at line 18}. */
  public String words() {
    return lastRead.isEmpty() ? holder : holder + ", " + lastRead;
  }
}
