package dev.holdfast.analysis;

import dev.holdfast.trace.Method;
import dev.holdfast.trace.Sorted;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One activation of a recorded method.
 *
 * @param depth 0 for the outermost recorded frame of its thread
 * @param endNanos {@link Hold#NEVER} while it has not been left
 * @param thrown left by an exception
 * @param children in order of entry
 * @param births numbers of the arrays born in it, in order
 */
public record Frame(long id, long thread, int depth, Method method, long enterSeq, long startNanos, long leaveSeq,
    long endNanos, boolean thrown, List<Frame> children, List<Long> births) {

  /** The one of {@code siblings}, in order of entry, that is entered and not left just after event {@code seq}; null if none is. */
  public static @Nullable Frame openAt(List<Frame> siblings, long seq) {
    int entered = Sorted.countUpTo(siblings, Frame::enterSeq, seq);
    return entered == 0 || siblings.get(entered - 1).leaveSeq() <= seq ? null : siblings.get(entered - 1);
  }
}
