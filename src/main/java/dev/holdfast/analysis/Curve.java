package dev.holdfast.analysis;

import java.util.Arrays;

/**
 * A step function of bytes over time: {@code bytes[i]} holds from event {@code seqs[i]} at {@code nanos[i]} up to the next; before the
 * first point it is 0. Both {@code seqs} (strictly) and {@code nanos} (weakly) grow, and each point changes the bytes. The arrays must
 * not be changed.
 */
public record Curve(long[] seqs, long[] nanos, long[] bytes) {

  /** Bytes just after event {@code seq}. */
  public long at(long seq) {
    int i = Arrays.binarySearch(seqs, seq);
    int point = i >= 0 ? i : -i - 2;
    return point < 0 ? 0 : bytes[point];
  }

  /** Bytes at an instant, after all that happened at it. */
  public long atNanos(long instant) {
    int low = 0;
    int high = nanos.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (nanos[middle] <= instant) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? 0 : bytes[low - 1];
  }

  /** The first of its highest points. */
  public Peak peak() {
    Peak peak = new Peak(0, 0, 0);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] > peak.bytes()) {
        peak = new Peak(seqs[i], nanos[i], bytes[i]);
      }
    }
    return peak;
  }

  /** This and another of the same trace added, with a step where either has one. */
  public Curve plus(Curve other) {
    int most = seqs.length + other.seqs.length;
    long[] sumSeqs = new long[most];
    long[] sumNanos = new long[most];
    long[] sumBytes = new long[most];
    int i = 0;
    int j = 0;
    int count = 0;
    while (i < seqs.length || j < other.seqs.length) {
      long next = i < seqs.length ? seqs[i] : Long.MAX_VALUE;
      long othersNext = j < other.seqs.length ? other.seqs[j] : Long.MAX_VALUE;
      sumSeqs[count] = Math.min(next, othersNext);
      sumNanos[count] = next <= othersNext ? nanos[i] : other.nanos[j];
      i += next <= othersNext ? 1 : 0;
      j += othersNext <= next ? 1 : 0;
      sumBytes[count++] = (i == 0 ? 0 : bytes[i - 1]) + (j == 0 ? 0 : other.bytes[j - 1]);
    }
    return new Curve(Arrays.copyOf(sumSeqs, count), Arrays.copyOf(sumNanos, count), Arrays.copyOf(sumBytes, count));
  }
}
