package dev.holdfast.view.flame;

import dev.holdfast.view.axis.RoundStep;
import dev.holdfast.view.text.ByteText;

import java.util.ArrayList;
import java.util.List;

/**
 * The bytes that the merged chart shows. Immutable; zooming and panning give another, which stays inside 0 to {@code totalBytes}.
 *
 * @param totalBytes at least 1
 * @param fromBytes first byte shown
 * @param lengthBytes how many are shown, at least 1
 */
record ByteAxis(long totalBytes, double fromBytes, double lengthBytes) {
  /** A round quantity with a line and words on the ruler. */
  record Tick(double x, String label) {}

  ByteAxis {
    totalBytes = Math.max(1, totalBytes);
    lengthBytes = Math.clamp(lengthBytes, Math.min(16, totalBytes), totalBytes);
    fromBytes = Math.clamp(fromBytes, 0, totalBytes - lengthBytes);
  }

  static ByteAxis all(long totalBytes) {
    return new ByteAxis(totalBytes, 0, Math.max(1, totalBytes));
  }

  boolean showsAll() {
    return lengthBytes >= totalBytes;
  }

  Scale scale(double leftPx, double rightPx) {
    return new Scale(fromBytes, Math.max(1, rightPx - leftPx) / lengthBytes, leftPx, Math.max(leftPx + 1, rightPx));
  }

  /** Zooms in ({@code factor} above 1) or out; what lies at {@code share} (0 left, 1 right) stays where it is. */
  ByteAxis zoomAt(double share, double factor) {
    double length = Math.clamp(lengthBytes / factor, Math.min(16, totalBytes), totalBytes);
    return new ByteAxis(totalBytes, fromBytes + share * (lengthBytes - length), length);
  }

  /** Looks further to the right by {@code share} of what is shown. */
  ByteAxis panBy(double share) {
    return new ByteAxis(totalBytes, fromBytes + share * lengthBytes, lengthBytes);
  }

  /** Shows {@code from} to {@code to} and nothing else. */
  ByteAxis fit(long from, long to) {
    return new ByteAxis(totalBytes, from, Math.max(1, to - from));
  }

  /** The same bytes of a run that has grown or changed; all of it if all was shown. */
  ByteAxis withTotal(long total) {
    return showsAll() ? all(total) : new ByteAxis(total, fromBytes, lengthBytes);
  }

  /** Round quantities (1, 2 or 5 times a power of ten apart) at least {@code leastGapPx} apart. */
  List<Tick> ticks(Scale scale, double leastGapPx) {
    long step = RoundStep.atLeast(Math.max(1, leastGapPx / scale.pxPerUnit()));
    List<Tick> ticks = new ArrayList<>();
    for (double at = Math.ceil(fromBytes / step) * step; at <= fromBytes + lengthBytes; at += step) {
      ticks.add(new Tick(scale.xOf(at), at == 0 ? "0" : ByteText.rounded(Math.round(at))));
    }
    return ticks;
  }
}
