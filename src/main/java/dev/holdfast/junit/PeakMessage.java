package dev.holdfast.junit;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.challenge.Verdict;
import dev.holdfast.trace.Method;
import dev.holdfast.trace.TraceEvent.StackLine;
import dev.holdfast.view.text.ByteText;

import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** A verdict as the failure of a test. */
final class PeakMessage {
  private PeakMessage() {
  }

  /** With all that matters in the first line: builds show no more than that in their summaries. */
  static AssertionFailedError failure(Verdict verdict, Analysis analysis) {
    String change = verdict.change().isEmpty() ? "" : " " + verdict.change();
    AssertionFailedError failure = new AssertionFailedError(
        verdict.headline() + change + "\n" + verdict.details(),
        "at most " + ByteText.exact(verdict.limitBytes()), ByteText.exact(verdict.heldBytes()));
    if (verdict.isTooHigh()) {
      pointToPeak(failure, analysis);
    }
    return failure;
  }

  /** The stack trace of the array whose birth made the peak: what one wants to look at. */
  private static void pointToPeak(AssertionFailedError failure, Analysis analysis) {
    for (ArrayLife array : analysis.arrays()) {
      if (array.born().seq() == analysis.peakHeld().seq() && !array.born().stack().isEmpty()) {
        failure.setStackTrace(array.born().stack().stream().map(line -> element(line, analysis))
            .toArray(StackTraceElement[]::new));
      }
    }
  }

  private static StackTraceElement element(StackLine line, Analysis analysis) {
    @Nullable
    String file = analysis.trace().methods().values().stream()
        .filter(method -> method.className().equals(line.className())).map(Method::sourceFile)
        .filter(name -> !name.isEmpty()).findFirst().orElse(null);
    return new StackTraceElement(line.className(), line.methodName(), file, line.line());
  }
}
