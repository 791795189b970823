package dev.holdfast.challenge;

import dev.holdfast.explain.HeldAlike;
import dev.holdfast.explain.PeakHolder;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.text.TimeText;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A verdict as lines of plain text. */
final class VerdictText {
  /** Of rows of arrays alive at the peak; the others are counted. */
  private static final int MOST_LISTED = 12;

  private final Verdict verdict;
  private final StringBuilder text = new StringBuilder();

  VerdictText(Verdict verdict) {
    this.verdict = verdict;
  }

  String text() {
    text.append(verdict.headline()).append('\n');
    appendDetails();
    if (verdict.isTooHigh()) {
      text.append("\nWhat to change: ").append(verdict.change()).append('\n');
    }
    return text.toString().stripTrailing();
  }

  String details() {
    appendDetails();
    return text.toString().stripTrailing();
  }

  private void appendDetails() {
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
    }
  }

  private void line(String what, String words) {
    if (!words.equals("not judged")) {
      text.append("  %-12s %s\n".formatted(what, words));
    }
  }

  private void atPeak() {
    text.append("\nAlive at the peak:\n");
    List<HeldAlike> groups = HeldAlike.of(verdict.atPeak());
    List<HeldAlike> largest = groups.stream().sorted(Comparator.comparingLong(HeldAlike::bytes).reversed())
        .limit(MOST_LISTED)
        .toList();
    List<HeldAlike> listed = groups.stream().filter(largest::contains).toList();
    List<String[]> rows = listed.stream()
        .map(group -> new String[]{group.number(), ByteText.rounded(group.bytes()),
            group.state().name().toLowerCase(Locale.ROOT), group.words(), group.origin()})
        .toList();
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

  private void rest(List<HeldAlike> listed) {
    long arrays = verdict.atPeak().size() - listed.stream().mapToLong(group -> group.holders().size()).sum();
    if (arrays > 0) {
      long bytes = verdict.atPeak().stream().mapToLong(one -> one.array().sizeBytes()).sum()
          - listed.stream().mapToLong(HeldAlike::bytes).sum();
      text.append("  and %,d more, %s together\n".formatted(arrays, ByteText.rounded(bytes)));
    }
  }
}
