package dev.holdfast.analysis;

/**
 * An instant at which stepping stops: just after event {@code seq}.
 *
 * @param array number of the array that was born, bound or let go; 0 if none
 * @param thread number of the thread it happened on, 0 if unknown
 * @param frame number of the recorded frame it happened in, 0 if none
 * @param line source line of that frame, -1 if unknown
 */
public record Step(Kind kind, long seq, long nanos, long array, long thread, long frame, int line) {

  public enum Kind {
    /** An array was born: the unit of stepping. */
    BIRTH,
    /** A place now refers to an array. */
    HELD,
    /** A place that refers to an array will not be read again. */
    IDLE,
    /** A place refers to an array no longer. */
    RELEASED,
    /** A method was left. */
    LEFT,
    /** The collector has freed an array. */
    COLLECTED
  }
}
