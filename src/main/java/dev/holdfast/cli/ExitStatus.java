package dev.holdfast.cli;

/** What the process says at its end. */
final class ExitStatus {
  static final int DONE = 0;
  /** The run or the reading failed. */
  static final int FAILED = 1;
  /** An argument is wrong. */
  static final int USAGE = 2;

  private ExitStatus() {
  }
}
