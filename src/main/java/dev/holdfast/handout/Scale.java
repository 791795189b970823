package dev.holdfast.handout;

import dev.holdfast.view.axis.ByteScale;

import java.util.List;

/**
 * Bytes upwards.
 *
 * @param top where the highest value would lie
 * @param bottom where 0 lies
 */
record Scale(double top, double bottom, ByteScale bytes) {
  /** Above the highest value, for the peak's words. */
  private static final double HEADROOM = 1.15;
  private static final double LEAST_GAP = 46;

  static Scale of(long highestBytes, double top, double bottom) {
    return new Scale(top, bottom, ByteScale.of(highestBytes, HEADROOM, bottom - top, LEAST_GAP));
  }

  double y(long value) {
    return bottom - (bottom - top) * value / bytes.topBytes();
  }

  /** Grid lines, 0 included. */
  List<Long> ticks() {
    return bytes.ticks();
  }

  static String label(long value) {
    return ByteScale.label(value);
  }
}
