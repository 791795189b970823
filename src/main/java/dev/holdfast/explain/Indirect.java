package dev.holdfast.explain;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Hold;
import dev.holdfast.analysis.Holder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Arrays that count as needed at one instant only because something that leads to them may still be read: an object with a field for them, a
 * list, a static field. Whether they themselves will be read, no analysis of the code can tell.
 */
final class Indirect {
  /** Arrays that several holders lead to along one and the same way. */
  private record Way(Set<String> holders, List<ArrayLife> arrays) {
    long bytes() {
      return arrays.stream().mapToLong(ArrayLife::sizeBytes).sum();
    }
  }

  private final HolderWords words;
  private final Map<String, Way> ways = new LinkedHashMap<>();
  private final List<ArrayLife> outside = new ArrayList<>();
  /** By what they were held through when that was found last. */
  private final Map<String, List<ArrayLife>> lastTraced = new LinkedHashMap<>();
  private final List<ArrayLife> untraced = new ArrayList<>();
  private final List<ArrayLife> all = new ArrayList<>();

  /** Those among {@code alive}, which are all that is alive just after event {@code seq}. */
  Indirect(List<Alive> alive, long seq, HolderWords words) {
    this.words = words;
    for (Alive one : alive) {
      Hold hold = one.array().neededBy(seq);
      if (hold != null && !hold.isOnStack()) {
        add(one.array(), hold.holder());
      }
    }
  }

  private void add(ArrayLife array, Holder holder) {
    all.add(array);
    switch (holder) {
      case Holder.Outside _ -> outside.add(array);
      case Holder.Untraced u -> {
        Holder.Path last = u.last();
        (last == null ? untraced : lastTraced.computeIfAbsent(through(last), _ -> new ArrayList<>())).add(array);
      }
      case Holder.Path p -> add(array, words.root(p).words(), HolderWords.anyElement(p.path()));
      case Holder.Direct d -> add(array, words.subject(d).words(), "");
    }
  }

  private String through(Holder.Path path) {
    return words.root(path).words() + path(HolderWords.anyElement(path.path()));
  }

  private void add(ArrayLife array, String holder, String path) {
    Way way = ways.computeIfAbsent(path, any -> new Way(new LinkedHashSet<>(), new ArrayList<>()));
    way.holders.add(holder);
    way.arrays.add(array);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  long bytes() {
    return all.stream().mapToLong(ArrayLife::sizeBytes).sum();
  }

  /**
   * {@code 19 arrays (19 MB) are held through summaries in processData (elementData[…].this$0.text), which may still be read: whether the
   * arrays themselves will be read is not known.}; empty for no arrays.
   */
  String sentence() {
    if (all.isEmpty()) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    List<ArrayLife> rest = new ArrayList<>();
    // what is most comes first
    List<Map.Entry<String, Way>> largest = new ArrayList<>(ways.entrySet());
    largest.sort(Comparator.comparingLong((Map.Entry<String, Way> way) -> way.getValue().bytes()).reversed());
    for (Map.Entry<String, Way> way : largest) {
      if (parts.size() + 1 < Enumeration.MOST_NAMED) {
        parts.add((parts.isEmpty() ? many(way.getValue().arrays) : amount(way.getValue().arrays)) + " through "
            + holders(way.getValue().holders) + path(way.getKey()));
      } else {
        rest.addAll(way.getValue().arrays);
      }
    }
    if (!rest.isEmpty()) {
      parts.add(amount(rest) + " through others");
    }
    String through = parts.isEmpty() ? "" : Enumeration.joined(parts) + ", which may still be read";
    String known = through + beyond(through, outside, "by code that is not recorded");
    // of those the most common
    Map.Entry<String, List<ArrayLife>> last = lastTraced.entrySet().stream()
        .max(Comparator.comparingInt(entry -> entry.getValue().size())).orElse(Map.entry("", List.of()));
    List<ArrayLife> others = new ArrayList<>(untraced);
    lastTraced.values().stream().filter(arrays -> arrays != last.getValue()).forEach(others::addAll);
    String traced = known + beyond(known, last.getValue(), "through " + last.getKey() + " when last traced");
    String held = traced + beyond(traced, others, "by something that was not traced");
    boolean one = all.size() == 1;
    return held + ": whether " + (one ? "the array itself" : "the arrays themselves")
        + " will be read is not known.";
  }

  private static String beyond(String before, List<ArrayLife> arrays, String holder) {
    return arrays.isEmpty() ? "" : (before.isEmpty() ? many(arrays) : "; " + amount(arrays)) + " " + holder;
  }

  private static String many(List<ArrayLife> arrays) {
    boolean one = arrays.size() == 1;
    return Enumeration.capitalized(Enumeration.number(arrays.size())) + (one ? " array (" : " arrays (")
        + Enumeration.bytesOf(arrays) + (one ? ") is held" : ") are held");
  }

  private static String amount(List<ArrayLife> arrays) {
    return Enumeration.number(arrays.size()) + " (" + Enumeration.bytesOf(arrays) + ")";
  }

  private static String holders(Set<String> holders) {
    List<String> names = List.copyOf(holders);
    if (names.size() <= Enumeration.MOST_NAMED) {
      return Enumeration.joined(names);
    }
    List<String> first = new ArrayList<>(names.subList(0, Enumeration.MOST_NAMED - 1));
    first.add(Enumeration.count(names.size() - first.size()) + " more");
    return Enumeration.joined(first);
  }

  private static String path(String path) {
    String plain = path.startsWith(".") ? path.substring(1) : path;
    return plain.isEmpty() ? "" : " (" + plain + ")";
  }
}
