package dev.holdfast.analysis;

import dev.holdfast.trace.Method;
import dev.holdfast.trace.Sorted;
import dev.holdfast.trace.TraceEvent.Born;
import dev.holdfast.trace.Variable;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One array from birth to collection.
 *
 * @param origin how it came to be, finished words: <code>return value of subtractScalar</code>, <code>new byte[] in addScalar</code>,
 *     <code>Arrays.copyOf called at line 40</code>
 * @param shortOrigin the method that made it, for lane heads: {@code subtractScalar}
 * @param method the method that made it, null if unknown
 * @param holds in order of their beginning
 * @param spans in order, without gaps, from birth to the end of the run or to collection
 * @param releasedNanos when the last holder let go; {@link Hold#NEVER} if it is held at the end
 * @param collectedNanos when the garbage collector freed it; {@link Hold#NEVER} if it did not during the run
 * @param wasOutOfSight whether code that is not recorded has ever had it, and so may hold it where nothing else does, until it is collected
 * @param lentUntilSeq code that is not recorded has passed it to a call, and may itself keep it up to this event, at which it is over; 0 if
 *     it has not
 * @param ghosts what an interpreter would still hold while this run's compiled code does not, also after the collection; empty in other runs
 */
public record ArrayLife(long id, Born born, @Nullable Method method, String origin, String shortOrigin,
    List<Hold> holds,
    List<Span> spans, long releasedNanos, long collectedNanos, boolean wasOutOfSight, long lentUntilSeq,
    List<Span> ghosts) {
  /** Callees to which an array is passed and which do not keep it. */
  private static final Pattern KEEPS_NOTHING = Pattern
      .compile("(?:System\\.|Arrays\\.(?!asList|stream|spliterator)).*");
  private static final Pattern INTO_OBJECT = Pattern.compile("waiting to be (?:stored|captured)");

  public ArrayLife {
    holds = List.copyOf(holds);
    spans = List.copyOf(spans);
    ghosts = List.copyOf(ghosts);
  }

  /** Without ghosts. */
  public ArrayLife(long id, Born born, @Nullable Method method, String origin, String shortOrigin, List<Hold> holds,
      List<Span> spans, long releasedNanos, long collectedNanos, boolean wasOutOfSight, long lentUntilSeq) {
    this(id, born, method, origin, shortOrigin, holds, spans, releasedNanos, collectedNanos, wasOutOfSight,
        lentUntilSeq,
        List.of());
  }

  /** What an interpreter would hold just after event {@code seq} while this run's compiled code does not; null if nothing. */
  public @Nullable Span ghostAt(long seq) {
    for (Span ghost : ghosts) {
      if (ghost.fromSeq() <= seq && seq < ghost.toSeq()) {
        return ghost;
      }
    }
    return null;
  }

  public long sizeBytes() {
    return born.sizeBytes();
  }

  /** What it was just after event {@code seq}; null before its birth and after its collection. */
  public @Nullable Span spanAt(long seq) {
    int begun = Sorted.countUpTo(spans, Span::fromSeq, seq);
    if (begun == 0) {
      return null;
    }
    Span span = spans.get(begun - 1);
    return seq < span.toSeq() || begun == spans.size() && collectedNanos == Hold.NEVER ? span : null;
  }

  /**
   * The hold for which it is {@link State#NEEDED} just after event {@code seq}, null if it is not. A place on a stack that refers to the array
   * itself comes before all others: if there is none, something that leads to the array may still be read, and whether the array will be is not
   * known. O(n) for n holds.
   */
  public @Nullable Hold neededBy(long seq) {
    Span span = spanAt(seq);
    if (span == null || span.state() != State.NEEDED) {
      return null;
    }
    Hold label = span.label();
    Hold through = label != null && label.isReadAgainAfter(seq) ? label : null;
    if (through != null && through.isOnStack()) {
      return through;
    }
    for (Hold hold : holds) {
      if (hold.isReadAgainAfter(seq)) {
        if (hold.isOnStack()) {
          return hold;
        }
        through = through == null ? hold : through;
      }
    }
    return through;
  }

  /** Whether it is {@link State#NEEDED} just after event {@code seq}, yet only for the sake of what leads to it. */
  public boolean isNeededThroughOthers(long seq) {
    Hold hold = neededBy(seq);
    return hold != null && !hold.isOnStack();
  }

  /** The places that hold it just after event {@code seq} beside the one that is its label there: variables, fields, ways through objects. */
  public List<Hold> alsoHeldBy(long seq) {
    Span span = spanAt(seq);
    Hold label = span == null ? null : span.label();
    return holds.stream().filter(hold -> hold != label && hold.isAt(seq) && switch (hold.holder()) {
      case Holder.Direct d -> d.variable().kind() != Variable.Kind.OPERAND
          && d.variable().kind() != Variable.Kind.CALL_ARGUMENT;
      case Holder.Path _ -> true;
      case Holder.Outside _,Holder.Untraced _ -> false;
    }).toList();
  }

  /** Whether an object may lead to it, though a variable holds it: it was put into one, captured, or passed to code that is not recorded. */
  public boolean mayBeInObject() {
    return holds.stream().anyMatch(hold -> hold.holder() instanceof Holder.Path
        || hold.holder() instanceof Holder.Direct d && switch (d.variable().kind()) {
          case CALL_ARGUMENT -> !KEEPS_NOTHING.matcher(d.variable().name()).matches();
          case OPERAND -> INTO_OBJECT.matcher(d.variable().name()).lookingAt() && takenOverFrom(hold) == hold;
          case LOCAL, ARGUMENT, RECEIVER, OUT_OF_SCOPE, HIDDEN, STATIC_FIELD, THREAD_LOCAL -> false;
        });
  }

  /** Where its last span that is not {@link State#RELEASED} ends; {@link Hold#NEVER} if it is alive at the end of the trace. */
  long aliveUntilSeq() {
    if (spans.isEmpty()) {
      return born.seq();
    }
    Span last = spans.getLast();
    if (last.state() == State.RELEASED) {
      return last.fromSeq();
    }
    return collectedNanos == Hold.NEVER ? Hold.NEVER : last.toSeq();
  }

  /**
   * The variable's hold that takes the array over from the operand stack, if {@code operand} is one that waits to be stored; else
   * {@code operand} itself.
   */
  Hold takenOverFrom(Hold operand) {
    if (!(operand.holder() instanceof Holder.Direct waiting) || waiting.variable().kind() != Variable.Kind.OPERAND) {
      return operand;
    }
    for (Hold hold : holds) {
      if (hold.fromSeq() > operand.fromSeq() && hold.fromSeq() <= operand.toSeq()
          && hold.holder() instanceof Holder.Direct to && to.frame() == waiting.frame()
          && (to.variable().kind() == Variable.Kind.LOCAL || to.variable().kind() == Variable.Kind.ARGUMENT)) {
        return hold;
      }
    }
    return operand;
  }
}
