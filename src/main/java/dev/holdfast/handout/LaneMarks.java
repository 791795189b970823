package dev.holdfast.handout;

import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Hold;
import dev.holdfast.analysis.Labels;
import dev.holdfast.analysis.Span;
import dev.holdfast.analysis.State;
import dev.holdfast.handout.Mark.Box;
import dev.holdfast.handout.Mark.Fill;
import dev.holdfast.handout.Mark.Pen;
import dev.holdfast.handout.Mark.Words;
import dev.holdfast.view.axis.TimeAxis;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** An array's lane: its number and where it comes from, and a bar whose pieces say who holds it, in its state. */
final class LaneMarks {
  private static final double SIZE = 13;
  private static final double LEAST_WORDS = 18;

  private LaneMarks() {
  }

  /** Left of the bars: chip, number, origin. */
  static List<Mark> head(ArrayLife array, double left, double room, double top, double height) {
    double baseline = top + height / 2 + 4.5;
    List<Mark> marks = new ArrayList<>();
    marks.add(new Box(left, top + height / 2 - 6, 12, 12, 3, new Fill.Plain(Ink.hue(array.id())), null));
    Words number = new Words(left + 20, baseline, "#" + array.id(), SIZE, Face.STRONG, Ink.TEXT);
    marks.add(number);
    double x = number.x() + Math.max(22, number.width()) + 8;
    marks.add(new Words(x, baseline, Face.REGULAR.fitted(array.shortOrigin(), SIZE - 1, left + room - x), SIZE - 1,
        Face.REGULAR, Ink.MUTED));
    return marks;
  }

  /** @param mostMarks of a bar of so many pieces that they would not be told apart, the rest is left out */
  static List<Mark> bar(ArrayLife array, TimeAxis axis, double top, double height, int mostMarks) {
    List<Mark> marks = new ArrayList<>();
    double drawnTo = Double.NEGATIVE_INFINITY;
    for (Span span : array.spans()) {
      double from = axis.clampedXOf(span.fromNanos());
      double to = axis.clampedXOf(span.toNanos());
      // what is narrower than half a pixel shows only where nothing else was drawn
      if (span.state() == State.COLLECTED || to - from < 0.5 && from < drawnTo || marks.size() > mostMarks) {
        continue;
      }
      piece(span, array.id(), from, Math.max(0.75, to - from > 4 ? to - from - 1.5 : to - from), top, height, marks);
      drawnTo = Math.max(to, from + 0.75);
    }
    if (array.collectedNanos() != Hold.NEVER) {
      collected(axis.clampedXOf(array.collectedNanos()), axis, top, height, marks);
    }
    return marks;
  }

  private static void piece(Span span, long array, double x, double width, double top, double height,
      List<Mark> marks) {
    boolean narrow = width < 4;
    Fill.Plain hue = new Fill.Plain(Ink.hue(array));
    Box box = switch (span.state()) {
      case NEEDED -> new Box(x, top, width, height, narrow ? 0 : 4, hue, null);
      case CLINGING -> narrow
          ? new Box(x, top, width, height, 0, new Fill.Plain(Ink.tint(array)), null)
          : outlined(x, top, width, height, clinging(array), new Pen(Ink.hue(array), 1.5));
      case RELEASED, COLLECTED -> narrow
          ? new Box(x, top, width, height, 0, new Fill.Plain(Ink.pale(array)), null)
          : outlined(x, top, width, height, null, new Pen(Ink.hue(array), 1, true));
      case UNKNOWN -> narrow
          ? new Box(x, top, width, height, 0, new Fill.Plain(Ink.pale(array)), null)
          : outlined(x, top, width, height, new Fill.Dots(Ink.hue(array), Ink.SURFACE, 6),
              new Pen(Ink.hue(array), 1, true));
    };
    marks.add(box);
    words(span, array, x, width, top + height / 2, marks);
  }

  static Fill clinging(long array) {
    return new Fill.Stripes(Ink.hue(array), Ink.pale(array), 7, 2.6);
  }

  private static Box outlined(double x, double y, double width, double height,
      @Nullable Fill fill,
      Pen pen) {
    double half = pen.width() / 2;
    return new Box(x + half, y + half, width - pen.width(), height - pen.width(), 4, fill, pen);
  }

  private static void words(Span span, long array, double x, double width, double middle, List<Mark> marks) {
    double room = width - 16;
    if (room < LEAST_WORDS) {
      return;
    }
    String words = longWords(span);
    if (Face.REGULAR.width(words, SIZE) > room) {
      words = Face.REGULAR.fitted(shortWords(span), SIZE, room);
    }
    if (words.isEmpty()) {
      return;
    }
    Words set = new Words(x + 8, middle + 4.5, words, SIZE, Face.REGULAR, switch (span.state()) {
      case NEEDED -> Ink.onHue(array);
      case CLINGING, UNKNOWN -> Ink.TEXT;
      case RELEASED, COLLECTED -> Ink.MUTED;
    });
    if (span.state() == State.CLINGING || span.state() == State.UNKNOWN) {
      marks.add(new Box(set.x() - 4, middle - 9, set.width() + 8, 18, 4, new Fill.Plain(Ink.SURFACE), null));
    }
    marks.add(set);
  }

  private static String longWords(Span span) {
    return switch (span.state()) {
      case NEEDED, CLINGING -> Labels.plain(span.label());
      case RELEASED -> "released · not collected yet";
      case COLLECTED -> "collected";
      case UNKNOWN -> Labels.NOT_TRACED;
    };
  }

  private static String shortWords(Span span) {
    return switch (span.state()) {
      case NEEDED, CLINGING -> span.label() == null ? "" : Labels.brief(span.label().holder());
      case RELEASED -> "released";
      case COLLECTED -> "collected";
      case UNKNOWN -> "not traced";
    };
  }

  private static void collected(double x, TimeAxis axis, double top, double height, List<Mark> marks) {
    marks.add(new Box(x - 1, top - 2, 2, height + 4, 0, new Fill.Plain(Ink.MUTED), null));
    if (x + 8 + Face.REGULAR.width("collected", SIZE - 1) <= axis.widthPx()) {
      marks.add(new Words(x + 6, top + height / 2 + 4, "collected", SIZE - 1, Face.REGULAR, Ink.MUTED));
    }
  }
}
