package dev.holdfast.guess;

import dev.holdfast.run.DataSize;
import dev.holdfast.trace.Guess;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads guesses as people write them; what is wrong is said in a sentence. */
public final class GuessReader {
  /** A lecture hall; more is a slip of the finger. */
  static final int MOST_AT_ONCE = 500;
  private static final int LONGEST_NAME = 30;

  /** A name ends with a colon or an equals sign, or is one without digits: {@code Team 2: 300 MB}, {@code Ada 250}. */
  private static final Pattern NAMED = Pattern
      .compile("(?<name>[^:=]*)[:=](?<a>.*)|(?<plain>\\p{L}\\D*?)\\s+(?<b>\\d.*)");
  /** {@code 250 x3}, {@code 1 GB × 12}. */
  private static final Pattern TIMES = Pattern.compile("(?<size>.*\\S)\\s*[x×*]\\s*(?<times>\\d{1,9})");

  /** Every comma but one between two digits. */
  private static final Pattern SEPARATOR = Pattern.compile(";|,\\s+|(?<!\\d),|,(?!\\d)");
  private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[,\\s\\u00a0\\u202f]+(?=\\d)");
  /** Numbers with nothing but a comma or a space between them, and the unit of the last. */
  private static final Pattern JOINED = Pattern
      .compile("(?<!\\d)(?<digits>\\d+(?:[,\\s\\u00a0\\u202f]+\\d+)+)(?:\\.\\d+)?\\s*(?<unit>(?:[kmg]i?)?b\\b)?",
          Pattern.CASE_INSENSITIVE);

  private GuessReader() {
  }

  /**
   * Reads {@code 250}, {@code 0.4 GB}, {@code Ada 250}, {@code Team 2: 300 MB}, {@code 250 x3}, and several of these with a semicolon, a
   * comma or a space between them. A number alone counts MB.
   *
   * <p>A comma or a space in the middle of digits separates guesses too ({@code 250,600}, also {@code 1,500}), unless it can only group digits: nobody
   * guesses 000 ({@code 1,000}), and few so many bytes apart ({@code 1,500 kB}). What could be a decimal comma ({@code 0,4 GB}) is asked
   * about.
   *
   * @throws IllegalArgumentException with a sentence for the user
   */
  public static List<Guess> read(String written) {
    var guesses = new ArrayList<Guess>();
    for (String part : SEPARATOR.split(written)) {
      if (!part.isBlank()) {
        for (String each : separated(part.strip())) {
          guesses.addAll(one(each));
        }
      }
    }
    if (guesses.isEmpty()) {
      throw new IllegalArgumentException("How high will it peak? Write for example 250 MB.");
    }
    if (guesses.size() > MOST_AT_ONCE) {
      throw new IllegalArgumentException("At most " + MOST_AT_ONCE + " guesses at once.");
    }
    return guesses;
  }

  private static List<String> separated(String part) {
    Matcher joined = JOINED.matcher(part);
    if (!joined.find()) {
      return List.of(part);
    }
    List<String> numbers = List.of(BETWEEN_DIGITS.split(joined.group("digits")));
    List<String> after = numbers.subList(1, numbers.size());
    boolean isInMb = joined.group("unit") == null || joined.group("unit").equalsIgnoreCase("MB");
    boolean mayBeGroups = numbers.getFirst().length() <= 3 && after.stream().allMatch(number -> number.length() == 3);
    if (mayBeGroups && (!isInMb || after.stream().anyMatch(number -> number.startsWith("0")))) {
      return List.of(part);
    }
    if (!isInMb || numbers.getFirst().equals("0")) {
      throw new IllegalArgumentException("'" + part
          + "' can be read in two ways: write a point in a number, and a semicolon between guesses.");
    }
    return List.of(BETWEEN_DIGITS.split(part));
  }

  private static List<Guess> one(String written) {
    Matcher named = NAMED.matcher(written);
    String name = "";
    String rest = written;
    if (named.matches()) {
      name = (named.group("name") != null ? named.group("name") : named.group("plain")).strip();
      rest = (named.group("a") != null ? named.group("a") : named.group("b")).strip();
    }
    if (name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("A name has at most " + LONGEST_NAME + " letters.");
    }
    Matcher times = TIMES.matcher(rest);
    int count = 1;
    if (times.matches()) {
      count = Integer.parseInt(times.group("times"));
      rest = times.group("size");
    }
    if (count < 1 || count > MOST_AT_ONCE) {
      throw new IllegalArgumentException("'" + written + "': so many times from 1 to " + MOST_AT_ONCE + ".");
    }
    return Collections.nCopies(count, new Guess(name, bytes(rest, written)));
  }

  private static long bytes(String size, String written) {
    boolean unitMissing = !size.isEmpty() && Character.isDigit(size.charAt(size.length() - 1));
    try {
      return DataSize.parse(unitMissing ? size + " MB" : size).bytes();
    } catch (IllegalArgumentException e) {
      if (size.matches("[\\d.,\\s]+\\s*\\p{L}+")) {
        // the number is understood, its unit is not
        throw e;
      }
      throw new IllegalArgumentException(
          "'" + written + "' is not a guess: write for example 250 MB, Ada 0.3 GB or 250 x3.", e);
    }
  }
}
