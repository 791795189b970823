package dev.holdfast.handout;

import dev.holdfast.analysis.State;
import dev.holdfast.handout.Mark.Anchor;
import dev.holdfast.handout.Mark.Box;
import dev.holdfast.handout.Mark.Fill;
import dev.holdfast.handout.Mark.Pen;
import dev.holdfast.handout.Mark.Words;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** An array's number in its colour and its state. */
final class ChipMarks {
  private static final double SIZE = 12;
  static final double HEIGHT = 18;

  private ChipMarks() {
  }

  static double width(long array) {
    return Math.max(38, Face.STRONG.width("#" + array, SIZE) + 18);
  }

  static List<Mark> of(long array, State state, double x, double middle) {
    String name = "#" + array;
    double width = width(array);
    Box box = new Box(x + 0.75, middle - HEIGHT / 2 + 0.75, width - 1.5, HEIGHT - 1.5, 5, fill(array, state),
        new Pen(Ink.hue(array), 1.5, state == State.RELEASED));
    Words words = new Words(x + width / 2, middle + 4.2, name, SIZE, Face.STRONG,
        state == State.NEEDED ? Ink.onHue(array) : Ink.TEXT, Anchor.MIDDLE);
    if (state != State.CLINGING && state != State.UNKNOWN) {
      return List.of(box, words);
    }
    double plate = words.width() + 8;
    return List.of(box,
        new Box(x + width / 2 - plate / 2, middle - 6.5, plate, 13, 3, new Fill.Plain(Ink.SURFACE), null),
        words);
  }

  /** Without its number. */
  static Mark swatch(long array, State state, double x, double middle) {
    return new Box(x + 0.75, middle - 6.25, 12.5, 12.5, 3, fill(array, state),
        new Pen(Ink.hue(array), 1.5, state == State.RELEASED));
  }

  private static @Nullable Fill fill(long array, State state) {
    return switch (state) {
      case NEEDED -> new Fill.Plain(Ink.hue(array));
      case CLINGING -> LaneMarks.clinging(array);
      case UNKNOWN -> new Fill.Dots(Ink.hue(array), Ink.SURFACE, 6);
      case RELEASED, COLLECTED -> null;
    };
  }
}
