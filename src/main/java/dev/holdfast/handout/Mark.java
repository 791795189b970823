package dev.holdfast.handout;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Something drawn on a {@link Sheet}. Places are in pixels from the upper left corner. */
public sealed interface Mark {

  /** How an area is filled. */
  sealed interface Fill {
    record Plain(Ink ink) implements Fill {}

    /** Stripes rising to the right, {@code every} pixels apart, {@code width} wide. */
    record Stripes(Ink line, Ink ground, double every, double width) implements Fill {}

    /** Dots, {@code every} pixels apart. */
    record Dots(Ink dot, Ink ground, double every) implements Fill {}
  }

  /** How a line is drawn. */
  record Pen(Ink ink, double width, boolean dashed) {
    Pen(Ink ink, double width) {
      this(ink, width, false);
    }
  }

  /** A rectangle, with round corners if {@code radius} is not 0. */
  record Box(double x, double y, double width, double height, double radius, @Nullable Fill fill, @Nullable Pen pen)
      implements
        Mark {}

  /** A line through points, closed to an area if it has a fill. */
  record Path(double[] xs, double[] ys, @Nullable Fill fill, @Nullable Pen pen) implements Mark {}

  record Disc(double x, double y, double radius, Ink ink) implements Mark {}

  /** Words from {@code x} on (or up to it, or around it), standing on {@code baseline}. */
  record Words(double x, double baseline, String text, double size, Face face, Ink ink, Anchor anchor)
      implements
        Mark {

    Words(double x, double baseline, String text, double size, Face face, Ink ink) {
      this(x, baseline, text, size, face, ink, Anchor.START);
    }

    public double width() {
      return face.width(text, size);
    }

    /** Where they begin. */
    public double left() {
      return switch (anchor) {
        case START -> x;
        case MIDDLE -> x - width() / 2;
        case END -> x - width();
      };
    }
  }

  enum Anchor {
    START, MIDDLE, END
  }

  /**
   * Marks that belong together.
   *
   * @param classes names for a style sheet, may be empty
   * @param opacity from 0 to 1
   */
  record Group(String classes, double opacity, List<Mark> marks) implements Mark {
    public Group {
      marks = List.copyOf(marks);
    }
  }
}
