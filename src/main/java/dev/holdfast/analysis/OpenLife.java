package dev.holdfast.analysis;

import dev.holdfast.trace.Method;
import dev.holdfast.trace.TraceEvent.Born;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** An array while its events are being read. */
final class OpenLife {
  /** An instant: an event and its time. */
  record Point(long seq, long nanos) {}

  /** The instant from which nothing is known to hold the array. {@code frame}: the one that let go last, or that made it. */
  record Loss(long seq, long nanos, OpenFrame frame) {}

  /** A time in which we do not know whether anything held it. */
  record Unknown(long fromSeq, long fromNanos, long toSeq, long toNanos) {}

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
  /** When its maker returned it to the frame below. */
  long returnedSeq = Hold.NEVER;

  OpenLife(Born born, long bornNanos, @Nullable Method method, OpenFrame frame) {
    this.born = born;
    this.bornNanos = bornNanos;
    this.method = method;
    this.loss = new Loss(born.seq(), bornNanos, frame);
  }
}
