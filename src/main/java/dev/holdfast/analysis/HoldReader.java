package dev.holdfast.analysis;

import dev.holdfast.analysis.OpenLife.Loss;
import dev.holdfast.analysis.OpenLife.Point;
import dev.holdfast.analysis.OpenLife.Unknown;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent;
import dev.holdfast.trace.TraceEvent.Asked;
import dev.holdfast.trace.TraceEvent.Born;
import dev.holdfast.trace.TraceEvent.Collected;
import dev.holdfast.trace.TraceEvent.Entered;
import dev.holdfast.trace.TraceEvent.Held;
import dev.holdfast.trace.TraceEvent.Idle;
import dev.holdfast.trace.TraceEvent.Left;
import dev.holdfast.trace.TraceEvent.Reached;
import dev.holdfast.trace.TraceEvent.Released;
import dev.holdfast.trace.TraceEvent.Unreached;
import dev.holdfast.trace.TraceEvent.Untraced;
import dev.holdfast.trace.Variable;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads a trace's events in order and says who held which array from when to when. An array that is lost from sight and seen again
 * was alive in between: the gap becomes a hand-over where the events show one, else a hold outside the recorded code.
 */
final class HoldReader {
  private final Trace trace;
  private final Frames frames;
  private final Numbered<OpenLife> lives = new Numbered<>();
  private final List<OpenLife> inOrder = new ArrayList<>();
  /** Survivors of the last question to the collector: known to be alive until the next event. */
  private final List<OpenLife> asked = new ArrayList<>();
  private long nanos;
  private long lastSeq;
  /** The last birth, as long as nothing but its own hold and the walk that the recorder makes at it have followed. */
  private @Nullable Point birthBeforeWalk;

  HoldReader(Trace trace, Frames frames) {
    this.trace = trace;
    this.frames = frames;
  }

  /** Arrays in order of birth. */
  List<OpenLife> lives() {
    return inOrder;
  }

  /** Number and time of the last event, 0 if there was none. */
  Point last() {
    return new Point(lastSeq, nanos);
  }

  void read() {
    for (TraceEvent.Recorded event : trace.recorded()) {
      // seen from one thread another's clock reading may come late: time never runs backwards here
      nanos = Math.max(nanos, event.nanos());
      lastSeq = event.seq();
      if (!asked.isEmpty()) {
        asked.forEach(life -> life.survived = last());
        asked.clear();
      }
      read(event);
      if (isAfterWalkAtBirth(event)) {
        birthBeforeWalk = null;
      }
    }
    asked.forEach(life -> life.survived = last());
  }

  /** Whether the hook that reported the last birth, and walked, is done: its last event before this one was the newborn's own hold. */
  private boolean isAfterWalkAtBirth(TraceEvent.Recorded event) {
    return switch (event) {
      case Entered _,Left _,Idle _,Released _ -> true;
      case Held held -> inOrder.isEmpty() || held.array() != inOrder.getLast().born.array();
      case Born _,Reached _,Unreached _,Untraced _,Collected _,Asked _ -> false;
    };
  }

  private void read(TraceEvent.Recorded event) {
    long goesOn = switch (event) {
      case Born e -> e.frame();
      case Held e -> e.frame();
      case Idle e -> e.frame();
      case Released e -> e.frame();
      case Left e -> e.frame();
      case Entered _,Reached _,Unreached _,Untraced _,Collected _,Asked _ -> 0;
    };
    OpenLife.takeBack(frames.get(goesOn).lent, event.seq());
    switch (event) {
      case Entered e -> frames.enter(e, nanos);
      case Left e -> leave(e);
      case Born e -> bear(e);
      case Held e -> hold(e);
      case Idle e -> idle(e);
      case Released e -> release(e);
      case Reached e -> reach(e);
      case Unreached e -> unreach(e);
      case Untraced e -> untrace(e);
      case Collected e -> collect(e);
      case Asked e -> e.survivors().forEach(this::survive);
    }
  }

  private @Nullable OpenLife living(long array) {
    OpenLife life = lives.get(array);
    return life == null || life.collected != null ? null : life;
  }

  private void bear(Born e) {
    OpenFrame frame = frames.get(e.frame());
    OpenLife life = new OpenLife(e, nanos, frames.method(e.method()), frame);
    lives.put(e.array(), life);
    inOrder.add(life);
    if (frame != frames.none) {
      frame.addBirth(e.array());
    }
    frames.position(e.thread()).born(e.seq(), nanos);
    birthBeforeWalk = last();
  }

  private void leave(Left e) {
    OpenFrame frame = frames.get(e.frame());
    if (frame == frames.none || frame.isLeft()) {
      return;
    }
    frame.leaveSeq = e.seq();
    frame.endNanos = nanos;
    frame.thrown = e.thrown();
    frames.position(frame.thread).left(e.seq(), nanos, frame);
    OpenLife.takeBack(frame.given, e.seq());
    noteReturns(frame);
    for (OpenHold hold : frame.takeAll()) {
      close(hold);
    }
  }

  private void hold(Held e) {
    OpenLife life = living(e.array());
    OpenFrame frame = frames.get(e.frame());
    Variable variable = trace.variables().get(e.variable());
    if (life == null || variable == null || frame.isLeft()) {
      return;
    }
    OpenHold before = frame.at(e.variable());
    if (before != null && before.life == life && before.idleSeq == Hold.NEVER) {
      return;
    }
    if (variable.kind() == Variable.Kind.ARGUMENT && isLent(life, frame)) {
      life.lentUntilSeq = Hold.NEVER;
      List<OpenLife> lent = frame.parent == null ? frame.given : frame.parent.lent;
      if (lent.isEmpty() || lent.getLast() != life) {
        lent.add(life);
      }
    }
    boolean handedOver = isHandedOver(life, frame);
    if (before != null) {
      handedOver |= before.life == life;
      close(before);
    }
    Point from = life.loss != null && handedOver ? new Point(life.loss.seq(), life.loss.nanos()) : last();
    noteReturn(life, frame);
    endGap(life, from, true);
    OpenHold hold = new OpenHold(life, frame,
        new Holder.Direct(e.frame(), frame.depth, frame.method, variable), from.seq(), from.nanos(), e.line());
    open(hold);
    frame.put(e.variable(), hold);
  }

  private void idle(Idle e) {
    OpenHold hold = frames.get(e.frame()).at(e.variable());
    if (hold != null && hold.life.born.array() == e.array() && hold.idleSeq == Hold.NEVER) {
      hold.idleSeq = e.seq();
      hold.idleNanos = nanos;
    }
  }

  private void release(Released e) {
    OpenHold hold = frames.get(e.frame()).at(e.variable());
    if (hold != null && hold.life.born.array() == e.array()) {
      close(hold);
    }
  }

  private void reach(Reached e) {
    OpenLife life = living(e.array());
    OpenFrame frame = frames.get(e.frame());
    Variable root = trace.variables().get(e.variable());
    if (life == null || root == null || frame.isLeft()) {
      return;
    }
    Holder.Path path = new Holder.Path(e.frame(), frame.depth, frame == frames.none ? null : frame.method, root,
        e.path());
    OpenHold before = life.path;
    if (before != null && before.holder.equals(path)) {
      if (e.needed() == (before.idleSeq == Hold.NEVER)) {
        return;
      }
      if (!e.needed()) {
        Point point = walkPoint(before.fromSeq);
        before.idleSeq = point.seq();
        before.idleNanos = point.nanos();
        return;
      }
    }
    if (before != null) {
      close(before, walkPoint(before.fromSeq));
    }
    // a walk finds a path at some time after it came about: it has held since nothing else did, or since its frame exists; what only a weak
    // reference led to since may not have been held at all
    Loss loss = life.loss;
    Point from = walkPoint(life.born.seq());
    if (loss != null && life.unknownFrom == null && !life.weak) {
      from = loss.seq() >= frame.enterSeq
          ? new Point(loss.seq(), loss.nanos())
          : new Point(frame.enterSeq, frame.startNanos);
    }
    endGap(life, from, e.needed());
    OpenHold hold = new OpenHold(life, frame, path, from.seq(), from.nanos(), -1);
    if (!e.needed()) {
      hold.idleSeq = from.seq();
      hold.idleNanos = from.nanos();
    }
    open(hold);
    frame.addPath(hold);
    life.path = hold;
  }

  private void unreach(Unreached e) {
    OpenLife life = living(e.array());
    if (life == null) {
      return;
    }
    if (life.path != null) {
      close(life.path, walkPoint(life.path.fromSeq));
    }
    life.weak = e.weakly();
    life.searched = true;
    if (life.unknownFrom != null) {
      endUnknown(life);
      life.loss = new Loss(e.seq(), nanos, frames.get(life.born.frame()));
    }
  }

  private void untrace(Untraced e) {
    OpenLife life = living(e.array());
    if (life == null) {
      return;
    }
    if (life.path != null) {
      life.lastPath = (Holder.Path) life.path.holder;
      close(life.path, walkPoint(life.path.fromSeq));
    }
    Loss loss = life.loss;
    if (loss != null && life.unknownFrom == null) {
      life.unknownFrom = new Point(loss.seq(), loss.nanos());
    }
  }

  private void collect(Collected e) {
    OpenLife life = living(e.array());
    if (life == null) {
      return;
    }
    for (OpenHold hold : List.copyOf(life.open)) {
      close(hold);
    }
    if (life.unknownFrom != null) {
      endUnknown(life);
    }
    life.collected = last();
  }

  private void survive(long array) {
    OpenLife life = living(array);
    if (life != null && life.open.isEmpty()) {
      life.survived = null;
      asked.add(life);
    }
  }

  /** Whether the events show that the array went straight from where it was lost to a place of {@code frame}. */
  private boolean isHandedOver(OpenLife life, OpenFrame frame) {
    Loss loss = life.loss;
    if (loss == null || life.unknownFrom != null || life.weak) {
      return false;
    }
    ThreadPosition position = frames.position(frame.thread);
    boolean bornHere = loss.seq() == life.born.seq() && position.breakSeq == loss.seq();
    boolean returned = position.left == loss.frame() && loss.frame().parent == frame
        && loss.seq() == loss.frame().leaveSeq;
    boolean passedIn = position.entered == frame && frame.parent == loss.frame() && loss.seq() >= frame.seqBeforeEntry;
    return bornHere || returned || passedIn || loss.nanos() == nanos;
  }

  /** Whether code that is not recorded has passed the array to {@code frame}, which has just been entered. */
  private boolean isLent(OpenLife life, OpenFrame frame) {
    Loss loss = life.loss;
    return frames.position(frame.thread).entered == frame
        && life.open.stream().noneMatch(hold -> hold.frame == frame.parent && hold.holder instanceof Holder.Direct)
        && (loss == null || loss.frame() != frame.parent || loss.seq() < frame.seqBeforeEntry);
  }

  /** What a frame made and the frame below holds on its operand stack when it is left normally is what it returns. */
  private void noteReturns(OpenFrame left) {
    if (left.thrown || left.parent == null) {
      return;
    }
    for (long array : left.births) {
      OpenLife life = living(array);
      for (OpenHold hold : life == null ? List.<OpenHold>of() : life.open) {
        if (hold.frame == left.parent && hold.holder instanceof Holder.Direct d
            && d.variable().kind() == Variable.Kind.OPERAND) {
          hold.life.returnedSeq = left.leaveSeq;
        }
      }
    }
  }

  /** The same where the frame below takes the array only after the exit. */
  private void noteReturn(OpenLife life, OpenFrame frame) {
    OpenFrame left = frames.position(frame.thread).left;
    if (left == null || left.id != life.born.frame() || left.parent != frame || left.thrown
        || life.returnedSeq != Hold.NEVER) {
      return;
    }
    for (OpenHold hold : life.holds) {
      if (hold.frame == left && hold.toSeq == left.leaveSeq) {
        life.returnedSeq = left.leaveSeq;
      }
    }
  }

  /**
   * The array is seen again at {@code seen}: it was alive since it was lost, held by something that we have not seen, unless a weak reference
   * led to it. {@code isNeeded}: whether it may still be read then, and so could be before.
   */
  private void endGap(OpenLife life, Point seen, boolean isNeeded) {
    Loss loss = life.loss;
    if (life.unknownFrom != null && !isNeeded) {
      endUnknown(life);
    } else if (life.unknownFrom != null && loss != null) {
      add(life, new Holder.Untraced(life.lastPath), loss, seen.seq(), seen.nanos());
      life.unknownFrom = null;
    } else if (loss != null && !life.weak) {
      addOutside(life, loss, seen.seq(), seen.nanos());
    }
    life.weak = false;
    life.loss = null;
    life.lastPath = null;
  }

  private void endUnknown(OpenLife life) {
    Point from = life.unknownFrom;
    if (from != null) {
      life.unknowns.add(new Unknown(from.seq(), from.nanos(), lastSeq, nanos));
      life.unknownFrom = null;
    }
  }

  /** Holds the array outside the recorded code from its loss to an instant, {@link Hold#NEVER} for the end of the trace. */
  void addOutside(OpenLife life, Loss loss, long toSeq, long toNanos) {
    long thread = loss.frame().thread == 0 ? life.born.thread() : loss.frame().thread;
    add(life, new Holder.Outside(frames.threadName(thread)), loss, toSeq, toNanos);
  }

  private static void add(OpenLife life, Holder holder, Loss loss, long toSeq, long toNanos) {
    if (toSeq > loss.seq()) {
      life.outside.add(new Hold(holder, loss.seq(), loss.nanos(), Hold.NEVER, Hold.NEVER, toSeq, toNanos, -1));
    }
  }

  private void open(OpenHold hold) {
    hold.life.holds.add(hold);
    hold.life.open.add(hold);
  }

  /** What a walk at a birth finds was so already at the birth; of what has been there only since {@code seq}, a later birth. */
  private Point walkPoint(long seq) {
    Point birth = birthBeforeWalk;
    return birth != null && birth.seq() > seq ? birth : last();
  }

  private void close(OpenHold hold) {
    close(hold, last());
  }

  private void close(OpenHold hold, Point point) {
    hold.toSeq = point.seq();
    hold.toNanos = point.nanos();
    OpenLife life = hold.life;
    for (int i = life.open.size() - 1; i >= 0; i--) {
      if (life.open.get(i) == hold) {
        life.open.remove(i);
        break;
      }
    }
    switch (hold.holder) {
      case Holder.Direct d -> hold.frame.remove(d.variable().id(), hold);
      case Holder.Path _ -> {
        hold.frame.removePath(hold);
        life.path = null;
      }
      case Holder.Outside _,Holder.Untraced _ -> {
        // made only when a gap is over, never open
      }
    }
    if (life.open.isEmpty()) {
      life.loss = new Loss(point.seq(), point.nanos(), hold.frame);
    }
  }
}
