package dev.holdfast.view.axis;

import dev.holdfast.view.text.ByteText;

import java.util.ArrayList;
import java.util.List;

/**
 * The y axis of the curves: round steps in SI units (1 MB = 1,000,000 bytes).
 *
 * @param topBytes the value at the upper edge, above the highest drawn
 * @param stepBytes between two grid lines
 */
public record ByteScale(long topBytes, long stepBytes) {

  /**
   * For values up to {@code highestBytes} on {@code heightPx}, with grid lines at least {@code leastGapPx} apart.
   *
   * @param headroom how many times the highest value the upper edge is, so that the peak's words have room; above 1
   */
  public static ByteScale of(long highestBytes, double headroom, double heightPx, double leastGapPx) {
    long top = (long) Math.ceil(Math.max(8, highestBytes) * headroom);
    return new ByteScale(top, RoundStep.atLeast(top * leastGapPx / Math.max(1, heightPx)));
  }

  /** The grid lines' values, 0 included. */
  public List<Long> ticks() {
    List<Long> ticks = new ArrayList<>();
    for (long at = 0; at <= topBytes; at += stepBytes) {
      ticks.add(at);
    }
    return ticks;
  }

  /** {@code 400 MB}; plain {@code 0} at the bottom. */
  public static String label(long bytes) {
    return bytes == 0 ? "0" : ByteText.rounded(bytes);
  }
}
