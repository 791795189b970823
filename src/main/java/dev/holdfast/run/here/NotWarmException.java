package dev.holdfast.run.here;

/** A program cannot be warmed up; the message is a sentence for the user. */
public final class NotWarmException extends Exception {
  private static final long serialVersionUID = 1;

  NotWarmException(String message) {
    super(message);
  }
}
