package dev.holdfast.recording;

import java.io.IOException;

/** A file that holds no run that can be shown; the message is one sentence for the user that says what to do. */
public final class UnreadableRecordingException extends IOException {
  private static final long serialVersionUID = 1;

  UnreadableRecordingException(String message) {
    super(message);
  }

  UnreadableRecordingException(String message, Throwable cause) {
    super(message, cause);
  }
}
