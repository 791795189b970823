package dev.holdfast.run;

import java.util.Arrays;

/** What a program threw, in words: {@code OutOfMemoryError: Java heap space (Original.java, line 37)}. */
public final class Complaint {
  /** More of a message is left out: it may be of any length, and is shown in a line or two. */
  public static final int MOST_CHARACTERS = 500;

  private Complaint() {
  }

  /** @param fileName of the program: the first frame in it is told */
  public static String inWords(Throwable e, String fileName) {
    Throwable shown = e instanceof ExceptionInInitializerError && e.getCause() != null ? e.getCause() : e;
    return shown.getClass().getSimpleName() + message(shown) + where(shown, fileName);
  }

  private static String message(Throwable e) {
    try {
      String message = e.getMessage();
      return message == null ? "" : ": " + clipped(message);
    } catch (RuntimeException | Error inMessage) {
      // the program's own method
      return "";
    }
  }

  private static String clipped(String message) {
    if (message.length() <= MOST_CHARACTERS) {
      return message;
    }
    int end = Character.isHighSurrogate(message.charAt(MOST_CHARACTERS - 1)) ? MOST_CHARACTERS - 1 : MOST_CHARACTERS;
    return message.substring(0, end) + "…";
  }

  private static String where(Throwable e, String fileName) {
    try {
      return Arrays.stream(e.getStackTrace())
          .filter(frame -> fileName.equals(frame.getFileName()))
          .findFirst()
          .map(frame -> " (" + frame.getFileName() + ", line " + frame.getLineNumber() + ")")
          .orElse("");
    } catch (RuntimeException | Error inStackTrace) {
      return "";
    }
  }
}
