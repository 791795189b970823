package dev.holdfast.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the arrays alive at an event without looking at the others. A tree over the arrays in order of birth that knows of each subtree
 * until when its longest-living array is alive: k of n arrays are found in O(k log n).
 */
final class Lifetimes {
  private final long[] bornSeqs;
  /** Node i has the children 2i and 2i + 1; the arrays begin at {@link #leaves}. */
  private final long[] aliveUntil;
  private final int leaves;

  Lifetimes(List<ArrayLife> arrays) {
    bornSeqs = new long[arrays.size()];
    leaves = Math.max(1, Integer.highestOneBit(Math.max(1, arrays.size() * 2 - 1)));
    aliveUntil = new long[2 * leaves];
    for (int i = 0; i < bornSeqs.length; i++) {
      bornSeqs[i] = arrays.get(i).born().seq();
      aliveUntil[leaves + i] = arrays.get(i).aliveUntilSeq();
    }
    for (int i = leaves - 1; i > 0; i--) {
      aliveUntil[i] = Math.max(aliveUntil[2 * i], aliveUntil[2 * i + 1]);
    }
  }

  /** Places in the list of arrays of those born at {@code seq} or before and alive after it, in order. */
  List<Integer> at(long seq) {
    int found = Arrays.binarySearch(bornSeqs, seq);
    int born = found >= 0 ? found + 1 : -found - 1;
    List<Integer> alive = new ArrayList<>();
    collect(1, 0, leaves, born, seq, alive);
    return alive;
  }

  private void collect(int node, int from, int to, int born, long seq, List<Integer> alive) {
    if (from >= born || aliveUntil[node] <= seq) {
      return;
    }
    if (node >= leaves) {
      alive.add(from);
      return;
    }
    int middle = (from + to) >>> 1;
    collect(2 * node, from, middle, born, seq, alive);
    collect(2 * node + 1, middle, to, born, seq, alive);
  }
}
