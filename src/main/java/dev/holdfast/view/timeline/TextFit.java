package dev.holdfast.view.timeline;

/** Fits words into a width: the long form, else the short one, else the short one's beginning, else nothing. Never cuts a letter. */
public final class TextFit {
  private static final String ELLIPSIS = "…";
  /** Fewer letters before the ellipsis say nothing. */
  private static final int LEAST_LETTERS = 3;

  private TextFit() {
  }

  /** What of {@code longForm} and {@code shortForm} fits into {@code widthPx}; empty if nothing that says anything does. */
  public static String fit(String longForm, String shortForm, double widthPx, TextMeasure measure) {
    if (measure.widthPx(longForm) <= widthPx) {
      return longForm;
    }
    return measure.widthPx(shortForm) <= widthPx ? shortForm : elide(shortForm, widthPx, measure);
  }

  /** {@code text} or as much of its beginning as fits with an ellipsis. */
  public static String elide(String text, double widthPx, TextMeasure measure) {
    if (measure.widthPx(text) <= widthPx) {
      return text;
    }
    int low = 0;
    int high = text.length() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (measure.widthPx(text.substring(0, middle) + ELLIPSIS) <= widthPx) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low < LEAST_LETTERS ? "" : text.substring(0, low).stripTrailing() + ELLIPSIS;
  }
}
