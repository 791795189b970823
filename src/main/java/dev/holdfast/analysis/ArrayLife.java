package dev.holdfast.analysis;

import dev.holdfast.trace.Method;
import dev.holdfast.trace.TraceEvent.Born;

import java.util.List;

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
 */
public record ArrayLife(long id, Born born, @Nullable Method method, String origin, String shortOrigin,
    List<Hold> holds,
    List<Span> spans, long releasedNanos, long collectedNanos) {
  public ArrayLife {
    holds = List.copyOf(holds);
    spans = List.copyOf(spans);
  }

  public long sizeBytes() {
    return born.sizeBytes();
  }
}
