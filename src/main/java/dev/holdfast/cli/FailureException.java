package dev.holdfast.cli;

/** What was asked for could not be done; the message is for the user. Exit status 1. */
final class FailureException extends Exception {
  private static final long serialVersionUID = 1;

  FailureException(String message) {
    super(message);
  }
}
