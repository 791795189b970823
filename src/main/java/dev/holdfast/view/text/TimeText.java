package dev.holdfast.view.text;

/** Durations and instants of a run in words, each with its unit. */
public final class TimeText {
  private TimeText() {
  }

  /** Three significant digits, without zeros at the end: {@code 33.2 ms}, {@code 1.25 s}, {@code 140 µs}, {@code 0 ms}. */
  public static String rounded(long nanos) {
    if (nanos == 0) {
      return "0 ms";
    }
    double size = Math.abs((double) nanos);
    // as with bytes: what would be rounded to 1000 of a unit is 1 of the next
    if (size >= 999.5e6) {
      return ByteText.threeDigits(nanos / 1e9) + " s";
    }
    if (size >= 999.5e3) {
      return ByteText.threeDigits(nanos / 1e6) + " ms";
    }
    return size >= 999.5 ? ByteText.threeDigits(nanos / 1e3) + " µs" : nanos + " ns";
  }
}
