package dev.holdfast.analysis;

import dev.holdfast.trace.Sorted;
import dev.holdfast.trace.TraceEvent;
import dev.holdfast.trace.TraceEvent.Born;
import dev.holdfast.trace.TraceEvent.Collected;
import dev.holdfast.trace.TraceEvent.Held;
import dev.holdfast.trace.TraceEvent.Idle;
import dev.holdfast.trace.TraceEvent.Left;
import dev.holdfast.trace.TraceEvent.Released;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The instants at which stepping through a run stops, in order. */
public final class Steps {
  private final Analysis analysis;
  private final long smallestBytes;
  private final Map<Long, Frame> frames = new HashMap<>();

  private Steps(Analysis analysis, long smallestBytes) {
    this.analysis = analysis;
    this.smallestBytes = smallestBytes;
    analysis.threads().values().forEach(this::index);
  }

  /** One step for each birth of an array of at least {@code smallestBytes}. */
  public static List<Step> births(Analysis analysis, long smallestBytes) {
    List<Step> steps = new ArrayList<>();
    for (ArrayLife array : analysis.arrays()) {
      if (array.sizeBytes() >= smallestBytes) {
        Born born = array.born();
        steps.add(new Step(Step.Kind.BIRTH, born.seq(), born.nanos(), born.array(), born.thread(), born.frame(),
            born.line()));
      }
    }
    return List.copyOf(steps);
  }

  /** The births, and each change of a holder of such an array, each exit from a method, each collection. */
  public static List<Step> everyChange(Analysis analysis, long smallestBytes) {
    return new Steps(analysis, smallestBytes).everyChange();
  }

  /** The last of {@code steps} that is not after event {@code seq}: its place in the list, -1 if all are after it. */
  public static int lastNotAfter(List<Step> steps, long seq) {
    return Sorted.countUpTo(steps, Step::seq, seq) - 1;
  }

  /** The step nearest in time to {@code nanos}, of several at one instant the first: its place in the list, -1 if there is none. */
  public static int nearest(List<Step> steps, long nanos) {
    int before = Sorted.countUpTo(steps, Step::nanos, nanos - 1);
    boolean earlierIsNearer = before > 0
        && (before == steps.size() || nanos - steps.get(before - 1).nanos() < steps.get(before).nanos() - nanos);
    return earlierIsNearer ? before - 1 : before < steps.size() ? before : -1;
  }

  /** Without recursion: the run's own may be deeper than this thread's stack. */
  private void index(List<Frame> outermost) {
    Deque<List<Frame>> open = new ArrayDeque<>();
    open.push(outermost);
    while (!open.isEmpty()) {
      for (Frame frame : open.pop()) {
        frames.put(frame.id(), frame);
        if (!frame.children().isEmpty()) {
          open.push(frame.children());
        }
      }
    }
  }

  private List<Step> everyChange() {
    List<Step> steps = new ArrayList<>();
    for (TraceEvent.Recorded event : analysis.trace().recorded()) {
      Step step = step(event);
      if (step != null) {
        steps.add(step);
      }
    }
    return List.copyOf(steps);
  }

  private @Nullable Step step(TraceEvent.Recorded event) {
    return switch (event) {
      case Born e -> isShown(e.array())
          ? new Step(Step.Kind.BIRTH, e.seq(), e.nanos(), e.array(), e.thread(), e.frame(), e.line())
          : null;
      case Held e -> change(Step.Kind.HELD, e.seq(), e.nanos(), e.array(), e.frame(), e.line());
      case Idle e -> change(Step.Kind.IDLE, e.seq(), e.nanos(), e.array(), e.frame(), e.line());
      case Released e -> change(Step.Kind.RELEASED, e.seq(), e.nanos(), e.array(), e.frame(), e.line());
      case Collected e -> change(Step.Kind.COLLECTED, e.seq(), e.nanos(), e.array(), 0, -1);
      case Left e -> left(e);
      case TraceEvent.Entered _,TraceEvent.Reached _,TraceEvent.Unreached _,TraceEvent.Untraced _,TraceEvent.Asked _ ->
        null;
    };
  }

  private @Nullable Step change(Step.Kind kind, long seq, long nanos, long array, long frame, int line) {
    Frame in = frames.get(frame);
    return isShown(array) ? new Step(kind, seq, nanos, array, in == null ? 0 : in.thread(), frame, line) : null;
  }

  private @Nullable Step left(Left e) {
    Frame frame = frames.get(e.frame());
    return frame == null
        ? null
        : new Step(Step.Kind.LEFT, e.seq(), e.nanos(), 0, frame.thread(), frame.id(), -1);
  }

  private boolean isShown(long array) {
    ArrayLife life = analysis.array(array);
    return life != null && life.sizeBytes() >= smallestBytes;
  }
}
