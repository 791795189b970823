package dev.holdfast.analysis;

import dev.holdfast.trace.Trace;

import java.util.List;
import java.util.Map;

/**
 * Everything the views show of a trace.
 *
 * @param arrays by order of birth
 * @param held bytes held (needed and clinging)
 * @param needed bytes needed
 * @param unknown bytes of arrays of which we do not know whether they are held
 * @param threads outermost frames per thread number, in order of entry
 */
public record Analysis(Trace trace, List<ArrayLife> arrays, Curve held, Curve needed, Curve unknown, Peak peakHeld,
    Peak peakNeeded, Map<Long, List<Frame>> threads) {

  /** The arrays alive (needed, clinging or unknown) just after event {@code seq}, in order of birth. */
  public List<Alive> aliveAt(long seq) {
    throw new UnsupportedOperationException();
  }

  /** The arrays alive at the peak of the held curve. */
  public List<Alive> aliveAtPeak() {
    return aliveAt(peakHeld.seq());
  }

  public static Analysis of(Trace trace) {
    throw new UnsupportedOperationException();
  }
}
