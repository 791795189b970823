package dev.holdfast.view.window;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Hold;
import dev.holdfast.analysis.Labels;
import dev.holdfast.analysis.State;
import dev.holdfast.trace.Method;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.view.text.ByteText;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The peak in figures and two sentences. The figures are those of the instant at which most is held, so that they add up.
 *
 * @param headline how many arrays are alive there, and what had just happened
 * @param sentence who clings to what
 */
record PeakWords(long heldBytes, long neededBytes, long clingingBytes, String headline, String sentence) {
  private static final List<String> SMALL_NUMBERS = List.of("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven",
      "Eight", "Nine", "Ten");
  /** More names than this make no sentence. */
  private static final int MOST_NAMES = 3;

  static PeakWords of(Analysis analysis, long smallestShownBytes) {
    List<Alive> alive = analysis.aliveAtPeak();
    long needed = bytes(alive, State.NEEDED);
    long clinging = bytes(alive, State.CLINGING);
    return new PeakWords(analysis.peakHeld().bytes(), needed, clinging, headline(analysis, alive, smallestShownBytes),
        sentence(analysis, alive, clinging));
  }

  private static long bytes(List<Alive> alive, State state) {
    return alive.stream().filter(a -> a.state() == state).mapToLong(a -> a.array().sizeBytes()).sum();
  }

  private static String headline(Analysis analysis, List<Alive> alive, long smallestShownBytes) {
    RunInfo.Outcome outcome = analysis.trace().run().outcome();
    if (analysis.arrays().isEmpty()) {
      return switch (outcome) {
        case RUNNING -> "No array has been made yet.";
        case OUT_OF_MEMORY -> "There was no room for the first array.";
        case FINISHED, FAILED, CANCELLED, CUT_OFF -> "No array was made.";
      };
    }
    if (alive.isEmpty()) {
      return "No array was held.";
    }
    List<Alive> large = alive.stream().filter(a -> a.array().sizeBytes() >= smallestShownBytes).toList();
    int shown = large.isEmpty() ? alive.size() : large.size();
    String many = number(shown) + (shown == 1 ? " array is" : " arrays are") + " alive at the peak"
        + (outcome == RunInfo.Outcome.RUNNING ? " so far" : "");
    ArrayLife newborn = newborn(analysis, alive);
    if (newborn == null) {
      return many + ".";
    }
    Method maker = newborn.method();
    return many + (maker == null
        ? ", when #" + newborn.id() + " is made."
        : ": " + Labels.methodName(maker)
            + " has just made #" + newborn.id() + ".");
  }

  private static @Nullable ArrayLife newborn(Analysis analysis, List<Alive> alive) {
    return alive.stream().map(Alive::array).filter(array -> array.born().seq() == analysis.peakHeld().seq()).findFirst()
        .orElse(null);
  }

  private static String sentence(Analysis analysis, List<Alive> alive, long clinging) {
    if (alive.isEmpty()) {
      return "";
    }
    long unknown = bytes(alive, State.UNKNOWN);
    String untraced = unknown == 0
        ? ""
        : " " + ByteText.rounded(unknown) + " more may be held through objects that were not traced.";
    if (clinging == 0) {
      return "Each of them may still be read: nothing clings." + untraced;
    }
    String without = analysis.peakNeeded().bytes() < analysis.peakHeld().bytes()
        ? " If each let go after its last read, the peak would be " + ByteText.rounded(analysis.peakNeeded().bytes())
            + "."
        : "";
    return whoClings(alive.stream().filter(a -> a.state() == State.CLINGING).toList(), clinging) + without + untraced;
  }

  /** {@code data and dataPow in processData hold 100 MB each that nothing will read again.} */
  private static String whoClings(List<Alive> clinging, long bytes) {
    Map<String, Set<String>> namesByPlace = new LinkedHashMap<>();
    Set<String> names = new LinkedHashSet<>();
    for (Alive one : clinging) {
      Hold hold = one.label();
      Method method = hold == null ? null : Labels.method(hold.holder());
      String name = hold == null ? "something not traced" : Labels.plain(hold);
      String place = method == null ? "" : " in " + Labels.methodName(method);
      // said once for all its variables
      boolean endsWithPlace = !place.isEmpty() && name.endsWith(place);
      String shortName = endsWithPlace ? name.substring(0, name.length() - place.length()) : name;
      namesByPlace.computeIfAbsent(endsWithPlace ? place : "", p -> new LinkedHashSet<>()).add(shortName);
      names.add(name);
    }
    boolean oneHolder = names.size() == 1;
    long first = clinging.getFirst().array().sizeBytes();
    boolean alike = clinging.stream().allMatch(one -> one.array().sizeBytes() == first);
    String size = clinging.size() == 1 || oneHolder
        ? ByteText.rounded(bytes)
        : alike && names.size() == clinging.size()
            ? ByteText.rounded(first) + " each"
            : ByteText.rounded(bytes) + " together";
    return (names.size() > MOST_NAMES ? fewOf(names) : all(namesByPlace)) + (oneHolder ? " holds " : " hold ") + size
        + " that nothing will read again.";
  }

  private static String all(Map<String, Set<String>> namesByPlace) {
    var parts = new ArrayList<String>();
    namesByPlace.forEach((place, names) -> parts.add(joined(List.copyOf(names)) + place));
    return joined(parts);
  }

  private static String fewOf(Set<String> names) {
    List<String> first = names.stream().limit(MOST_NAMES - 1).toList();
    return String.join(", ", first) + " and " + (names.size() - first.size()) + " more";
  }

  private static String joined(List<String> parts) {
    return parts.size() == 1
        ? parts.getFirst()
        : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
  }

  private static String number(int n) {
    return n < SMALL_NUMBERS.size() ? SMALL_NUMBERS.get(n) : String.format(java.util.Locale.ROOT, "%,d", n);
  }
}
