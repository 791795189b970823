package dev.holdfast.view.window;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Curve;
import dev.holdfast.analysis.Step;
import dev.holdfast.view.text.ByteText;

import java.util.List;
import java.util.Locale;

/**
 * A step in figures and two sentences, which tell nothing of what comes after it.
 *
 * @param headline how many arrays are held there
 * @param sentence how much was held at most up to there
 */
record StepWords(long heldBytes, long neededBytes, long clingingBytes, String headline, String sentence) {

  /** Arrays smaller than {@code smallestShownBytes} count in the figures and are told apart in the headline. */
  static StepWords of(Analysis analysis, Step step, long smallestShownBytes) {
    long held = analysis.held().at(step.seq());
    long needed = analysis.needed().at(step.seq());
    List<Alive> alive = analysis.aliveAt(step.seq()).stream().filter(one -> one.state().isHeld()).toList();
    long large = alive.stream().filter(one -> one.array().sizeBytes() >= smallestShownBytes).count();
    long small = alive.size() - large;
    String headline = arrays(large) + " held at this step"
        + (small == 0 ? "." : ", and " + String.format(Locale.ROOT, "%,d", small) + " smaller.");
    long most = highestUpTo(analysis.held(), step.seq());
    return new StepWords(held, needed, held - needed, headline, held == most
        ? "As much as at any time so far."
        : "At most " + ByteText.rounded(most) + " were held so far.");
  }

  private static String arrays(long count) {
    return count == 0
        ? "No array is"
        : String.format(Locale.ROOT, count == 1 ? "%d array is" : "%,d arrays are", count);
  }

  private static long highestUpTo(Curve curve, long seq) {
    long highest = 0;
    for (int i = 0; i < curve.seqs().length && curve.seqs()[i] <= seq; i++) {
      highest = Math.max(highest, curve.bytes()[i]);
    }
    return highest;
  }
}
