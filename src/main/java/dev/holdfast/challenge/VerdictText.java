package dev.holdfast.challenge;

import dev.holdfast.analysis.State;
import dev.holdfast.explain.PeakHolder;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.text.TimeText;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A verdict as lines of plain text. */
final class VerdictText {
  /** Of arrays alive at the peak; the others are counted. */
  private static final int MOST_LISTED = 12;

  private final Verdict verdict;
  private final StringBuilder text = new StringBuilder();

  VerdictText(Verdict verdict) {
    this.verdict = verdict;
  }

  String text() {
    text.append(verdict.headline()).append('\n');
    line("result", verdict.evidence().returned().words());
    line("source data", verdict.evidence().source().words());
    line("peak held", ByteText.exact(verdict.heldBytes()) + " after " + TimeText.rounded(verdict.heldNanos())
        + (verdict.isTooHigh()
            ? ", " + ByteText.rounded(verdict.heldBytes() - verdict.limitBytes()) + " over the limit"
            : ""));
    line("limit", ByteText.exact(verdict.limitBytes()));
    verdict.objections().forEach(objection -> text.append("\n").append(objection).append('\n'));
    if (verdict.isTooHigh()) {
      atPeak();
      text.append("\nWhat to change: ").append(verdict.change()).append('\n');
    }
    return text.toString().stripTrailing();
  }

  private void line(String what, String words) {
    if (!words.equals("not judged")) {
      text.append("  %-12s %s\n".formatted(what, words));
    }
  }

  private void atPeak() {
    text.append("\nAlive at the peak:\n");
    List<PeakHolder> largest = verdict.atPeak().stream()
        .sorted(Comparator.comparingLong((PeakHolder one) -> one.array().sizeBytes()).reversed())
        .limit(MOST_LISTED).toList();
    List<PeakHolder> listed = verdict.atPeak().stream().filter(largest::contains).toList();
    List<String[]> rows = new ArrayList<>();
    for (PeakHolder one : listed) {
      rows.add(new String[]{"#" + one.array().id(), ByteText.rounded(one.array().sizeBytes()), state(one.state()),
          one.words(), one.array().origin()});
    }
    int[] widths = new int[5];
    rows.forEach(row -> {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    });
    for (String[] row : rows) {
      var line = new StringBuilder(" ");
      for (int i = 0; i < row.length; i++) {
        line.append(String.format(Locale.ROOT, " %-" + Math.max(1, widths[i]) + "s ", row[i]));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    rest(listed);
  }

  private void rest(List<PeakHolder> listed) {
    List<PeakHolder> rest = verdict.atPeak().stream().filter(one -> !listed.contains(one)).toList();
    if (!rest.isEmpty()) {
      long bytes = rest.stream().mapToLong(one -> one.array().sizeBytes()).sum();
      text.append("  and %,d more, %s together\n".formatted(rest.size(), ByteText.rounded(bytes)));
    }
  }

  private static String state(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
