package dev.holdfast.challenge;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.PeakInstant;
import dev.holdfast.analysis.State;
import dev.holdfast.explain.HeldAlike;
import dev.holdfast.explain.PeakHolder;
import dev.holdfast.explain.PeakWords;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.view.text.ByteText;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether a run passes, and if not, why and what to change.
 *
 * @param limitBytes the most that may be held at once
 * @param heldBytes what was held at the peak: the bytes of all arrays that something held
 * @param heldNanos when that was
 * @param evidence what else is known of the run
 * @param objections what speaks against it beside the peak, the result and the source data; sentences
 * @param atPeak the arrays alive at the peak, in order of birth
 * @param change what to change, in sentences; empty if the peak is under the limit
 */
public record Verdict(long limitBytes, long heldBytes, long heldNanos, Evidence evidence, List<String> objections,
    List<PeakHolder> atPeak, String change) {
  public Verdict {
    objections = List.copyOf(objections);
    atPeak = List.copyOf(atPeak);
  }

  /** Judges the peak alone. */
  public static Verdict judge(Analysis analysis, long limitBytes) {
    return judge(analysis, limitBytes, Evidence.NONE);
  }

  /** @throws IllegalArgumentException if the limit is negative */
  public static Verdict judge(Analysis analysis, long limitBytes, Evidence evidence) {
    if (limitBytes < 0) {
      throw new IllegalArgumentException("a negative limit: " + limitBytes);
    }
    long held = analysis.peakHeld().bytes();
    List<PeakHolder> atPeak = PeakHolder.of(analysis);
    return new Verdict(limitBytes, held, analysis.peakHeld().nanos(), evidence,
        objections(analysis, limitBytes, evidence), atPeak,
        held > limitBytes ? change(analysis, limitBytes, atPeak) : "");
  }

  /** Whether nothing speaks against it. */
  public boolean passed() {
    return !isTooHigh() && !evidence.returned().isWrong() && !evidence.source().isWrong() && objections.isEmpty();
  }

  /** Whether more was held than the limit allows. */
  public boolean isTooHigh() {
    return heldBytes > limitBytes;
  }

  /** One sentence. */
  public String headline() {
    if (passed()) {
      return "Passed: " + ByteText.rounded(heldBytes) + " held at the peak, " + ByteText.rounded(limitBytes)
          + " allowed.";
    }
    List<String> why = new ArrayList<>();
    if (evidence.returned().isWrong()) {
      why.add("the result is wrong");
    }
    if (evidence.source().isWrong()) {
      why.add(evidence.source().complaint());
    }
    if (isTooHigh()) {
      why.add(ByteText.rounded(heldBytes) + " held at the peak, " + ByteText.rounded(limitBytes) + " allowed");
    }
    if (why.isEmpty()) {
      why.add("what it holds cannot all be counted");
    }
    return "Failed: " + String.join("; ", why) + ".";
  }

  /** All of it, as a unit test would say it; several lines, the last without a line feed. */
  public String message() {
    return new VerdictText(this).text();
  }

  /** The figures, the objections and the arrays alive at the peak: what {@link #message} has between the headline and what to change. */
  public String details() {
    return new VerdictText(this).details();
  }

  private static List<String> objections(Analysis analysis, long limitBytes, Evidence evidence) {
    List<String> all = new ArrayList<>(evidence.objections());
    RunInfo run = analysis.trace().run();
    if (run.outcome() != RunInfo.Outcome.FINISHED) {
      all.add("The run did not finish" + (run.message().isEmpty() ? "." : ": " + run.message()));
    }
    analysis.trace().gaps().forEach(gap -> all.add("Not all was recorded: " + gap));
    long atMost = analysis.mostPerhapsHeldBytes();
    if (analysis.peakHeld().bytes() <= limitBytes && atMost > limitBytes) {
      all.add("With arrays that may be held through objects, which were too many to be traced, it can have been "
          + ByteText.rounded(atMost) + ": keep fewer objects.");
    }
    return all;
  }

  private static String change(Analysis analysis, long limitBytes, List<PeakHolder> atPeak) {
    boolean clings = atPeak.stream().anyMatch(one -> one.state() == State.CLINGING);
    String clinging = clings ? PeakWords.of(analysis, 0).sentence() : "";
    if (clings && analysis.peakNeeded().bytes() <= limitBytes) {
      return clinging;
    }
    // the newborn has come last: it is what there has to be room for
    HeldAlike most = HeldAlike.of(atPeak).stream().filter(group -> group.state() != State.CLINGING)
        .max(Comparator.comparing((HeldAlike group) -> !group.isBornAt(analysis.peakHeld().seq()))
            .thenComparingLong(HeldAlike::bytes)
            // of as much what a call works on: that is what it could write to, where it makes another array
            .thenComparing(group -> group.words().startsWith("argument ")))
        .orElse(null);
    if (most == null) {
      return clinging;
    }
    String reachable = most.words() + " holds " + ByteText.rounded(most.bytes())
        + (most.holders().size() == 1 ? "" : " in " + most.holders().size() + " arrays")
        + ", and the code may still read " + (isLedTo(most, PeakInstant.of(analysis).seq()) ? "what leads to " : "")
        + (most.holders().size() == 1 ? "it" : "them")
        + ": let go before the next array is made, or keep less at a time.";
    return clings ? clinging + " That alone is not enough: " + reachable : reachable;
  }

  /** Whether it is not known that the arrays themselves will be read. */
  private static boolean isLedTo(HeldAlike group, long seq) {
    return group.holders().stream().allMatch(one -> one.array().isNeededThroughOthers(seq));
  }
}
