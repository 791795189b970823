package dev.holdfast.explain;

import dev.holdfast.trace.Sorted;
import dev.holdfast.trace.TraceEvent.Recorded;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A trace's events, found by their numbers without looking at the others. */
final class RecordedEvents {
  private final List<Recorded> events;

  RecordedEvents(List<Recorded> events) {
    this.events = events;
  }

  /** The event of that number, null if there is none. */
  @Nullable
  Recorded at(long seq) {
    int place = placeAfter(seq) - 1;
    return place >= 0 && events.get(place).seq() == seq ? events.get(place) : null;
  }

  /** Those after {@code fromSeq} up to and including {@code toSeq}, in order. */
  List<Recorded> between(long fromSeq, long toSeq) {
    int from = placeAfter(fromSeq);
    return events.subList(from, Math.max(from, placeAfter(toSeq)));
  }

  /** At most {@code most} events that follow {@code seq}, in order. */
  List<Recorded> after(long seq, int most) {
    int from = placeAfter(seq);
    return events.subList(from, (int) Math.min(events.size(), (long) from + most));
  }

  /** At most {@code most} events before {@code seq}, in order. */
  List<Recorded> before(long seq, int most) {
    int to = placeAfter(seq - 1);
    return events.subList(Math.max(0, to - most), to);
  }

  private int placeAfter(long seq) {
    return Sorted.countUpTo(events, Recorded::seq, seq);
  }
}
