package dev.holdfast.view.source;

import dev.holdfast.analysis.State;

import java.util.List;

/** A row of the source pane. */
sealed interface SourceRow {

  /** A line of source and what is to be seen at it. */
  record Line(int number, Mark mark) implements SourceRow {}

  /** Lines that are left out, both included: a click brings them back. */
  record Fold(int from, int to) implements SourceRow {}

  enum Role {
    NONE,
    /** The innermost frame of the step's thread is at this line. */
    CURRENT,
    /** An outer frame has called another here, or a frame of another thread is here. */
    CALL
  }

  /**
   * @param frame number of the innermost frame that is at this line, 0 if none
   * @param chips arrays that this line's variables hold or let go, in order of birth
   * @param more how many further arrays there are
   * @param selected whether the line belongs to what is selected
   */
  record Mark(Role role, long frame, List<Chip> chips, int more, boolean selected) {
    static final Mark NONE = new Mark(Role.NONE, 0, List.of(), 0, false);

    public Mark {
      chips = List.copyOf(chips);
    }
  }

  /**
   * @param words who holds it, and in which state it is
   */
  record Chip(long array, State state, String words, boolean selected) {}
}
