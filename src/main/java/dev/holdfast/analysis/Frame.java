package dev.holdfast.analysis;

import dev.holdfast.trace.Method;

import java.util.List;

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
    long endNanos, boolean thrown, List<Frame> children, List<Long> births) {}
