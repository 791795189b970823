package dev.holdfast.view.timeline;

import dev.holdfast.view.text.ByteText;

import java.util.ArrayList;
import java.util.List;

/**
 * The y axis of the curves: round steps in SI units (1 MB = 1,000,000 bytes).
 *
 * @param topBytes the value at the upper edge, above the highest drawn
 * @param stepBytes between two grid lines
 */
record ByteScale(long topBytes, long stepBytes) {

  /** Above the highest value, so that the peak's words have room. */
  private static final double HEADROOM = 1.13;

  /** For values up to {@code highestBytes} on {@code heightPx}, with grid lines at least {@code leastGapPx} apart. */
  static ByteScale of(long highestBytes, double heightPx, double leastGapPx) {
    long top = (long) Math.ceil(Math.max(8, highestBytes) * HEADROOM);
    double least = top * leastGapPx / Math.max(1, heightPx);
    long power = 1;
    while (power * 10 <= least) {
      power *= 10;
    }
    long step = power * 10;
    for (long times : new long[]{5, 2, 1}) {
      if (power * times >= least) {
        step = power * times;
      }
    }
    return new ByteScale(top, step);
  }

  /** The grid lines' values, 0 included. */
  List<Long> ticks() {
    List<Long> ticks = new ArrayList<>();
    for (long at = 0; at <= topBytes; at += stepBytes) {
      ticks.add(at);
    }
    return ticks;
  }

  /** {@code 400 MB}; plain {@code 0} at the bottom. */
  static String label(long bytes) {
    return bytes == 0 ? "0" : ByteText.rounded(bytes);
  }
}
