package dev.holdfast.explain;

import dev.holdfast.analysis.State;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Arrays of one origin in one state, held alike: by the elements of one array or list, for example. Never empty. */
public record HeldAlike(List<PeakHolder> holders) {
  /** In the order of the first of each. */
  public static List<HeldAlike> of(List<PeakHolder> all) {
    Map<List<Object>, List<PeakHolder>> groups = new LinkedHashMap<>();
    for (PeakHolder one : all) {
      List<Object> alike = List.of(one.state(), general(one), one.array().origin());
      groups.computeIfAbsent(alike, key -> new ArrayList<>()).add(one);
    }
    return groups.values().stream().map(HeldAlike::new).toList();
  }

  /** For any element: {@code all → elementData[7]} is {@code all → elementData[…]}. */
  private static String general(PeakHolder one) {
    return HolderWords.anyElement(one.words());
  }

  /** Who holds them, in words. */
  public String words() {
    return holders.size() == 1 ? holders.getFirst().words() : general(holders.getFirst());
  }

  /** All of them are in it. */
  public State state() {
    return holders.getFirst().state();
  }

  /** Whether it is the one array that was born then. */
  public boolean isBornAt(long seq) {
    return holders.size() == 1 && holders.getFirst().array().born().seq() == seq;
  }

  /** Of all of them together. */
  public long bytes() {
    return holders.stream().mapToLong(one -> one.array().sizeBytes()).sum();
  }

  /** {@code #7}, {@code #7 …} of several. */
  public String number() {
    return "#" + holders.getFirst().array().id() + (holders.size() == 1 ? "" : " …");
  }

  /** {@code new byte[] in go}, {@code 300 times new byte[] in go}. */
  public String origin() {
    String origin = holders.getFirst().array().origin();
    return holders.size() == 1 ? origin : String.format(Locale.ROOT, "%,d times %s", holders.size(), origin);
  }
}
