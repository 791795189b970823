package dev.holdfast.analysis;

import dev.holdfast.analysis.OpenLife.Point;
import dev.holdfast.analysis.OpenLife.Unknown;
import dev.holdfast.trace.Variable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;

/** Cuts an array's life into spans of one state and one label, from its holds. O(n log n) in the number of holds. */
final class SpanBuilder {
  /** The hold that keeps the array alive last comes first; of those that end together the outermost. */
  static final Comparator<Hold> LAST_TO_LET_GO = Comparator.comparingLong(Hold::toSeq).reversed()
      .thenComparingInt(SpanBuilder::depth).thenComparingInt(SpanBuilder::namelessness)
      .thenComparingLong(Hold::fromSeq);

  /** A change at an instant: of how many holds are needed, and perhaps a hold that begins or an unknown time that starts or ends. */
  private record Change(long seq, long nanos, int needed, @Nullable Hold begins, int unknown) {}

  private final Point start;
  private final Point end;
  private final List<Change> changes = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();

  /** @param end of the array or of the trace; {@link Hold#NEVER} twice while the run goes on */
  private SpanBuilder(Point start, Point end) {
    this.start = start;
    this.end = end;
  }

  static List<Span> spans(OpenLife life, List<Hold> holds, Point end) {
    SpanBuilder builder = new SpanBuilder(new Point(life.born.seq(), life.bornNanos), end);
    for (Hold hold : holds) {
      builder.add(hold);
    }
    for (Unknown unknown : life.unknowns) {
      builder.addUnknown(unknown.fromSeq(), unknown.fromNanos(), unknown.toSeq(), unknown.toNanos());
    }
    if (life.unknownFrom != null) {
      builder.addUnknown(life.unknownFrom.seq(), life.unknownFrom.nanos(), Hold.NEVER, Hold.NEVER);
    }
    return builder.build();
  }

  private void add(Hold hold) {
    changes.add(new Change(hold.fromSeq(), hold.fromNanos(), 1, hold, 0));
    boolean idles = hold.idleSeq() < hold.toSeq();
    changes.add(
        new Change(idles ? hold.idleSeq() : hold.toSeq(), idles ? hold.idleNanos() : hold.toNanos(), -1, null, 0));
    if (idles) {
      changes.add(new Change(hold.toSeq(), hold.toNanos(), 0, null, 0));
    }
  }

  private void addUnknown(long fromSeq, long fromNanos, long toSeq, long toNanos) {
    changes.add(new Change(fromSeq, fromNanos, 0, null, 1));
    changes.add(new Change(toSeq, toNanos, 0, null, -1));
  }

  private List<Span> build() {
    changes.sort(Comparator.comparingLong(Change::seq));
    PriorityQueue<Hold> holding = new PriorityQueue<>(LAST_TO_LET_GO);
    int needed = 0;
    int unknown = 0;
    Point at = start;
    int i = 0;
    while (at.seq() < end.seq()) {
      for (; i < changes.size() && changes.get(i).seq() <= at.seq(); i++) {
        Change change = changes.get(i);
        needed += change.needed();
        unknown += change.unknown();
        if (change.begins() != null) {
          holding.add(change.begins());
        }
      }
      while (!holding.isEmpty() && holding.peek().toSeq() <= at.seq()) {
        holding.poll();
      }
      Point next = i < changes.size() && changes.get(i).seq() < end.seq()
          ? new Point(changes.get(i).seq(), changes.get(i).nanos())
          : end;
      append(at, next, state(needed, !holding.isEmpty(), unknown), holding.peek());
      at = next;
    }
    return spans;
  }

  private static State state(int needed, boolean held, int unknown) {
    if (held) {
      return needed > 0 ? State.NEEDED : State.CLINGING;
    }
    return unknown > 0 ? State.UNKNOWN : State.RELEASED;
  }

  private void append(Point from, Point to, State state, @Nullable Hold label) {
    if (!spans.isEmpty()) {
      Span last = spans.getLast();
      if (last.state() == state && last.label() == label) {
        spans.set(spans.size() - 1, new Span(last.fromSeq(), last.fromNanos(), to.seq(), to.nanos(), state, label));
        return;
      }
    }
    spans.add(new Span(from.seq(), from.nanos(), to.seq(), to.nanos(), state, label));
  }

  private static int depth(Hold hold) {
    return switch (hold.holder()) {
      case Holder.Direct d -> d.depth();
      case Holder.Path p -> p.depth();
      case Holder.Outside _,Holder.Untraced _ -> OpenFrame.NO_DEPTH;
    };
  }

  /** Places that the source names come before those that it does not. */
  private static int namelessness(Hold hold) {
    return switch (hold.holder()) {
      case Holder.Direct d -> switch (d.variable().kind()) {
        case Variable.Kind.STATIC_FIELD, Variable.Kind.LOCAL, Variable.Kind.ARGUMENT, Variable.Kind.RECEIVER -> 0;
        case Variable.Kind.OUT_OF_SCOPE, Variable.Kind.THREAD_LOCAL -> 1;
        case Variable.Kind.HIDDEN -> 2;
        case Variable.Kind.OPERAND, Variable.Kind.CALL_ARGUMENT -> 3;
      };
      case Holder.Path _ -> 1;
      case Holder.Outside _,Holder.Untraced _ -> 4;
    };
  }
}
