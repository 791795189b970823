package dev.holdfast.view.source;

import dev.holdfast.analysis.Answer;
import dev.holdfast.analysis.State;
import dev.holdfast.session.Selection;

/** A row of the stack pane. */
sealed interface StackRow {

  /** A thread, where there are several. {@code open}: whether its frames follow. */
  record ThreadHead(long thread, String words, boolean open) implements StackRow {}

  /** A frame; {@code where} names its line. */
  record FrameHead(long frame, String name, String where, boolean innermost, boolean selected) implements StackRow {}

  /** Places that belong to no frame, or arrays that no place holds. */
  record Section(String words) implements StackRow {}

  /**
   * A place that holds an array.
   *
   * @param name of the place
   * @param isCode whether the name is one from the source
   * @param kind of the place, in words; empty if there is nothing to say
   * @param briefKind the same in a word or two
   * @param array number of the array
   * @param state the array's
   * @param what {@code #4 byte[100,000,000]}
   * @param bytes {@code 100 MB}
   * @param stateWords what holds for this place
   * @param answer what the collector said of the array there
   * @param chain how the JVM reached it then; empty if it did not say
   * @param place what stands for the place itself as a selection
   */
  record PlaceRow(String name, boolean isCode, String kind, String briefKind, long array, State state, String what,
      String bytes,
      String stateWords, Answer answer, String chain, Selection place, boolean selected) implements StackRow {

    /** {@code survived}; empty where the collector was not asked. */
    String answerWords() {
      return switch (answer) {
        case NOT_ASKED -> "";
        case SURVIVED -> "survived";
        case COLLECTED -> "collected";
      };
    }
  }

  /** What is left out until it is asked for; {@code key} tells it from others. */
  record Folded(String key, String words) implements StackRow {}

  /** What the collector said here. {@code isContradiction}: that it contradicts what is drawn. */
  record Heard(String words, boolean isContradiction) implements StackRow {}

  /** A remark. */
  record Note(String words) implements StackRow {}
}
