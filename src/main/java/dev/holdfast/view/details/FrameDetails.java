package dev.holdfast.view.details;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Frame;
import dev.holdfast.analysis.Hold;
import dev.holdfast.analysis.Holder;
import dev.holdfast.analysis.Labels;
import dev.holdfast.analysis.State;
import dev.holdfast.session.Selection;
import dev.holdfast.trace.Method;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.details.Details.Row;
import dev.holdfast.view.details.Details.Section;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.text.TimeText;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** One activation of a method: its times, the arrays born in it, and those that its variables held. */
final class FrameDetails {
  private static final int LISTED = 200;

  private final Analysis analysis;

  FrameDetails(Analysis analysis) {
    this.analysis = analysis;
  }

  /** Null if the run has no such frame. */
  @Nullable
  Details of(long id) {
    Frame frame = find(id);
    if (frame == null) {
      return null;
    }
    List<Row> held = held(frame);
    return new Details(frame.method().shortName(), source(frame.method()), List.of(
        new Section("Times", times(frame)),
        new Section("Born in it", born(frame)),
        new Section("Held in it",
            held.isEmpty() ? List.of(Row.remark("None of its variables held an array.")) : held)));
  }

  static String source(Method method) {
    String file = method.sourceFile().isEmpty() ? method.className() : method.sourceFile();
    if (method.firstLine() < 0) {
      return file;
    }
    return file + (method.firstLine() == method.lastLine()
        ? ", line " + method.firstLine()
        : ", lines " + method.firstLine() + " to " + method.lastLine());
  }

  private @Nullable Frame find(long id) {
    Deque<List<Frame>> open = new ArrayDeque<>(analysis.threads().values());
    while (!open.isEmpty()) {
      for (Frame frame : open.pop()) {
        if (frame.id() == id) {
          return frame;
        }
        if (!frame.children().isEmpty()) {
          open.push(frame.children());
        }
      }
    }
    return null;
  }

  private List<Row> times(Frame frame) {
    boolean open = frame.endNanos() == Hold.NEVER;
    long end = open ? TimeAxis.totalNanosOf(analysis) : frame.endNanos();
    long inside = 0;
    for (Frame child : frame.children()) {
      inside += Math.min(end, child.endNanos()) - child.startNanos();
    }
    boolean isRunning = analysis.trace().run().outcome() == RunInfo.Outcome.RUNNING;
    String left = open
        ? isRunning ? "still running" : "not seen leaving"
        : (frame.thrown() ? "thrown out at " : "returned at ") + TimeText.rounded(end);
    String name = analysis.trace().threads().getOrDefault(frame.thread(), "");
    return List.of(Row.of("entered", "at " + TimeText.rounded(frame.startNanos())), Row.of("left", left),
        Row.of("total", TimeText.rounded(end - frame.startNanos())),
        Row.of("in itself", TimeText.rounded(end - frame.startNanos() - inside)),
        Row.of("thread", name.isBlank() ? String.valueOf(frame.thread()) : name));
  }

  private List<Row> born(Frame frame) {
    List<Row> rows = new ArrayList<>();
    long rest = 0;
    for (long id : frame.births()) {
      ArrayLife array = analysis.array(id);
      if (array != null && rows.size() < LISTED) {
        rows.add(new Row(ArrayDetails.title(array), ByteText.rounded(array.sizeBytes()), "at "
            + TimeText.rounded(array.born().nanos()) + (array.born().line() < 0 ? "" : ", line " + array.born().line()),
            id, State.NEEDED, new Selection.OfArray(id)));
      } else {
        rest++;
      }
    }
    if (rest > 0) {
      rows.add(Row.remark(String.format(Locale.ROOT, "and %,d more", rest)));
    }
    return rows.isEmpty() ? List.of(Row.remark("No array was born in it.")) : rows;
  }

  private List<Row> held(Frame frame) {
    List<Row> rows = new ArrayList<>();
    for (ArrayLife array : analysis.arrays()) {
      for (Hold hold : array.holds()) {
        if (frameOf(hold.holder()) == frame.id()) {
          if (rows.size() == LISTED) {
            rows.add(Row.remark("and more"));
            return rows;
          }
          Row row = ArrayDetails.row(hold, Labels.brief(hold.holder()) + "  #" + array.id(), array.id(),
              TimeAxis.totalNanosOf(analysis));
          rows.add(new Row(row.words(), row.value(), row.remark(), row.array(), row.state(),
              new Selection.OfArray(array.id())));
        }
      }
    }
    return rows;
  }

  private static long frameOf(Holder holder) {
    return switch (holder) {
      case Holder.Direct d -> d.frame();
      case Holder.Path p -> p.frame();
      case Holder.Outside _,Holder.Untraced _ -> 0;
    };
  }
}
