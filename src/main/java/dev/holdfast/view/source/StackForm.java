package dev.holdfast.view.source;

import dev.holdfast.view.source.StackRow.PlaceRow;

import java.util.List;

/**
 * How much is said of the places in the room there is. Sizes in font sizes.
 *
 * @param width of the list
 * @param isLow whether rows are to be short
 * @param withBytes whether there is room for the bytes in every row that is short
 */
record StackForm(double width, boolean isLow, boolean withBytes) {
  /** Wider than this, everything about a place stands in one line, in columns. */
  private static final double WIDE = 38;
  /** The column of the collector's answers. */
  private static final double ANSWER = 6.4;
  /** In a list that is lower than this, rows are short. */
  private static final double HIGH = 17;
  /** Margins, chip, gaps and scroll bar. */
  private static final double AROUND = 9.8;
  /** A letter of the code, and any other. */
  private static final double CODE = 0.62;
  private static final double LETTER = 0.56;
  /** What stands before the collector's answer, with gaps. */
  private static final double MARK = 1.9;

  enum Form {
    WIDE, ONE_LINE, ONE_LINE_WITHOUT_BYTES, TWO_LINES
  }

  static StackForm of(List<StackRow> rows, double width, double height) {
    boolean fits = true;
    for (StackRow row : rows) {
      if (row instanceof PlaceRow place) {
        double needed = needed(place);
        fits &= needed > width || needed + 0.6 + place.bytes().length() * LETTER <= width;
      }
    }
    return new StackForm(width, height < HIGH, fits);
  }

  private static double needed(PlaceRow place) {
    return AROUND + place.name().length() * (place.isCode() ? CODE : LETTER)
        + (place.briefKind().length() + String.valueOf(place.array()).length() + 1) * LETTER
        + Math.max(4.4, place.stateWords().length() * LETTER)
        + (place.answerWords().isEmpty() ? 0 : MARK + place.answerWords().length() * LETTER);
  }

  Form of(PlaceRow place) {
    if (width > WIDE + (place.answerWords().isEmpty() ? 0 : ANSWER)) {
      return Form.WIDE;
    }
    if (!isLow || needed(place) > width) {
      return Form.TWO_LINES;
    }
    return withBytes ? Form.ONE_LINE : Form.ONE_LINE_WITHOUT_BYTES;
  }
}
