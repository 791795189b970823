package dev.holdfast.view.timeline;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.view.text.ByteText;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What the timeline says where it draws nothing, and to those who do not see it. */
final class TimelineWords {
  private TimelineWords() {
  }

  /** Whether there is nothing to draw yet. */
  static boolean isEmpty(Analysis analysis) {
    return analysis.arrays().isEmpty();
  }

  static String emptyTitle(@Nullable CurveModel model) {
    if (model == null) {
      return "No run yet";
    }
    return isRunning(model.analysis()) ? "Running" : "No arrays";
  }

  static String emptyWords(@Nullable CurveModel model) {
    if (model == null) {
      return "Choose a variant and press Run: every array will appear here with the name of what holds it.";
    }
    return isRunning(model.analysis())
        ? "The run has begun and has not made an array yet."
        : "This run made no arrays in recorded code, so there is nothing to hold on to.";
  }

  private static boolean isRunning(Analysis analysis) {
    return analysis.trace().run().outcome() == RunInfo.Outcome.RUNNING;
  }

  /** The timeline in a few sentences, for assistive technology. */
  static String summary(@Nullable Analysis analysis, Lanes lanes) {
    if (analysis == null || isEmpty(analysis)) {
      return "Timeline. " + emptyWords(analysis == null ? null : CurveModel.of(analysis));
    }
    return String.format(Locale.ROOT,
        "Timeline of %s: %,d arrays, %,d of them in lanes. At the peak %s are held by %d arrays, of which %s are needed at most.",
        analysis.trace().run().variant(), analysis.arrays().size(), lanes.count(),
        ByteText.rounded(analysis.peakHeld().bytes()), analysis.aliveAtPeak().size(),
        ByteText.rounded(analysis.peakNeeded().bytes()));
  }
}
