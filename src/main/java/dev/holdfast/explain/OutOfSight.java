package dev.holdfast.explain;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Peak;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.text.TimeText;

import java.util.List;
import java.util.Optional;

/** How much may have been alive at once, for all that the recorded code shows. */
public final class OutOfSight {
  private OutOfSight() {
  }

  /** A sentence if that is more than was held, on arrays of at least {@code smallestBytes}; else empty. */
  public static Optional<String> words(Analysis analysis, long smallestBytes) {
    Peak peak = analysis.peakWithPerhapsElsewhere();
    List<ArrayLife> arrays = analysis.perhapsElsewhereAt(peak.seq()).stream()
        .filter(array -> array.sizeBytes() >= smallestBytes).toList();
    if (arrays.isEmpty() || peak.bytes() <= analysis.peakHeld().bytes()) {
      return Optional.empty();
    }
    return Optional.of("Perhaps as much as " + ByteText.rounded(peak.bytes()) + " was alive after "
        + TimeText.rounded(peak.nanos()) + ": no recorded code holds " + Enumeration.arrays(arrays)
        + " there any more, but code that is not recorded has passed " + (arrays.size() > 1 ? "them" : "it")
        + " on and is still at work: only the collector can tell whether it keeps "
        + (arrays.size() > 1 ? "them" : "it") + ".");
  }
}
