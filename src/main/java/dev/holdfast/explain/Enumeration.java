package dev.holdfast.explain;

import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Labels;
import dev.holdfast.trace.Method;
import dev.holdfast.view.text.ByteText;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Several things in one breath. */
final class Enumeration {
  /** More than this make no sentence. */
  static final int MOST_NAMED = 3;
  private static final List<String> SMALL_NUMBERS = List.of("no", "one", "two", "three", "four", "five", "six", "seven",
      "eight", "nine", "ten");

  private static final Pattern BEGINS_WITH_OURS = Pattern.compile(
      "(?:the (?:collector|operand|hidden)|an? thread-local|a place|argument \\S+ (?:\\([^)]*\\) )?of|no recorded|nothing (?:will|clings|is known)"
          + "|whether |what leads to|it (?:is|may|clings)|code that is|something that)");

  private Enumeration() {
  }

  /** {@code a, b and c}. */
  static String joined(List<String> parts) {
    return parts.size() < 2
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
  }

  /** {@code #5 (100 MB)}. */
  static String withSize(ArrayLife array) {
    String size = ByteText.rounded(array.sizeBytes());
    return "#" + array.id() + (array.born().length() == 0 ? " (empty, " + size + ")" : " (" + size + ")");
  }

  /** {@code #2 and #3}; of many {@code #2, #3 and 37 more (12 MB)}. */
  static String arrays(Collection<ArrayLife> arrays) {
    List<String> names = new ArrayList<>();
    int named = arrays.size() <= MOST_NAMED ? arrays.size() : MOST_NAMED - 1;
    long restBytes = 0;
    for (ArrayLife array : arrays) {
      if (names.size() < named) {
        names.add("#" + array.id());
      } else {
        restBytes += array.sizeBytes();
      }
    }
    if (named < arrays.size()) {
      names.add(count(arrays.size() - named) + " more (" + ByteText.rounded(restBytes) + ")");
    }
    return joined(names);
  }

  /** {@code 1,234}. */
  static String count(int n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  /** Up to ten in letters. */
  static String number(int n) {
    return n < SMALL_NUMBERS.size() ? SMALL_NUMBERS.get(n) : count(n);
  }

  /** {@code 12 MB}: all of them together. */
  static String bytesOf(Collection<ArrayLife> arrays) {
    return ByteText.rounded(bytes(arrays));
  }

  private static long bytes(Collection<ArrayLife> arrays) {
    return arrays.stream().mapToLong(ArrayLife::sizeBytes).sum();
  }

  /** A method at the beginning of a sentence: a name from the source keeps its case, words of ours do not. */
  static String beginning(Method method) {
    String name = Labels.methodName(method);
    return name.contains(" ") && !name.startsWith("new ") ? capitalized(name) : name;
  }

  /** Words that begin with a name from the source keep its case. */
  static String sentence(String words) {
    return BEGINS_WITH_OURS.matcher(words).lookingAt() ? capitalized(words) : words;
  }

  static String capitalized(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
