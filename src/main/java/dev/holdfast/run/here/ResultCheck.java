package dev.holdfast.run.here;

import dev.holdfast.probe.Recorder;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Looks at what a pipeline returned. */
final class ResultCheck {
  // small enough that the comparison is called often and soon compiled, also in the first run
  private static final int PIECE = 1 << 14;

  private static final int MOST_CHARACTERS = 60;

  private ResultCheck() {
  }

  /** What is told of it. */
  static Recorder.Returned of(@Nullable Object returned) {
    String text = switch (returned) {
      case Number number -> number.toString();
      case Boolean truth -> truth.toString();
      case Character letter -> "'" + letter + "'";
      case String words -> '"' + (words.length() <= MOST_CHARACTERS ? words : words.substring(0, MOST_CHARACTERS) + "…")
          + '"';
      case null, default -> "";
    };
    return new Recorder.Returned(valueOfEveryElement(returned), text);
  }

  /** The value that every element has; null where they differ, there is none, or {@code returned} is no array of bytes. */
  static @Nullable Integer valueOfEveryElement(@Nullable Object returned) {
    if (!(returned instanceof byte[] bytes) || bytes.length == 0) {
      return null;
    }
    byte[] expected = new byte[Math.min(PIECE, bytes.length)];
    Arrays.fill(expected, bytes[0]);
    for (int from = 0; from < bytes.length; from += PIECE) {
      int to = Math.min(bytes.length, from + PIECE);
      if (!Arrays.equals(bytes, from, to, expected, 0, to - from)) {
        return null;
      }
    }
    return (int) bytes[0];
  }
}
