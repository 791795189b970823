package dev.holdfast.view.source;

import dev.holdfast.view.source.StackRow.Folded;
import dev.holdfast.view.source.StackRow.FrameHead;
import dev.holdfast.view.source.StackRow.Heard;
import dev.holdfast.view.source.StackRow.Note;
import dev.holdfast.view.source.StackRow.PlaceRow;
import dev.holdfast.view.source.StackRow.Section;
import dev.holdfast.view.source.StackRow.ThreadHead;

/** Rows of the stack pane in words: what is read out, and what is told on hovering. */
final class StackWords {
  private StackWords() {
  }

  static String of(StackRow row) {
    return switch (row) {
      case ThreadHead head -> head.words() + (head.open() ? ", open" : ", closed; Enter opens it");
      case FrameHead head -> (head.innermost() ? "innermost frame " : "frame ") + head.name() + ", " + head.where();
      case Section section -> section.words();
      case PlaceRow place -> (place.name().isEmpty() ? "" : place.name() + ", ")
          + (place.kind().isEmpty() ? "" : place.kind() + ": ") + place.what() + ", " + place.bytes() + ", "
          + place.stateWords() + answer(place);
      case Folded folded -> folded.words() + "; Enter shows them";
      case Heard heard -> heard.words();
      case Note note -> note.words();
    };
  }

  private static String answer(PlaceRow place) {
    return switch (place.answer()) {
      case NOT_ASKED -> "";
      case SURVIVED -> "; it survived the collector that was asked here"
          + (place.chain().isEmpty() ? "" : ". The JVM's own chain from the root: " + place.chain());
      case COLLECTED -> "; it was collected when the collector was asked here";
    };
  }
}
