package dev.holdfast.run;

import dev.holdfast.pipeline.Compilation.Problem;
import dev.holdfast.trace.Trace;

import java.util.List;

/** How a run ended. */
public sealed interface RunResult {

  /** It ran, to its end or not ({@code trace.run().outcome()} says), and this is what was recorded. */
  record Recorded(Trace trace) implements RunResult {}

  /**
   * It was not begun, or nothing of it could be recorded.
   *
   * @param message sentences for the user
   * @param problems errors in the source, in its order; empty if the reason is another
   */
  record NotRun(String message, List<Problem> problems) implements RunResult {
    public NotRun {
      problems = List.copyOf(problems);
    }

    /** The source has no errors that the compiler knows of. */
    public NotRun(String message) {
      this(message, List.of());
    }
  }
}
