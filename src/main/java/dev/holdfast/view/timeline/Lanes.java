package dev.holdfast.view.timeline;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Span;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which arrays have a lane, from top to bottom, in order of birth.
 *
 * @param leastBytes arrays smaller than this have none
 * @param hiddenCount how many those are
 * @param hiddenBytes how large they are together
 */
record Lanes(List<ArrayLife> arrays, long leastBytes, int hiddenCount, long hiddenBytes) {

  static final Lanes NONE = new Lanes(List.of(), 0, 0, 0);

  Lanes {
    arrays = List.copyOf(arrays);
  }

  /** {@code smallestShownBytes} 0 shows every array; else 1 % of the run's data is hidden too. */
  static Lanes of(Analysis analysis, long smallestShownBytes) {
    long least = smallestShownBytes == 0
        ? 0
        : Math.max(smallestShownBytes, analysis.trace().run().dataBytes() / 100);
    List<ArrayLife> shown = new ArrayList<>();
    int hidden = 0;
    long hiddenBytes = 0;
    for (ArrayLife array : analysis.arrays()) {
      if (array.sizeBytes() >= least) {
        shown.add(array);
      } else {
        hidden++;
        hiddenBytes += array.sizeBytes();
      }
    }
    return new Lanes(shown, least, hidden, hiddenBytes);
  }

  int count() {
    return arrays.size();
  }

  /** The lane of array {@code id}, -1 if it has none. Numbers grow with birth, so lanes are sorted by them. */
  int laneOf(long id) {
    int low = 0;
    int high = arrays.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long there = arrays.get(middle).id();
      if (there == id) {
        return middle;
      }
      if (there < id) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** The span of {@code array} at {@code nanos}, null before its birth and after its collection. */
  static @Nullable Span spanAt(ArrayLife array, long nanos) {
    List<Span> spans = array.spans();
    int at = firstEndingAfter(spans, nanos);
    return at < spans.size() && spans.get(at).fromNanos() <= nanos ? spans.get(at) : null;
  }

  /** Index of the first span that ends after {@code nanos}; the number of spans if there is none. */
  static int firstEndingAfter(List<Span> spans, double nanos) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).toNanos() > nanos) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
