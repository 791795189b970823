package dev.holdfast.handout;

import dev.holdfast.analysis.State;
import dev.holdfast.handout.Mark.Anchor;
import dev.holdfast.handout.Mark.Words;
import dev.holdfast.handout.Scene.FrameRows;
import dev.holdfast.handout.Scene.PlaceRow;

import java.util.ArrayList;
import java.util.List;

/** The stack at a step: frames, innermost first, and what their places hold. */
final class StackMarks {
  static final double ROW = 24;
  static final double HEAD = 30;
  private static final double SIZE = 13;
  /** Columns, from the right. */
  private static final double STATE = 96;
  private static final double ARRAY = 140;
  private static final double KIND = 118;

  private StackMarks() {
  }

  /** Rows that all frames would take. */
  static int rows(Scene scene) {
    return scene.frames().stream().mapToInt(frame -> 1 + frame.places().size()).sum();
  }

  static List<Mark> of(Scene scene, double x, double top, double width, int rows) {
    List<Mark> marks = new ArrayList<>();
    marks.add(new Words(x, top + 15, "Stack at this step", 14, Face.STRONG, Ink.TEXT));
    double y = top + HEAD;
    int all = rows(scene);
    // the last row says how much there is no room for
    int usable = all > rows ? rows - 1 : rows;
    int shown = 0;
    for (FrameRows frame : scene.frames()) {
      if (shown >= usable) {
        break;
      }
      double baseline = y + ROW / 2 + 4.5;
      Words where = new Words(x + width, baseline, frame.where(), SIZE, Face.REGULAR, Ink.MUTED, Anchor.END);
      marks.add(new Words(x, baseline, Face.STRONG.fitted(frame.title(), SIZE, width - where.width() - 12), SIZE,
          Face.STRONG, Ink.TEXT));
      marks.add(where);
      y += ROW;
      shown++;
      for (PlaceRow place : frame.places()) {
        if (shown >= usable) {
          break;
        }
        place(marks, place, x, y + ROW / 2, width);
        y += ROW;
        shown++;
      }
    }
    if (shown < all) {
      marks.add(new Words(x, y + ROW / 2 + 4.5, (all - shown) + " more", SIZE, Face.REGULAR, Ink.MUTED));
    }
    return marks;
  }

  private static void place(List<Mark> marks, PlaceRow place, double x, double middle, double width) {
    double baseline = middle + 4.5;
    Words state = new Words(x + width, baseline, place.words(), SIZE,
        place.state() == State.CLINGING ? Face.STRONG : Face.REGULAR, Ink.TEXT, Anchor.END);
    double stateLeft = x + width - STATE;
    double arrayLeft = stateLeft - ARRAY;
    double kindLeft = arrayLeft - KIND;
    double nameLeft = x + 26;
    Face face = place.isCode() ? Face.MONO : Face.REGULAR;
    List<Mark> answer = new ArrayList<>();
    answer.add(ChipMarks.swatch(place.number(), place.state(), x + 4, middle));
    // a long name takes the room of the kind
    boolean isLong = face.width(place.name(), SIZE) > kindLeft - nameLeft - 8;
    marks.add(new Words(nameLeft, baseline,
        face.fitted(place.name(), SIZE, (isLong ? arrayLeft : kindLeft) - nameLeft - 8), SIZE, face, Ink.TEXT));
    if (!isLong) {
      marks.add(new Words(kindLeft, baseline, Face.REGULAR.fitted(place.kind(), SIZE - 1, KIND - 8), SIZE - 1,
          Face.REGULAR, Ink.MUTED));
    }
    answer.add(new Words(arrayLeft, baseline, Face.REGULAR.fitted(place.array(), SIZE - 1, stateLeft - arrayLeft - 8),
        SIZE - 1, Face.REGULAR, Ink.MUTED));
    answer.add(state);
    marks.add(new Mark.Group("answer", 1, answer));
  }
}
