package dev.holdfast.analysis;

import dev.holdfast.trace.Method;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent.Entered;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The frames of a trace while its events are read, by number, and at the end as trees. */
final class Frames {
  private static final Method UNKNOWN_METHOD = new Method(0, "", "unknown method", "", "", -1, -1);

  private final Trace trace;
  private final Numbered<OpenFrame> byId = new Numbered<>();
  /** In order of entry: a parent comes before its children. */
  private final List<OpenFrame> entered = new ArrayList<>();
  private final Map<Long, ThreadPosition> positions = new HashMap<>();
  /** The "frame" of static fields. */
  final OpenFrame none = new OpenFrame(0, null, OpenFrame.NO_DEPTH, 0, UNKNOWN_METHOD, 0, 0, 0);

  Frames(Trace trace) {
    this.trace = trace;
  }

  /** The frame of that number; {@link #none} for 0; one without a tree if its entry is not in the trace. */
  OpenFrame get(long id) {
    if (id == 0) {
      return none;
    }
    OpenFrame frame = byId.get(id);
    if (frame == null) {
      frame = new OpenFrame(id, null, 0, 0, UNKNOWN_METHOD, 0, 0, 0);
      byId.put(id, frame);
    }
    return frame;
  }

  @Nullable
  Method method(int number) {
    return trace.methods().get(number);
  }

  ThreadPosition position(long thread) {
    return positions.computeIfAbsent(thread, t -> new ThreadPosition());
  }

  /** In words: the thread's name, its number if it has none. */
  String threadName(long thread) {
    String name = trace.threads().getOrDefault(thread, "");
    return name.isEmpty() ? Long.toString(thread) : name;
  }

  void enter(Entered e, long nanos) {
    OpenFrame parent = e.parent() == 0 ? null : byId.get(e.parent());
    Method method = trace.methods().getOrDefault(e.method(), UNKNOWN_METHOD);
    ThreadPosition position = position(e.thread());
    OpenFrame frame = new OpenFrame(e.frame(), parent, parent == null ? 0 : parent.depth + 1, e.thread(), method,
        e.seq(), nanos, position.breakSeq);
    if (parent != null) {
      parent.childCount++;
    }
    byId.put(e.frame(), frame);
    entered.add(frame);
    position.entered(e.seq(), nanos, frame);
  }

  /** The finished trees: outermost frames by thread. Works without recursion, so that a deeply recursive program has a tree too. */
  Map<Long, List<Frame>> trees() {
    Map<Long, List<Frame>> trees = new LinkedHashMap<>();
    // a parent's list stands before its children are added to it, in order of entry
    for (OpenFrame f : entered) {
      f.children = f.childCount == 0 ? List.of() : new ArrayList<>(f.childCount);
      Frame frame = new Frame(f.id, f.thread, f.depth, f.method, f.enterSeq, f.startNanos, f.leaveSeq, f.endNanos,
          f.thrown, f.children, f.births);
      List<Frame> siblings = f.parent != null
          ? f.parent.children
          : trees.computeIfAbsent(f.thread, t -> new ArrayList<>());
      siblings.add(frame);
    }
    return trees;
  }
}
