package dev.holdfast.cli;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.CallsLeftOut;
import dev.holdfast.analysis.Labels;
import dev.holdfast.analysis.SmallestHeap;
import dev.holdfast.explain.HeldAlike;
import dev.holdfast.explain.MemoryWords;
import dev.holdfast.explain.PeakHolder;
import dev.holdfast.explain.PeakWords;
import dev.holdfast.guess.GuessWords;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.text.TimeText;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A run in a few lines: the peaks, and who holds what at the peak. */
final class TextSummary {
  // arrays below 64 KB, or below 1 % of the data where that is more, count but are not listed
  private static final long SMALLEST_LISTED_BYTES = 64_000;

  /** Of rows; the other arrays are counted. */
  private static final int MOST_LISTED = 100;

  private TextSummary() {
  }

  static String of(Analysis analysis) {
    var text = new StringBuilder();
    RunInfo run = analysis.trace().run();
    text.append(run.variant());
    if (run.dataBytes() > 0) {
      text.append(" over ").append(ByteText.rounded(run.dataBytes()));
    }
    text.append(": ").append(outcome(run)).append(" after ").append(TimeText.rounded(run.nanos()));
    if (!run.resultInWords().isEmpty()) {
      text.append(", ").append(run.resultInWords());
    }
    text.append("\n\n");
    MemoryWords.of(analysis, smallestListed(run)).ifPresent(words -> text.append(words).append("\n\n"));
    peaks(analysis, text);
    if (run.outOfMemory() == null) {
      table("Alive at the peak", analysis.aliveAtPeak(), analysis, text);
    } else {
      table("Alive when it ran out of memory", SmallestHeap.aliveAtFailure(analysis), analysis, text);
    }
    gaps(analysis.trace().gaps(), text);
    String leftOut = CallsLeftOut.words(analysis.trace());
    if (!leftOut.isEmpty()) {
      text.append('\n').append(leftOut).append(".\n");
    }
    return text.toString();
  }

  private static long smallestListed(RunInfo run) {
    return Math.max(SMALLEST_LISTED_BYTES, run.dataBytes() / 100);
  }

  private static String outcome(RunInfo run) {
    String how = switch (run.outcome()) {
      case RUNNING -> "still running";
      case FINISHED -> "finished";
      case FAILED -> "failed";
      case CANCELLED -> "cancelled";
      case OUT_OF_MEMORY -> "out of memory";
      case CUT_OFF -> "recording cut off";
    };
    return run.message().isEmpty() ? how : how + " (" + run.message() + ")";
  }

  private static void peaks(Analysis analysis, StringBuilder text) {
    long held = analysis.peakHeld().bytes();
    long needed = analysis.peakNeeded().bytes();
    text.append("%-20s%18s  after %s%n".formatted(
        isAll(analysis) ? "Held at the peak" : "Held at least", ByteText.exact(held),
        TimeText.rounded(analysis.peakHeld().nanos())));
    text.append("Needed at its peak  %18s  after %s%n".formatted(ByteText.exact(needed),
        TimeText.rounded(analysis.peakNeeded().nanos())));
    GuessWords guess = GuessWords.of(analysis);
    if (!guess.guess().isEmpty()) {
      text.append(guess.sentence()).append('\n');
    }
    // where not all was recorded, what is not seen to cling may
    if (held > needed || held > 0 && analysis.trace().gaps().isEmpty()) {
      text.append(PeakWords.of(analysis, SMALLEST_LISTED_BYTES).sentence()).append('\n');
    }
  }

  private static boolean isAll(Analysis analysis) {
    long held = analysis.peakHeld().bytes();
    return analysis.trace().gaps().isEmpty() && analysis.mostPerhapsHeldBytes() == held
        && analysis.peakWithPerhapsElsewhere().bytes() <= held;
  }

  private static void gaps(List<String> gaps, StringBuilder text) {
    if (!gaps.isEmpty()) {
      text.append("\nNot all of it was recorded:\n");
      gaps.forEach(gap -> text.append("  ").append(gap).append('\n'));
    }
  }

  private static void table(String title, List<Alive> alive, Analysis analysis, StringBuilder text) {
    long smallest = smallestListed(analysis.trace().run());
    List<HeldAlike> alike = HeldAlike.of(alive.stream().filter(one -> one.array().sizeBytes() >= smallest)
        .map(one -> new PeakHolder(one.array(), one.state(), Labels.plain(one.label()), "")).toList());
    List<HeldAlike> listed = alike.stream().limit(MOST_LISTED).toList();
    if (!listed.isEmpty()) {
      text.append('\n').append(title).append(":\n");
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of("array", "state", "held by", "origin", "size"));
      listed.forEach(group -> rows.add(List.of(group.number(), group.state().name().toLowerCase(Locale.ROOT),
          group.words(), group.origin(), ByteText.exact(group.bytes()))));
      table(rows, text);
    }
    long hidden = alive.size() - listed.stream().mapToLong(group -> group.holders().size()).sum();
    if (hidden > 0) {
      long hiddenBytes = alive.stream().mapToLong(one -> one.array().sizeBytes()).sum()
          - listed.stream().mapToLong(HeldAlike::bytes).sum();
      text.append("%n%,d %s %s not listed, %s together.%n".formatted(hidden,
          listed.size() < alike.size() ? "more" : "smaller", hidden == 1 ? "array" : "arrays",
          ByteText.rounded(hiddenBytes)));
    }
    if (analysis.arrays().isEmpty() && analysis.trace().gaps().isEmpty()) {
      text.append("\nThe program made no arrays.\n");
    }
  }

  private static void table(List<List<String>> rows, StringBuilder text) {
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      var line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        // sizes end in one column, words begin in one
        String format = i == columns - 1 ? "  %" + widths[i] + "s" : "  %-" + widths[i] + "s";
        line.append(format.formatted(row.get(i)));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
  }
}
