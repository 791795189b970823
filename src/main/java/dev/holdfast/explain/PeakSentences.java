package dev.holdfast.explain;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Hold;
import dev.holdfast.analysis.Holder;
import dev.holdfast.analysis.PeakInstant;
import dev.holdfast.analysis.State;
import dev.holdfast.explain.Clinging.Group;
import dev.holdfast.view.text.ByteText;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Who clings to what at the peak, what of it is held through objects only, and whether that stays so as long as it lasts. */
final class PeakSentences {
  /** Those are told who cling to, and beside them what is held through objects, at least so many hundredths of it all. */
  private static final int LEAST_PERCENT = 1;

  private final Analysis analysis;
  private final PeakInstant peak;
  private final boolean isOne;
  private final List<Alive> clinging;
  private final @Nullable Clingers clingers;
  /** Those who cling to the same as the clingers. */
  private final @Nullable Clingers also;
  private final boolean isAllHeldBySeveral;
  private final Indirect indirect;

  /** {@code isOne}: whether there is one array only. */
  PeakSentences(Analysis analysis, PeakInstant peak, boolean isOne) {
    this.analysis = analysis;
    this.peak = peak;
    this.isOne = isOne;
    HolderWords holders = new HolderWords(analysis, peak.seq(), 0, false);
    this.clinging = peak.alive().stream().filter(a -> a.state() == State.CLINGING).toList();
    this.clingers = clinging.isEmpty() ? null : Clingers.of(analysis, holders, clinging);
    List<Alive> more = clinging.stream().flatMap(one -> one.array().alsoHeldBy(peak.seq()).stream()
        .map(hold -> new Alive(one.array(), State.CLINGING, hold))).toList();
    this.isAllHeldBySeveral = more.stream().mapToLong(one -> one.array().id()).distinct().count() == clinging.size();
    this.also = more.isEmpty() ? null : Clingers.of(analysis, holders, more);
    this.indirect = new Indirect(peak.alive(), peak.seq(), holders);
  }

  /** Empty if nothing is held. */
  String sentence() {
    if (peak.alive().isEmpty()) {
      return "";
    }
    if (clingers == null) {
      String none = indirect.isEmpty()
          ? (isOne ? "It" : "Each of them") + " may still be read: nothing clings" + here() + "."
          : "Nothing is known to cling" + here() + ". " + indirect.sentence();
      return none + otherwise();
    }
    return Enumeration.sentence(clingers.words()) + (clingers.isOne() ? " holds " : " hold ") + clingers.size()
        + " that nothing will read again." + otherwise();
  }

  /** With the figures; something must be held. */
  String list() {
    String held = ByteText.rounded(analysis.peakHeld().bytes()) + " held at the peak" + PeakWords.soFar(analysis);
    if (clingers == null) {
      String none = indirect.isEmpty()
          ? ", all of it needed: nothing clings" + here() + "."
          : ": nothing is known to cling" + here() + ". " + indirect.sentence();
      return held + none + otherwise();
    }
    return held + ", " + ByteText.rounded(PeakWords.bytes(peak.alive(), State.NEEDED)) + " needed: "
        + clingers.words() + (clingers.isOne() ? " clings to " : " cling to ") + clingers.size() + "." + otherwise();
  }

  /** What else is to be said, each with a space before it. */
  private String otherwise() {
    String outOfSight = OutOfSight.words(analysis);
    String untraced = untraced() + (outOfSight.isEmpty() ? "" : " " + outOfSight);
    if (clingers == null) {
      return later() + interpreter() + untraced;
    }
    boolean tellsMore = indirect.bytes() * 100 >= analysis.peakHeld().bytes() * LEAST_PERCENT && !indirect.isEmpty();
    return also() + without() + (tellsMore ? " " + indirect.sentence() : "") + untraced;
  }

  private String here() {
    return LevelPeak.laterClinging(analysis) > 0 ? " here" : "";
  }

  /** What clings at other instants at which as much is held. */
  private String later() {
    long bytes = LevelPeak.laterClinging(analysis);
    if (bytes == 0) {
      return "";
    }
    boolean all = bytes == analysis.peakHeld().bytes();
    return peak.failed() == null
        ? " Later, while as much is held, nothing will read " + (all ? "any" : ByteText.rounded(bytes))
            + " of it again: letting go then would not lower this peak."
        : " Before, while as much was held, " + (all ? "all" : ByteText.rounded(bytes)) + " of it clung.";
  }

  /** Who else clings to the same. */
  private String also() {
    if (also == null) {
      return "";
    }
    return " " + Enumeration.sentence(also.words()) + (also.isOne() ? " holds " : " hold ")
        + (!isAllHeldBySeveral ? "some of it" : clinging.size() == 1 ? "it" : "them") + " too.";
  }

  private String without() {
    long needed = analysis.peakNeeded().bytes();
    if (needed < analysis.peakHeld().bytes()) {
      boolean isOne = clingers != null && clingers.isOne() && also == null;
      boolean inObjects = clinging.stream().anyMatch(one -> one.label() instanceof Hold hold
          && hold.holder() instanceof Holder.Direct && one.array().mayBeInObject());
      return " If " + (isOne ? "it" : "each") + " let go after its last read"
          + (inObjects ? " and no object held " + (clinging.size() == 1 ? "it" : "them") + " either" : "")
          + ", the peak"
          + (peak.failed() == null ? "" : " up to then")
          + " would be " + ByteText.rounded(needed) + ".";
    }
    return " At another instant as much is held and all of it needed: letting go here would not lower the peak.";
  }

  /** What compiled code has let go early. */
  private String interpreter() {
    long bytes = analysis.interpreted().peak().bytes();
    return analysis.trace().run().isWarmedUp() && bytes > analysis.peakHeld().bytes()
        ? " Compiled code lets go after the last read; an interpreter would hold " + ByteText.rounded(bytes)
            + " at its peak."
        : "";
  }

  private String untraced() {
    long unknown = PeakWords.bytes(peak.alive(), State.UNKNOWN);
    long elsewhere = analysis.mostPerhapsHeldBytes();
    return (unknown == 0
        ? ""
        : " " + ByteText.rounded(unknown) + " more may be held through objects that were not traced.")
        + (elsewhere <= analysis.peakHeld().bytes() + unknown
            ? ""
            : " At another instant up to " + ByteText.rounded(elsewhere)
                + " may have been held: there were too many objects to trace all of them.");
  }

  /**
   * Those who cling and what to.
   *
   * @param words {@code data (last read at line 16) and dataPow (last read at line 18) in processData}
   * @param size {@code 100 MB each}
   * @param isOne whether it is a single holder
   */
  private record Clingers(String words, String size, boolean isOne) {

    static Clingers of(Analysis analysis, HolderWords holders, List<Alive> clinging) {
      RecordedEvents events = new RecordedEvents(analysis.trace().recorded());
      long bytes = PeakWords.bytes(clinging, State.CLINGING);
      List<Group> all = new Clinging(analysis, holders, events, null).groups(clinging);
      List<Group> large = all.stream().filter(group -> group.bytes() * 100 >= bytes * LEAST_PERCENT).toList();
      List<Group> groups = large.isEmpty() ? all : large;
      boolean one = groups.size() == 1 && groups.getFirst().frames.size() == 1;
      return new Clingers(words(groups), size(groups, one), one);
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

    private static String size(List<Group> groups, boolean one) {
      List<ArrayLife> arrays = groups.stream().flatMap(group -> group.arrays.stream()).toList();
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
