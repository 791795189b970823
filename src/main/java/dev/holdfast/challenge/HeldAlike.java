package dev.holdfast.challenge;

import dev.holdfast.analysis.State;
import dev.holdfast.explain.PeakHolder;
import dev.holdfast.view.text.ByteText;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Arrays of one origin in one state, held alike: by the elements of one array or list, for example. Never empty. */
record HeldAlike(List<PeakHolder> holders) {
  private static final Pattern INDEX = Pattern.compile("\\[[0-9]+\\]");

  static List<HeldAlike> of(List<PeakHolder> all) {
    Map<List<Object>, List<PeakHolder>> groups = new LinkedHashMap<>();
    for (PeakHolder one : all) {
      List<Object> alike = List.of(one.state(), general(one), one.array().origin());
      groups.computeIfAbsent(alike, key -> new ArrayList<>()).add(one);
    }
    return groups.values().stream().map(HeldAlike::new).toList();
  }

  private static String general(PeakHolder one) {
    return INDEX.matcher(one.words()).replaceAll("[…]");
  }

  /** Who holds them, in words. */
  String words() {
    return holders.size() == 1 ? holders.getFirst().words() : general(holders.getFirst());
  }

  State state() {
    return holders.getFirst().state();
  }

  /** Whether it is the one array that was born then. */
  boolean isBornAt(long seq) {
    return holders.size() == 1 && holders.getFirst().array().born().seq() == seq;
  }

  long bytes() {
    return holders.stream().mapToLong(one -> one.array().sizeBytes()).sum();
  }

  /** Number, size, state, holder, origin. */
  String[] row() {
    PeakHolder first = holders.getFirst();
    String number = "#" + first.array().id();
    String state = state().name().toLowerCase(Locale.ROOT);
    return holders.size() == 1
        ? new String[]{number, ByteText.rounded(bytes()), state, words(), first.array().origin()}
        : new String[]{number + " …", ByteText.rounded(bytes()), state, words(),
            "%,d times %s".formatted(holders.size(), first.array().origin())};
  }
}
