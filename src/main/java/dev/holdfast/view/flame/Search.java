package dev.holdfast.view.flame;

import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.jspecify.annotations.Nullable;

/** The boxes whose names match a query, in the order of the chart: callers first, then from left to right. Immutable. */
final class Search {
  static final Search NONE = new Search(new BitSet(), new int[0]);

  private final BitSet matching;
  private final int[] ordered;

  private Search(BitSet matching, int[] ordered) {
    this.matching = matching;
    this.ordered = ordered;
  }

  /** Text is found as it stands, whatever its case; a query that is a regular expression also as that. */
  static Search of(String query, Chart chart) {
    if (query.isBlank()) {
      return NONE;
    }
    Predicate<String> test = predicate(query.strip());
    Map<Words, Boolean> known = new IdentityHashMap<>();
    Boxes boxes = chart.boxes();
    BitSet matching = new BitSet(boxes.count());
    int[] ordered = new int[boxes.count()];
    int count = 0;
    for (int n = 0; n < boxes.count(); n++) {
      int box = boxes.inOrder(n);
      if (known.computeIfAbsent(chart.words(box), words -> test.test(words.search()))) {
        matching.set(box);
        ordered[count++] = box;
      }
    }
    return new Search(matching, Arrays.copyOf(ordered, count));
  }

  boolean isActive() {
    return this != NONE;
  }

  int count() {
    return ordered.length;
  }

  boolean matches(int box) {
    return matching.get(box);
  }

  /** Whether any of the boxes {@code first} to {@code last} matches. */
  boolean matchesAny(int first, int last) {
    int next = matching.nextSetBit(first);
    return next >= 0 && next <= last;
  }

  /** The {@code n}th match. */
  int match(int n) {
    return ordered[n];
  }

  private static Predicate<String> predicate(String query) {
    String plain = query.toLowerCase(Locale.ROOT);
    Pattern pattern = pattern(query);
    return text -> text.toLowerCase(Locale.ROOT).contains(plain) || pattern != null && pattern.matcher(text).find();
  }

  private static @Nullable Pattern pattern(String query) {
    try {
      return Pattern.compile(query, Pattern.CASE_INSENSITIVE);
    } catch (PatternSyntaxException e) {
      return null; // someone is looking for "byte[" as it stands
    }
  }
}
