package dev.holdfast.check;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.challenge.Verdict;
import dev.holdfast.pipeline.Compilation.Problem;

import java.util.List;

/** How a check ended. */
public sealed interface CheckResult {

  /** It was judged. */
  record Judged(Verdict verdict, Analysis analysis) implements CheckResult {}

  /**
   * There was nothing to be judged: it does not compile, does not end, ends its JVM, fails.
   *
   * @param message sentences for the user
   * @param problems errors in the source, in its order; empty if the reason is another
   */
  record Unusable(String message, List<Problem> problems) implements CheckResult {
    public Unusable {
      problems = List.copyOf(problems);
    }

    Unusable(String message) {
      this(message, List.of());
    }
  }
}
