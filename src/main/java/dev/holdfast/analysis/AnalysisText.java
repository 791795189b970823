package dev.holdfast.analysis;

import java.util.ArrayList;
import java.util.List;

/** An analysis as lines of plain text, to be read and compared: the peaks, then each array with its spans. Times in nanoseconds. */
public final class AnalysisText {
  private AnalysisText() {
  }

  public static List<String> lines(Analysis analysis) {
    List<String> lines = new ArrayList<>();
    lines.add("peak held " + analysis.peakHeld().bytes() + " bytes at " + analysis.peakHeld().nanos());
    lines.add("peak needed " + analysis.peakNeeded().bytes() + " bytes at " + analysis.peakNeeded().nanos());
    for (ArrayLife array : analysis.arrays()) {
      lines.add("array " + array.id() + " " + array.born().typeName() + " of " + array.born().length() + ", "
          + array.sizeBytes() + " bytes, " + array.origin());
      for (Span span : array.spans()) {
        lines.add("  " + time(span.fromNanos()) + " to " + time(span.toNanos()) + " " + word(span.state())
            + (span.label() == null ? "" : ": " + Labels.plain(span.label())));
      }
      if (array.collectedNanos() != Hold.NEVER) {
        lines.add("  " + array.collectedNanos() + " collected");
      }
    }
    return lines;
  }

  private static String time(long nanos) {
    return nanos == Hold.NEVER ? "now" : Long.toString(nanos);
  }

  private static String word(State state) {
    return state.name().toLowerCase(java.util.Locale.ROOT);
  }
}
