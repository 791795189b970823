package dev.holdfast.junit;

import dev.holdfast.challenge.Verdict;
import dev.holdfast.view.text.ByteText;

import org.opentest4j.AssertionFailedError;

/** A verdict as the failure of a test. */
final class PeakMessage {
  private PeakMessage() {
  }

  /** With all that matters in the first line: builds show no more than that in their summaries. */
  static AssertionFailedError failure(Verdict verdict) {
    String change = verdict.change().isEmpty() ? "" : " " + verdict.change();
    return new AssertionFailedError(verdict.headline() + change + "\n" + verdict.details(),
        "at most " + ByteText.exact(verdict.limitBytes()), ByteText.exact(verdict.heldBytes()));
  }
}
