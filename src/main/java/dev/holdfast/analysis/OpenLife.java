package dev.holdfast.analysis;

import dev.holdfast.trace.Method;
import dev.holdfast.trace.TraceEvent.Born;
import dev.holdfast.trace.TraceEvent.Origin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** An array while its events are being read. */
final class OpenLife {
  /** An instant: an event and its time. */
  record Point(long seq, long nanos) {}

  /** The instant from which nothing is known to hold the array. {@code frame}: the one that let go last, or that made it. */
  record Loss(long seq, long nanos, OpenFrame frame) {}

  /** A time in which we do not know whether anything held it. */
  record Unknown(long fromSeq, long fromNanos, long toSeq, long toNanos) {}

  /** What an operand waits for that takes it out of the sight of its frame. */
  private static final Pattern ON_ITS_WAY_OUT = Pattern
      .compile("waiting to be (?:returned|captured|thrown|stored in an element)");

  final Born born;
  final long bornNanos;
  final @Nullable Method method;
  final List<Hold> outside = new ArrayList<>(0);
  final List<OpenHold> holds = new ArrayList<>(4);
  /** Those of {@code holds} that have not ended. */
  final List<OpenHold> open = new ArrayList<>(4);
  final List<Unknown> unknowns = new ArrayList<>(0);
  @Nullable
  OpenHold path;
  /** What it was held through when that was found last, while it is not known. */
  Holder.@Nullable Path lastPath;
  @Nullable
  Loss loss;
  /** Whether since then a weak reference led to it, which may be where it is seen again. */
  boolean weak;
  @Nullable
  Point unknownFrom;
  @Nullable
  Point collected;
  /** The collector said that it was alive up to here. */
  @Nullable
  Point survived;
  /** Whether the objects were searched for it in vain: then it had gone where no frame sees it. */
  boolean searched;
  /** See {@link ArrayLife#lentUntilSeq}. */
  long lentUntilSeq;
  /** When its maker returned it to the frame below. */
  long returnedSeq = Hold.NEVER;

  OpenLife(Born born, long bornNanos, @Nullable Method method, OpenFrame frame) {
    this.born = born;
    this.bornNanos = bornNanos;
    this.method = method;
    this.loss = new Loss(born.seq(), bornNanos, frame);
  }

  /** The call is over for which they were lent. */
  static void takeBack(List<OpenLife> lent, long seq) {
    lent.forEach(life -> life.lentUntilSeq = seq);
    lent.clear();
  }

  /** See {@link ArrayLife#wasOutOfSight}. */
  boolean wasOutOfSight() {
    return !(born.origin() instanceof Origin.Made) || searched || unknownFrom != null || !unknowns.isEmpty()
        || !outside.isEmpty() || holds.stream().anyMatch(OpenLife::leadsOutOfSight);
  }

  private static boolean leadsOutOfSight(OpenHold hold) {
    return switch (hold.holder) {
      case Holder.Direct d -> switch (d.variable().kind()) {
        case CALL_ARGUMENT, THREAD_LOCAL -> true;
        case OPERAND -> leaves(hold, d.variable().name());
        case LOCAL, ARGUMENT, RECEIVER, HIDDEN, OUT_OF_SCOPE, STATIC_FIELD -> false;
      };
      case Holder.Path _,Holder.Outside _,Holder.Untraced _ -> true;
    };
  }

  /** Whether the array went from the operand stack to where its frame does not see it, other than to the frame below. */
  private static boolean leaves(OpenHold operand, String waits) {
    boolean toTheFrameBelow = waits.endsWith("returned")
        && (operand.frame.depth > 0 || operand.toSeq != operand.frame.leaveSeq);
    return ON_ITS_WAY_OUT.matcher(waits).matches() && !toTheFrameBelow;
  }
}
