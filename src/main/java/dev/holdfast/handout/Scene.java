package dev.holdfast.handout;

import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.State;
import dev.holdfast.analysis.Step;

import dev.holdfast.handout.Excerpt.Range;

import java.util.List;
import java.util.Map;

/**
 * Everything that is shown of a step.
 *
 * @param heading {@code Allocation 3 of 5}
 * @param when {@code 23.4 ms}
 * @param sentence what happened and why; names of the source stand between backticks
 * @param frames the stacks, innermost frame first, that of the step first
 * @param currentLine of the source, -1 if the step is not in it
 * @param callLines of the frames that have called another
 * @param methods lines of the source that the frames are in, innermost first
 * @param chips by line of the source
 * @param lanes arrays that have a lane
 */
record Scene(Step step, String heading, String when, String sentence, long heldBytes, long neededBytes,
    List<FrameRows> frames, int currentLine, List<Integer> callLines, List<Range> methods,
    Map<Integer, List<Chip>> chips,
    List<ArrayLife> lanes) {

  Scene {
    frames = List.copyOf(frames);
    callLines = List.copyOf(callLines);
    methods = List.copyOf(methods);
    chips = Map.copyOf(chips);
    lanes = List.copyOf(lanes);
  }

  long clingingBytes() {
    return heldBytes - neededBytes;
  }

  /** The sentence without backticks. */
  String plainSentence() {
    return sentence.replace("`", "");
  }

  /**
   * A frame, or places that belong to none.
   *
   * @param where {@code line 42}, empty if unknown
   */
  record FrameRows(String title, String where, List<PlaceRow> places) {
    FrameRows {
      places = List.copyOf(places);
    }
  }

  /**
   * A place and the array that it holds.
   *
   * @param isCode whether the name is one of the source
   * @param array {@code #4 byte[100,000,000]}
   * @param words for the state
   */
  record PlaceRow(String name, boolean isCode, String kind, long number, String array, State state, String words) {}

  /** An array beside a line of the source. */
  record Chip(long number, State state) {}
}
