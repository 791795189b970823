package dev.holdfast.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the stretches that an event lies in without looking at the others: an array's life, a hold. A tree over the stretches in order of
 * their beginning that knows of each subtree where its longest-lasting one ends: k of n are found in O(k log n).
 */
final class Lifetimes {
  private final long[] fromSeqs;
  /** Node i has the children 2i and 2i + 1; the stretches begin at {@link #leaves}. */
  private final long[] toSeqs;
  private final int leaves;

  /** Until when the arrays are alive. */
  Lifetimes(List<ArrayLife> arrays) {
    this(arrays.stream().mapToLong(array -> array.born().seq()).toArray(),
        arrays.stream().mapToLong(ArrayLife::aliveUntilSeq).toArray());
  }

  /** Stretches from {@code fromSeqs} (inclusive, in ascending order) to {@code toSeqs} (exclusive). */
  Lifetimes(long[] fromSeqs, long[] toSeqs) {
    this.fromSeqs = fromSeqs;
    leaves = Math.max(1, Integer.highestOneBit(Math.max(1, fromSeqs.length * 2 - 1)));
    this.toSeqs = new long[2 * leaves];
    System.arraycopy(toSeqs, 0, this.toSeqs, leaves, toSeqs.length);
    for (int i = leaves - 1; i > 0; i--) {
      this.toSeqs[i] = Math.max(this.toSeqs[2 * i], this.toSeqs[2 * i + 1]);
    }
  }

  /** Places in the list of those that began at {@code seq} or before and last beyond it, in order. */
  List<Integer> at(long seq) {
    List<Integer> lasting = new ArrayList<>();
    collect(1, 0, leaves, begunAt(seq), seq, lasting);
    return lasting;
  }

  private int begunAt(long seq) {
    int low = 0;
    int high = fromSeqs.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (fromSeqs[middle] <= seq) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void collect(int node, int from, int to, int begun, long seq, List<Integer> lasting) {
    if (from >= begun || toSeqs[node] <= seq) {
      return;
    }
    if (node >= leaves) {
      lasting.add(from);
      return;
    }
    int middle = (from + to) >>> 1;
    collect(2 * node, from, middle, begun, seq, lasting);
    collect(2 * node + 1, middle, to, begun, seq, lasting);
  }
}
