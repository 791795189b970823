package dev.holdfast.check;

import dev.holdfast.pipeline.Compilation.Problem;

import java.util.List;

/** The program cannot be judged; the message is for the user. */
final class UnusableException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  UnusableException(String message) {
    this(message, List.of());
  }

  UnusableException(String message, List<Problem> problems) {
    super(message);
    this.problems = problems;
  }

  CheckResult.Unusable result() {
    return new CheckResult.Unusable(String.valueOf(getMessage()), problems);
  }
}
