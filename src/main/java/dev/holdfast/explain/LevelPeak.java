package dev.holdfast.explain;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Curve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What comes to cling after the first instant of the peak, while as much is held. */
final class LevelPeak {
  /** What clings for less than a fiftieth of the run is hardly seen in the curves: all variables just before their method returns. */
  private static final long SHARE_OF_RUN = 50;

  private record Stretch(long clingingBytes, long nanos) {}

  private LevelPeak() {
  }

  /** What of the peak's bytes clings for a time that can be seen: more, or for longer, than any other amount; 0 if nothing does. */
  static long laterClinging(Analysis analysis) {
    List<Stretch> stretches = stretches(analysis);
    stretches.sort(Comparator.comparingLong(Stretch::clingingBytes).reversed());
    long least = Math.max(1, analysis.trace().run().nanos() / SHARE_OF_RUN);
    long nanos = 0;
    long bytes = 0;
    double most = 0;
    for (Stretch stretch : stretches) {
      nanos += stretch.nanos;
      // as an area in the picture
      double area = (double) nanos * stretch.clingingBytes;
      if (nanos >= least && area > most) {
        most = area;
        bytes = stretch.clingingBytes;
      }
    }
    return bytes;
  }

  /** The times at which as much is held as at the peak and some of it clings. */
  private static List<Stretch> stretches(Analysis analysis) {
    List<Stretch> stretches = new ArrayList<>();
    Curve held = analysis.held();
    Curve needed = analysis.needed();
    long peak = analysis.peakHeld().bytes();
    for (int i = 0; i < held.seqs().length; i++) {
      if (held.bytes()[i] != peak) {
        continue;
      }
      boolean last = i + 1 == held.seqs().length;
      long endSeq = last ? Long.MAX_VALUE : held.seqs()[i + 1];
      long end = last ? analysis.trace().run().nanos() : held.nanos()[i + 1];
      long from = held.nanos()[i];
      long clinging = peak - needed.at(held.seqs()[i]);
      int next = firstAfter(needed, held.seqs()[i]);
      for (; next < needed.seqs().length && needed.seqs()[next] < endSeq; next++) {
        add(stretches, clinging, needed.nanos()[next] - from);
        from = needed.nanos()[next];
        clinging = peak - needed.bytes()[next];
      }
      add(stretches, clinging, end - from);
    }
    return stretches;
  }

  private static int firstAfter(Curve curve, long seq) {
    int i = Arrays.binarySearch(curve.seqs(), seq);
    return i >= 0 ? i + 1 : -i - 1;
  }

  private static void add(List<Stretch> stretches, long clingingBytes, long nanos) {
    if (clingingBytes > 0 && nanos > 0) {
      stretches.add(new Stretch(clingingBytes, nanos));
    }
  }
}
