package dev.holdfast.handout;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Words that come again and again, written once and then named by their place. */
final class StringTable {
  private final Map<String, Integer> places = new LinkedHashMap<>();

  int placeOf(String words) {
    return places.computeIfAbsent(words, w -> places.size());
  }

  /** In the order of their places. */
  Set<String> words() {
    return places.keySet();
  }
}
