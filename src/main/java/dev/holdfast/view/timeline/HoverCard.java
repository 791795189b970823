package dev.holdfast.view.timeline;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Hold;
import dev.holdfast.analysis.Labels;
import dev.holdfast.analysis.Span;
import dev.holdfast.analysis.State;
import dev.holdfast.view.text.ArrayText;
import dev.holdfast.view.text.ByteText;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What is said about the instant below the cursor.
 *
 * @param array the array it is about, for its colour; 0 for the curves
 */
record HoverCard(String title, long array, List<Row> rows) {

  /** More rows of a kind than this are counted only. */
  private static final int MOST_ROWS = 6;

  /**
   * A line: words at the left, a remark or number at the right.
   *
   * @param array the array whose colour stands before the words; 0 for none
   * @param state drawn in the way of that state, null where there is no colour
   */
  record Row(String words, String remark, boolean muted, long array, @Nullable State state) {
    static Row plain(String words, String remark) {
      return new Row(words, remark, false, 0, null);
    }

    static Row muted(String words) {
      return new Row(words, "", true, 0, null);
    }
  }

  HoverCard {
    rows = List.copyOf(rows);
  }

  /** About {@code array} at {@code nanos}; {@code time} is that instant in words. */
  static HoverCard ofArray(ArrayLife array, long nanos, String time) {
    List<Row> rows = new ArrayList<>();
    rows.add(Row.plain(ArrayText.typeAndLength(array.born().typeName(), array.born().length()),
        ByteText.rounded(array.sizeBytes())));
    rows.add(Row.muted(ByteText.exact(array.sizeBytes()) + ", 1 MB = 1,000,000 bytes"));
    Span span = Lanes.spanAt(array, nanos);
    rows.add(Row.plain("at " + time, word(array, span, nanos)));
    rows.add(Row.muted(meaning(array, span, nanos)));
    array.ghosts().stream().filter(ghost -> ghost.fromNanos() <= nanos && nanos < ghost.toNanos()).findFirst()
        .ifPresent(ghost -> rows.add(Row.muted("an interpreter would hold it: " + Labels.plain(ghost.label()))));
    if (span != null && (span.state().isHeld() || span.state() == State.UNKNOWN)) {
      addHolders(rows, array, span, nanos);
    }
    return new HoverCard("#" + array.id() + "  " + array.origin(), array.id(), rows);
  }

  private static void addHolders(List<Row> rows, ArrayLife array, Span span, long nanos) {
    List<Hold> holds = holdsAt(array, span, nanos);
    for (Hold hold : holds.subList(0, Math.min(MOST_ROWS, holds.size()))) {
      boolean idle = nanos >= hold.idleNanos();
      rows.add(
          new Row(Labels.plain(hold.holder()), idle ? "will not be read again" : "still to be read", false, array.id(),
              idle ? State.CLINGING : State.NEEDED));
    }
    if (holds.size() > MOST_ROWS) {
      rows.add(Row.muted("and " + (holds.size() - MOST_ROWS) + " more"));
    }
  }

  /** Who holds {@code array} at {@code nanos}, the one that labels it first. */
  static List<Hold> holdsAt(ArrayLife array, Span span, long nanos) {
    List<Hold> holds = new ArrayList<>();
    Hold label = span.label();
    if (label != null) {
      holds.add(label);
    }
    for (Hold hold : array.holds()) {
      if (!hold.equals(label) && hold.fromNanos() <= nanos && nanos < hold.toNanos()) {
        holds.add(hold);
      }
    }
    return holds;
  }

  private static String word(ArrayLife array, @Nullable Span span, long nanos) {
    if (span == null) {
      return nanos < array.born().nanos() ? "not born yet" : "collected";
    }
    return span.state() == State.UNKNOWN ? "not traced" : span.state().name().toLowerCase(Locale.ROOT);
  }

  private static String meaning(ArrayLife array, @Nullable Span span, long nanos) {
    if (span == null) {
      return nanos < array.born().nanos() ? "it will be made later" : "the collector has freed it";
    }
    return switch (span.state()) {
      case NEEDED -> !isReadItself(array, nanos)
          ? "what leads to it may still be read; whether it will be is not known"
          : "held, and may still be read";
      case CLINGING -> "held, yet nothing will read it again";
      case RELEASED -> array.wasOutOfSight()
          ? "no recorded code holds it; whether something else does, the collector would tell"
          : "nothing holds it; the collector has not come by yet";
      case COLLECTED -> "the collector has freed it";
      case UNKNOWN -> "held through objects perhaps; the walk was given up";
    };
  }

  /** Whether a variable or operand that refers to the array itself may still be read then. */
  private static boolean isReadItself(ArrayLife array, long nanos) {
    return array.holds().stream().anyMatch(hold -> hold.isOnStack() && hold.fromNanos() <= nanos
        && nanos < Math.min(hold.idleNanos(), hold.toNanos()));
  }

  /** About the curves at {@code nanos}, with the largest arrays alive then. */
  static HoverCard ofCurves(Analysis analysis, long nanos, String time) {
    long held = StepShape.valueAt(analysis.held(), nanos);
    long needed = StepShape.valueAt(analysis.needed(), nanos);
    long unknown = StepShape.valueAt(analysis.unknown(), nanos);
    List<Row> rows = new ArrayList<>();
    rows.add(Row.plain("held", ByteText.rounded(held)));
    rows.add(Row.plain("needed", ByteText.rounded(needed)));
    rows.add(Row.plain("clinging", ByteText.rounded(held - needed)));
    if (unknown > 0) {
      rows.add(Row.plain("not traced", ByteText.rounded(unknown)));
    }
    List<ArrayLife> alive = analysis.arrays().stream().filter(array -> isAlive(array, nanos))
        .sorted(Comparator.comparingLong(ArrayLife::sizeBytes).reversed()).toList();
    for (ArrayLife array : alive.subList(0, Math.min(MOST_ROWS, alive.size()))) {
      Span span = Lanes.spanAt(array, nanos);
      if (span != null) {
        rows.add(
            new Row("#" + array.id() + "  " + OwnerWords.longForm(span), ByteText.rounded(array.sizeBytes()), false,
                array.id(), span.state()));
      }
    }
    if (alive.size() > MOST_ROWS) {
      rows.add(Row.muted(String.format(Locale.ROOT, "and %,d more arrays", alive.size() - MOST_ROWS)));
    }
    return new HoverCard("at " + time, 0, rows);
  }

  private static boolean isAlive(ArrayLife array, long nanos) {
    if (nanos < array.born().nanos() || nanos >= array.releasedNanos()) {
      return false;
    }
    Span span = Lanes.spanAt(array, nanos);
    return span != null && (span.state().isHeld() || span.state() == State.UNKNOWN);
  }
}
