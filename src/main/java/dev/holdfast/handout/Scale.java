package dev.holdfast.handout;

import dev.holdfast.view.text.ByteText;

import java.util.ArrayList;
import java.util.List;

/**
 * Bytes upwards.
 *
 * @param top where the highest value would lie
 * @param bottom where 0 lies
 */
record Scale(double top, double bottom, long topBytes, long stepBytes) {
  /** Above the highest value, for the peak's words. */
  private static final double HEADROOM = 1.15;
  private static final double LEAST_GAP = 46;

  static Scale of(long highestBytes, double top, double bottom) {
    long topBytes = (long) Math.ceil(Math.max(8, highestBytes) * HEADROOM);
    double least = topBytes * LEAST_GAP / Math.max(1, bottom - top);
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
    return new Scale(top, bottom, topBytes, step);
  }

  double y(long bytes) {
    return bottom - (bottom - top) * bytes / topBytes;
  }

  /** Grid lines, 0 included. */
  List<Long> ticks() {
    List<Long> ticks = new ArrayList<>();
    for (long at = 0; at <= topBytes; at += stepBytes) {
      ticks.add(at);
    }
    return ticks;
  }

  static String label(long bytes) {
    return bytes == 0 ? "0" : ByteText.rounded(bytes);
  }
}
