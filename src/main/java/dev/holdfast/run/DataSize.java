package dev.holdfast.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of a program's data.
 *
 * @param bytes 0 or more; a byte array of this many elements is a little larger as an object
 */
public record DataSize(long bytes) {
  /** SI: what is meant wherever Holdfast says MB. */
  public static final long MB = 1_000_000;

  private static final Map<String, Long> UNITS = Map.of("", 1L, "B", 1L, "KB", 1_000L, "MB", MB, "GB", 1_000 * MB,
      "KIB", 1L << 10, "MIB", 1L << 20, "GIB", 1L << 30);
  private static final Pattern WRITTEN = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)([A-Z]*)");

  public DataSize {
    if (bytes < 0) {
      throw new IllegalArgumentException("a negative size: " + bytes);
    }
  }

  public static DataSize ofMb(int mb) {
    return new DataSize(mb * MB);
  }

  /**
   * Reads {@code 100MB}, {@code 1.5 GB}, {@code 250 000 000}, {@code 250,000,000}, {@code 500MiB}; a number alone counts bytes.
   *
   * @throws IllegalArgumentException with a sentence for the user
   */
  public static DataSize parse(String written) {
    String compact = written.replaceAll("(?<=\\d)[\\s\\u00a0\\u202f_]+(?=\\d)", "")
        .replaceAll("(?<=\\d),(?=\\d{3}(?!\\d))", "")
        .replaceAll("[\\s\\u00a0\\u202f]", "")
        .toUpperCase(Locale.ROOT);
    Matcher matcher = WRITTEN.matcher(compact);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + written + "' is not a size: write for example 100MB, 1.5GB or 500MiB.");
    }
    Long unit = UNITS.get(matcher.group(2));
    if (unit == null) {
      throw new IllegalArgumentException(
          "'" + written + "' has an unknown unit: use B, kB, MB, GB, KiB, MiB or GiB.");
    }
    BigDecimal bytes = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unit));
    if (bytes.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
      throw new IllegalArgumentException("'" + written + "' is more than any heap holds.");
    }
    return new DataSize(bytes.setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  /**
   * The size in whole MB, as programs with one {@code int} take it.
   *
   * @throws IllegalArgumentException with a sentence for the user if it is none, or larger than an array can be
   */
  public int wholeMb() {
    if (bytes % MB != 0) {
      throw new IllegalArgumentException(
          "This program takes its size in whole MB (1 MB = 1,000,000 bytes), not " + this + ": write " + bytes / MB
              + "MB or " + (bytes / MB + 1) + "MB.");
    }
    if (bytes > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("An array holds at most 2,147 MB; " + this + " is more.");
    }
    return (int) (bytes / MB);
  }

  /** In the largest SI unit without more than three decimals, else in bytes: {@code 100 MB}, {@code 1.5 GB}, {@code 524.288 MB}. */
  @Override
  public String toString() {
    if (bytes >= 1_000 * MB && bytes % MB == 0) {
      return inUnit(1_000 * MB) + " GB";
    }
    if (bytes >= MB && bytes % 1_000 == 0) {
      return inUnit(MB) + " MB";
    }
    if (bytes >= 1_000 && bytes < MB) {
      return inUnit(1_000) + " kB";
    }
    return String.format(Locale.ROOT, "%,d bytes", bytes);
  }

  private String inUnit(long unit) {
    return BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(unit)).stripTrailingZeros().toPlainString();
  }
}
