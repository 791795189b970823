package dev.holdfast.explain;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Labels;
import dev.holdfast.analysis.State;
import dev.holdfast.explain.Clinging.Group;
import dev.holdfast.trace.Method;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.view.text.ByteText;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The peak in figures and sentences. The figures are those of the instant at which most is held, so that they add up.
 *
 * @param headline how many arrays are alive there, and what had just happened
 * @param sentence who clings to what
 * @param list the figures and who clings to what
 */
public record PeakWords(long heldBytes, long neededBytes, long clingingBytes, String headline, String sentence,
    String list) {

  /** {@code smallestShownBytes}: smaller arrays are not counted in the headline. */
  public static PeakWords of(Analysis analysis, long smallestShownBytes) {
    List<Alive> alive = analysis.aliveAtPeak();
    long needed = bytes(alive, State.NEEDED);
    long clinging = bytes(alive, State.CLINGING);
    Clingers clingers = clinging == 0
        ? null
        : Clingers.of(analysis, alive.stream().filter(a -> a.state() == State.CLINGING).toList());
    return new PeakWords(analysis.peakHeld().bytes(), needed, clinging, headline(analysis, alive, smallestShownBytes),
        sentence(analysis, alive, clingers), list(analysis, alive, clingers));
  }

  private static long bytes(List<Alive> alive, State state) {
    return alive.stream().filter(a -> a.state() == state).mapToLong(a -> a.array().sizeBytes()).sum();
  }

  private static String headline(Analysis analysis, List<Alive> alive, long smallestShownBytes) {
    if (analysis.arrays().isEmpty()) {
      return switch (analysis.trace().run().outcome()) {
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
    String many = Enumeration.capitalized(Enumeration.number(shown)) + (shown == 1 ? " array is" : " arrays are")
        + " alive at the peak" + soFar(analysis);
    ArrayLife newborn = newborn(analysis, alive);
    if (newborn == null) {
      return many + ".";
    }
    Method maker = newborn.method();
    return many + (maker == null
        ? ", when #" + newborn.id() + " is made."
        : ": " + Labels.methodName(maker) + " has just made #" + newborn.id() + ".");
  }

  private static String soFar(Analysis analysis) {
    return analysis.trace().run().outcome() == RunInfo.Outcome.RUNNING ? " so far" : "";
  }

  private static @Nullable ArrayLife newborn(Analysis analysis, List<Alive> alive) {
    return alive.stream().map(Alive::array).filter(array -> array.born().seq() == analysis.peakHeld().seq()).findFirst()
        .orElse(null);
  }

  private static String sentence(Analysis analysis, List<Alive> alive,
      @Nullable Clingers clingers) {
    if (alive.isEmpty()) {
      return "";
    }
    if (clingers == null) {
      return "Each of them may still be read: nothing clings." + interpreter(analysis) + untraced(alive);
    }
    return Enumeration.sentence(clingers.words()) + (clingers.isOne() ? " holds " : " hold ") + clingers.size()
        + " that nothing will read again." + without(analysis) + untraced(alive);
  }

  private static String list(Analysis analysis, List<Alive> alive,
      @Nullable Clingers clingers) {
    if (alive.isEmpty()) {
      return headline(analysis, alive, 0);
    }
    String held = ByteText.rounded(analysis.peakHeld().bytes()) + " held at the peak" + soFar(analysis) + ", ";
    if (clingers == null) {
      return held + "all of it needed: nothing clings." + interpreter(analysis) + untraced(alive);
    }
    return held + ByteText.rounded(bytes(alive, State.NEEDED)) + " needed: " + clingers.words()
        + (clingers.isOne() ? " clings to " : " cling to ") + clingers.size() + "." + without(analysis)
        + untraced(alive);
  }

  private static String without(Analysis analysis) {
    return analysis.peakNeeded().bytes() < analysis.peakHeld().bytes()
        ? " If each let go after its last read, the peak would be " + ByteText.rounded(analysis.peakNeeded().bytes())
            + "."
        : "";
  }

  /** What compiled code has let go early. */
  private static String interpreter(Analysis analysis) {
    long bytes = analysis.interpreted().peak().bytes();
    return analysis.trace().run().isWarmedUp() && bytes > analysis.peakHeld().bytes()
        ? " Compiled code lets go after the last read; an interpreter would hold " + ByteText.rounded(bytes)
            + " at its peak."
        : "";
  }

  private static String untraced(List<Alive> alive) {
    long unknown = bytes(alive, State.UNKNOWN);
    return unknown == 0
        ? ""
        : " " + ByteText.rounded(unknown) + " more may be held through objects that were not traced.";
  }

  /**
   * Those who cling and what to.
   *
   * @param words {@code data (last read at line 16) and dataPow (last read at line 18) in processData}
   * @param size {@code 100 MB each}
   * @param isOne whether it is a single holder
   */
  private record Clingers(String words, String size, boolean isOne) {

    static Clingers of(Analysis analysis, List<Alive> clinging) {
      RecordedEvents events = new RecordedEvents(analysis.trace().recorded());
      List<Group> groups = new Clinging(analysis,
          new HolderWords(analysis, analysis.peakHeld().seq(), 0, false), events, null)
          .groups(clinging);
      boolean one = groups.size() == 1 && groups.getFirst().frames.size() == 1;
      return new Clingers(words(groups), size(groups, clinging, one), one);
    }

    private static String words(List<Group> groups) {
      if (groups.size() > Enumeration.MOST_NAMED) {
        int named = Enumeration.MOST_NAMED - 1;
        List<String> parts = new ArrayList<>(groups.subList(0, named).stream().map(Group::words).toList());
        parts.add(Enumeration.count(groups.size() - named) + " more");
        return Enumeration.joined(parts);
      }
      // the method is said once for all its variables
      Map<String, List<String>> namesByPlace = new LinkedHashMap<>();
      for (Group group : groups) {
        namesByPlace.computeIfAbsent(group.place(), place -> new ArrayList<>()).add(group.name());
      }
      List<String> parts = new ArrayList<>();
      namesByPlace.forEach((place, names) -> parts.add(Enumeration.joined(names) + place));
      return Enumeration.joined(parts);
    }

    private static String size(List<Group> groups, List<Alive> clinging, boolean one) {
      List<ArrayLife> arrays = clinging.stream().map(Alive::array).toList();
      long first = arrays.getFirst().sizeBytes();
      boolean alike = arrays.stream().allMatch(array -> array.sizeBytes() == first);
      if (one) {
        return Enumeration.bytesOf(arrays);
      }
      return alike && groups.stream().allMatch(group -> group.arrays.size() == 1)
          ? ByteText.rounded(first) + " each"
          : Enumeration.bytesOf(arrays) + " together";
    }
  }
}
