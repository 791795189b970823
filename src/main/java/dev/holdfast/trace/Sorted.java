package dev.holdfast.trace;

import java.util.List;
import java.util.function.ToLongFunction;

/** Finds places in lists that are sorted by a number, as events are by theirs. */
public final class Sorted {
  private Sorted() {
  }

  /** How many elements have a number of at most {@code limit}, which is the place behind the last of them. O(log n). */
  public static <T> int countUpTo(List<? extends T> sorted, ToLongFunction<? super T> number, long limit) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (number.applyAsLong(sorted.get(middle)) <= limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
