package dev.holdfast.view.timeline;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.PeakInstant;
import dev.holdfast.guess.GuessWords;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.view.text.ByteText;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What the timeline says where it draws nothing, and to those who do not see it. */
final class TimelineWords {
  private static final String BEGUN = "The run has begun and has not made an array yet.";

  private TimelineWords() {
  }

  /** Whether there is nothing to draw yet. */
  static boolean isEmpty(Analysis analysis) {
    return analysis.arrays().isEmpty();
  }

  /** {@code started}: whether a run is going on, of which there may be nothing to show yet. */
  static String emptyTitle(@Nullable CurveModel model, boolean started) {
    if (model == null) {
      return started ? "Running" : "No run yet";
    }
    return isRunning(model.analysis()) ? "Running" : "No arrays";
  }

  static String emptyWords(@Nullable CurveModel model, boolean started) {
    if (model == null) {
      return started
          ? BEGUN
          : "Choose a variant and press Run: every array will appear here with the name of what holds it.";
    }
    return isRunning(model.analysis())
        ? BEGUN
        : "This run made no arrays in recorded code, so there is nothing to hold on to.";
  }

  private static boolean isRunning(Analysis analysis) {
    return analysis.trace().run().outcome() == RunInfo.Outcome.RUNNING;
  }

  /** The timeline in a few sentences, for assistive technology; without the answers while a class guesses. */
  static String summary(@Nullable Analysis analysis, Lanes lanes, boolean started, boolean answersHidden) {
    if (analysis == null || isEmpty(analysis)) {
      return "Timeline. " + emptyWords(analysis == null ? null : CurveModel.of(analysis), started);
    }
    if (answersHidden) {
      return String.format(Locale.ROOT, "Timeline of %s: when each of %,d arrays is made. The answers are hidden.",
          analysis.trace().run().variant(), lanes.count());
    }
    String guess = GuessWords.of(analysis).sentence();
    return String.format(Locale.ROOT,
        "Timeline of %s: %,d arrays, %,d of them in lanes. At the peak %s are held by %d arrays, of which %s are needed at most.",
        analysis.trace().run().variant(), analysis.arrays().size(), lanes.count(),
        ByteText.rounded(analysis.peakHeld().bytes()), PeakInstant.of(analysis).alive().size(),
        ByteText.rounded(analysis.peakNeeded().bytes())) + (guess.isEmpty() ? "" : " " + guess)
        + FailedAsking.of(analysis).map(failed -> " Then there was no room for " + ByteText.rounded(failed.askedBytes())
            + " more, on top of " + ByteText.rounded(failed.heldBytes()) + " held.").orElse("");
  }

  /** A sentence after the summary's on the most that a task allows to be held; empty without a task. */
  static String ofLimit(@Nullable CurveModel model) {
    return model == null || model.limit().isEmpty() || isEmpty(model.analysis())
        ? ""
        : " The task's " + LimitPainter.words(model.limit().getAsLong()) + " is drawn across the curves.";
  }
}
