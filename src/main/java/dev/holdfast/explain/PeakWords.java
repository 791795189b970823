package dev.holdfast.explain;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Labels;
import dev.holdfast.analysis.PeakInstant;
import dev.holdfast.analysis.SmallestHeap;
import dev.holdfast.analysis.State;
import dev.holdfast.trace.Method;
import dev.holdfast.trace.OutOfMemory;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.TraceEvent.StackLine;
import dev.holdfast.view.text.ByteText;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The peak in figures and sentences. The figures are those of one instant, so that they add up: the first at which most is held, since what
 * comes to cling later does not raise the peak; of a run that ran out of memory with as much held, the one at which there was no room for more.
 *
 * @param headline how many arrays are alive there, and what had just happened
 * @param sentence who clings to what
 * @param list the figures and who clings to what
 */
public record PeakWords(long heldBytes, long neededBytes, long clingingBytes, String headline, String sentence,
    String list) {

  /** {@code smallestShownBytes}: smaller arrays are counted apart in the headline. */
  public static PeakWords of(Analysis analysis, long smallestShownBytes) {
    PeakInstant peak = PeakInstant.of(analysis);
    PeakSentences sentences = new PeakSentences(analysis, peak, peak.alive().size() == 1);
    String list = peak.alive().isEmpty() ? headline(analysis, peak, 0) : sentences.list();
    return new PeakWords(analysis.peakHeld().bytes(), bytes(peak.alive(), State.NEEDED),
        bytes(peak.alive(), State.CLINGING), headline(analysis, peak, smallestShownBytes), sentences.sentence(), list);
  }

  static long bytes(List<Alive> alive, State state) {
    return alive.stream().filter(a -> a.state() == state).mapToLong(a -> a.array().sizeBytes()).sum();
  }

  private static String headline(Analysis analysis, PeakInstant peak, long smallestShownBytes) {
    if (analysis.arrays().isEmpty()) {
      return switch (analysis.trace().run().outcome()) {
        case RUNNING -> "No array has been made yet.";
        case OUT_OF_MEMORY -> "There was no room for the first array.";
        case FINISHED, FAILED, CANCELLED, CUT_OFF -> "No array was made.";
      };
    }
    if (peak.alive().isEmpty()) {
      return "No array was held.";
    }
    String many = Enumeration.capitalized(counted(peak, smallestShownBytes))
        + (peak.alive().size() == 1 ? " is alive " : " are alive ");
    return peak.failed() == null
        ? many + "at the peak" + soFar(analysis) + made(newborn(analysis, peak)) + atFailure(analysis)
        : many + "at the peak, when memory ran out: " + asked(analysis, peak.failed());
  }

  /** {@code two arrays and 22 smaller ones}; where none is large, all are just arrays. */
  private static String counted(PeakInstant peak, long smallestShownBytes) {
    int all = peak.alive().size();
    int large = (int) peak.alive().stream().filter(a -> a.array().sizeBytes() >= smallestShownBytes).count();
    int named = large == 0 ? all : large;
    String arrays = Enumeration.number(named) + (named == 1 ? " array" : " arrays");
    return named == all
        ? arrays
        : arrays + " and " + Enumeration.number(all - named) + (all - named == 1 ? " smaller one" : " smaller ones");
  }

  private static String made(@Nullable ArrayLife newborn) {
    if (newborn == null) {
      return ".";
    }
    Method maker = newborn.method();
    return maker == null
        ? ", when #" + newborn.id() + " is made."
        : ": " + Labels.methodName(maker) + " has just made #" + newborn.id() + ".";
  }

  private static String asked(Analysis analysis, OutOfMemory failed) {
    String bytes = ByteText.rounded(failed.askedBytes()) + " more";
    return MemoryWords.place(analysis).map(StackLine::methodName).map(method -> method + " asked for " + bytes + ".")
        .orElse(bytes + " were asked for.");
  }

  /** Of a run that ran out of memory at another instant than its peak: how much was held there. */
  private static String atFailure(Analysis analysis) {
    OutOfMemory failed = analysis.trace().run().outOfMemory();
    if (failed == null) {
      return "";
    }
    List<Alive> alive = SmallestHeap.aliveAtFailure(analysis);
    long held = bytes(alive, State.NEEDED) + bytes(alive, State.CLINGING);
    return " When memory ran out, " + ByteText.rounded(held) + " was held: " + asked(analysis, failed);
  }

  static String soFar(Analysis analysis) {
    return analysis.trace().run().outcome() == RunInfo.Outcome.RUNNING ? " so far" : "";
  }

  private static @Nullable ArrayLife newborn(Analysis analysis, PeakInstant peak) {
    return peak.alive().stream().map(Alive::array)
        .filter(array -> array.born().seq() == analysis.peakHeld().seq()).findFirst().orElse(null);
  }
}
