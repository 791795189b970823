package dev.holdfast.trace;

/**
 * A place in the code that can hold an array.
 *
 * @param id number, unique in a trace
 * @param method number of the method it belongs to, 0 for a static field
 * @param kind what kind of place
 * @param name as in the source ({@code dataPow}); for an operand what it waits for in words
 *     (<code>waiting to become argument left of sum</code>); for a static field {@code Cache.entries}; {@code slot 3} when the class has no names
 * @param line where it is declared or, for operands and hidden variables, the line of the construct; -1 if unknown
 */
public record Variable(int id, int method, Kind kind, String name, int line) {

  public enum Kind {
    LOCAL, ARGUMENT,
    /** The receiver, {@code this}. */
    RECEIVER,
    /** A value computed but not stored. */
    OPERAND,
    /** A slot whose variable's block was left, not yet reused. */
    OUT_OF_SCOPE,
    /** Made by the compiler, without a name in the source. */
    HIDDEN,
    /** An argument of a call into code that is not recorded, while that call lasts. */
    CALL_ARGUMENT, STATIC_FIELD,
    /** A thread's values of {@code ThreadLocal}s; the name is the thread's. */
    THREAD_LOCAL
  }
}
