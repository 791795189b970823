package dev.holdfast.view.timeline;

import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Span;
import dev.holdfast.analysis.State;
import dev.holdfast.view.axis.TimeAxis;

import java.util.Arrays;
import java.util.List;

/**
 * The overview: all lanes at once as a raster, however many share a row of pixels. What is held wins over what is released. Every pixel is
 * written once: a row remembers where its next free pixel is, so that 100,000 lanes cost little more than their spans.
 */
final class DenseLanes {

  /** Colours of the raster as ARGB; one per hue. */
  record Colors(int[] needed, int[] clinging, int[] ground, int[] released) {
    int of(State state, int hue, int x, int y) {
      return switch (state) {
        case NEEDED -> needed[hue];
        // stripes two pixels wide
        case CLINGING -> ((x + y) & 3) < 2 ? clinging[hue] : ground[hue];
        case RELEASED -> released[hue];
        case UNKNOWN -> ((x | y) & 1) == 0 ? clinging[hue] : ground[hue];
        case COLLECTED -> 0;
      };
    }
  }

  private static final State[] STATES = State.values();

  private final int[] firstSpan;
  private final long[] fromNanos;
  private final long[] toNanos;
  private final byte[] states;
  private final long[] ids;

  DenseLanes(Lanes lanes) {
    List<ArrayLife> arrays = lanes.arrays();
    int spans = arrays.stream().mapToInt(array -> array.spans().size()).sum();
    firstSpan = new int[arrays.size() + 1];
    ids = new long[arrays.size()];
    fromNanos = new long[spans];
    toNanos = new long[spans];
    states = new byte[spans];
    int at = 0;
    for (int i = 0; i < arrays.size(); i++) {
      firstSpan[i] = at;
      ids[i] = arrays.get(i).id();
      for (Span span : arrays.get(i).spans()) {
        // neighbours that differ in their label only are one here
        boolean joins = at > firstSpan[i] && states[at - 1] == span.state().ordinal();
        if (joins) {
          toNanos[at - 1] = span.toNanos();
        } else {
          fromNanos[at] = span.fromNanos();
          toNanos[at] = span.toNanos();
          states[at++] = (byte) span.state().ordinal();
        }
      }
    }
    firstSpan[arrays.size()] = at;
  }

  /** Fills {@code pixels}, {@code height} rows of {@code width}, whose left edge lies at the plot's; 0 stays where nothing is alive. */
  void render(TimeAxis axis, int width, int height, Colors colors, int[] pixels) {
    Arrays.fill(pixels, 0, width * height, 0);
    int[] free = new int[width + 1];
    int count = ids.length;
    double pitch = height / (double) Math.max(1, count);
    for (int y = 0; y < height; y++) {
      int first = (int) ((long) y * count / height);
      int end = Math.max(first + 1, (int) ((long) (y + 1) * count / height));
      boolean gap = pitch >= 3 && (int) ((long) (y + 1) * count / height) > first;
      if (gap || first >= count) {
        continue;
      }
      for (int x = 0; x <= width; x++) {
        free[x] = x;
      }
      for (int lane = first; lane < end; lane++) {
        fillLane(lane, true, axis, width, y, colors, pixels, free);
      }
      for (int lane = first; lane < end; lane++) {
        fillLane(lane, false, axis, width, y, colors, pixels, free);
      }
    }
  }

  private void fillLane(int lane, boolean held, TimeAxis axis, int width, int y, Colors colors, int[] pixels,
      int[] free) {
    int end = firstSpan[lane + 1];
    if (firstSpan[lane] == end || toNanos[end - 1] <= axis.visible().fromNanos()) {
      return;
    }
    int hue = (int) Math.floorMod(ids[lane] - 1, (long) colors.needed.length);
    double perPx = axis.nanosPerPx();
    long origin = axis.visible().fromNanos();
    for (int i = firstSpan[lane]; i < end && fromNanos[i] < axis.visible().toNanos(); i++) {
      State state = STATES[states[i]];
      if (toNanos[i] <= origin || state.isHeld() != held) {
        continue;
      }
      int fromX = (int) Math.max(0, (fromNanos[i] - origin) / perPx);
      double lastNanos = Math.min(toNanos[i], axis.totalNanos());
      int toX = (int) Math.min(width, Math.max(fromX + 1.0, Math.ceil((lastNanos - origin) / perPx)));
      for (int x = next(free, Math.min(fromX, width)); x < toX; x = next(free, x)) {
        pixels[y * width + x] = colors.of(state, hue, x, y);
        free[x] = x + 1;
      }
    }
  }

  /** The first free pixel from {@code x} on, {@code width} if there is none; shortens the way for the next to ask. */
  private static int next(int[] free, int x) {
    int found = x;
    while (free[found] != found) {
      found = free[found];
    }
    int at = x;
    while (free[at] != found && at != found) {
      int after = free[at];
      free[at] = found;
      at = after;
    }
    return found;
  }
}
