package dev.holdfast.explain;

import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Hold;
import dev.holdfast.analysis.Holder;
import dev.holdfast.trace.TraceEvent;
import dev.holdfast.trace.TraceEvent.Held;
import dev.holdfast.trace.TraceEvent.Idle;
import dev.holdfast.trace.TraceEvent.Recorded;
import dev.holdfast.trace.Variable;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Where a place was read for the last time. */
final class LastReads {
  /** How many events of other threads may stand between a copy of a variable and the report that it was the last. */
  static final int NEARBY = 16;

  private final RecordedEvents events;

  LastReads(RecordedEvents events) {
    this.events = events;
  }

  /**
   * {@code last read at line 15}; {@code not needed since line 15} where the events do not tell whether that line reads it, or only
   * decides that nothing more will; empty if the line is not known.
   */
  String words(ArrayLife array, Hold hold) {
    Idle idle = idle(array, hold);
    if (idle == null || idle.line() <= 0) {
      return "";
    }
    return (isRead(idle) ? "last read at line " : "not needed since line ") + idle.line();
  }

  /** The event that ends the need of the hold, null if none did or if it was found out by a walk. */
  @Nullable
  Idle idle(ArrayLife array, Hold hold) {
    if (hold.idleSeq() == Hold.NEVER || !(hold.holder() instanceof Holder.Direct d)) {
      return null;
    }
    if (d.variable().kind() == Variable.Kind.OUT_OF_SCOPE) {
      // the same slot under the name it had in its block
      for (Hold before : array.holds()) {
        if (before.idleSeq() < hold.fromSeq() && before.toSeq() >= hold.fromSeq()
            && before.holder() instanceof Holder.Direct inScope && inScope.frame() == d.frame()
            && inScope.variable().name().equals(d.variable().name())) {
          return idle(array, before);
        }
      }
    }
    return events.at(hold.idleSeq()) instanceof Idle idle ? idle : null;
  }

  /** Whether the event reports a read: then the value was copied to the operand stack just before. */
  boolean isRead(Idle idle) {
    List<Recorded> before = events.before(idle.seq(), NEARBY);
    for (Recorded event : before.reversed()) {
      long frame = switch (event) {
        case Held e -> e.frame();
        case Idle e -> e.frame();
        case TraceEvent.Released e -> e.frame();
        case TraceEvent.Born e -> e.frame();
        case TraceEvent.Entered e -> e.parent();
        default -> 0;
      };
      if (frame == idle.frame()) {
        return event instanceof Held held && held.array() == idle.array() && held.variable() != idle.variable()
            && held.line() == idle.line();
      }
    }
    return false;
  }
}
