package dev.holdfast.explain;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Peak;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.text.TimeText;

import java.util.List;

/** How much may have been alive at once, for all that the recorded code shows. */
final class OutOfSight {
  private OutOfSight() {
  }

  /** A sentence if that is more than was held; else empty. */
  static String words(Analysis analysis) {
    Peak peak = analysis.peakWithPerhapsElsewhere();
    if (peak.bytes() <= analysis.peakHeld().bytes()) {
      return "";
    }
    List<ArrayLife> arrays = analysis.perhapsElsewhereAt(peak.seq());
    String them = arrays.size() > 1 ? "them" : "it";
    return "Perhaps up to " + ByteText.rounded(peak.bytes()) + " (after " + TimeText.rounded(peak.nanos())
        + "): code that is not recorded has passed " + Enumeration.arrays(arrays)
        + " on, is still at work and may keep "
        + them + ".";
  }
}
