package dev.holdfast.view.flame;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Frame;
import dev.holdfast.analysis.Hold;
import dev.holdfast.trace.Method;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.view.text.ArrayText;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.text.TimeText;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What there is to say about a frame. */
final class FrameCards {
  /** More than these are counted, not listed. */
  private static final int LISTED = 6;

  private final Analysis analysis;
  private final long smallestBytes;

  FrameCards(Analysis analysis, long smallestBytes) {
    this.analysis = analysis;
    this.smallestBytes = smallestBytes;
  }

  Card of(Frame frame, Words words, long endNanos, long selfNanos) {
    List<Card.Line> lines = new ArrayList<>();
    lines.add(new Card.Line("source", source(frame.method())));
    if (analysis.threads().size() > 1) {
      lines.add(new Card.Line("thread", FrameChart.threadName(analysis, frame.thread())));
    }
    lines.add(new Card.Line("time", TimeText.rounded(endNanos - frame.startNanos()) + " total, "
        + TimeText.rounded(selfNanos) + " in itself"));
    lines.add(new Card.Line("from", TimeText.rounded(frame.startNanos()) + " to " + TimeText.rounded(endNanos)));
    lines.add(new Card.Line("left", left(frame)));
    addBirths(frame, lines);
    return new Card(words.qualified(), lines);
  }

  /** {@code Original.java, lines 41 to 45}. */
  static String source(Method method) {
    String file = method.sourceFile().isEmpty() ? method.className() : method.sourceFile();
    if (method.firstLine() < 0) {
      return file + ", no line numbers";
    }
    return file + (method.firstLine() == method.lastLine()
        ? ", line " + method.firstLine()
        : ", lines " + method.firstLine() + " to " + method.lastLine());
  }

  private String left(Frame frame) {
    if (frame.endNanos() == Hold.NEVER) {
      return analysis.trace().run().outcome() == RunInfo.Outcome.RUNNING ? "still running" : "not seen leaving";
    }
    return frame.thrown() ? "thrown out by an exception" : "returned";
  }

  private void addBirths(Frame frame, List<Card.Line> lines) {
    List<ArrayLife> born = frame.births().stream().map(analysis::array).filter(Objects::nonNull).toList();
    List<ArrayLife> shown = born.stream().filter(a -> a.sizeBytes() >= smallestBytes).toList();
    if (born.isEmpty()) {
      lines.add(new Card.Line("born here", "no array"));
      return;
    }
    shown.stream().limit(LISTED).forEach(a -> lines.add(new Card.Line("born here", title(a), a.id())));
    int more = born.size() - Math.min(LISTED, shown.size());
    if (more > 0) {
      long rest = born.stream().mapToLong(ArrayLife::sizeBytes).sum()
          - shown.stream().limit(LISTED).mapToLong(ArrayLife::sizeBytes).sum();
      lines.add(new Card.Line(shown.isEmpty() ? "born here" : "and",
          more + (more == 1 ? " array" : " arrays") + (shown.size() > LISTED ? " more" : " smaller") + ", "
              + ByteText.rounded(rest)));
    }
  }

  static String title(ArrayLife array) {
    return "#" + array.id() + "  " + ArrayText.typeAndLength(array.born().typeName(), array.born().length()) + "  "
        + ByteText.rounded(array.sizeBytes());
  }
}
