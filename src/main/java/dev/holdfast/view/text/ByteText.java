package dev.holdfast.view.text;

import java.util.Locale;

/** Bytes in words. Units are SI: 1 kB is 1,000 bytes, 1 MB 1,000,000. */
public final class ByteText {
  private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB", "PB", "EB"};

  private ByteText() {
  }

  /** Three significant digits, without zeros at the end: {@code 400 MB}, {@code 1.25 GB}, {@code 16 bytes}. */
  public static String rounded(long bytes) {
    int unit = 0;
    long divisor = 1;
    // 999.5 of a unit would be rounded to 1000 of it: that is 1 of the next
    while (unit < UNITS.length - 1 && Math.abs((double) bytes) / divisor >= 999.5) {
      divisor *= 1000;
      unit++;
    }
    if (unit == 0) {
      return bytes == 1 ? "1 byte" : bytes + " bytes";
    }
    return threeDigits(bytes / (double) divisor) + " " + UNITS[unit];
  }

  /** Every digit: {@code 100,000,016 bytes}. */
  public static String exact(long bytes) {
    return bytes == 1 ? "1 byte" : String.format(Locale.ROOT, "%,d bytes", bytes);
  }

  static String threeDigits(double value) {
    double size = Math.abs(value);
    String text = String.format(Locale.ROOT, size >= 99.95 ? "%.0f" : size >= 9.995 ? "%.1f" : "%.2f", value);
    return text.indexOf('.') < 0 ? text : text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
