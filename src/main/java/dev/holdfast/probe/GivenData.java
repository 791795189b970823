package dev.holdfast.probe;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The data that a program is given to work on: what its source methods return. A check has other values put in than the ones that everybody
 * sees, so that a result that was written down before is wrong; and it can look afterwards whether the program has written to them.
 */
public final class GivenData {
  private static volatile @Nullable GivenData current;

  private final int seed;
  private final boolean keeps;
  private final List<Kept> kept = new ArrayList<>();
  private long loads;

  private record Kept(Object array, Object copy) {}

  /** The first element that was changed. */
  public record Change(long index, String was, String is) {}

  /**
   * @param seed of what is added to the values; 0 adds nothing
   * @param keeps whether to keep the arrays, and a copy of each, for {@link #firstChange}: then none of them can be collected
   */
  public GivenData(int seed, boolean keeps) {
    this.seed = seed;
    this.keeps = keeps;
  }

  /** From now on, what source methods return is this one's; null for nobody's. */
  public static void use(@Nullable GivenData data) {
    current = data;
  }

  /** Called in rewritten source methods with what they are about to return. */
  public static void returned(@Nullable Object value) {
    GivenData data = current;
    if (data != null && value != null) {
      data.take(value);
    }
  }

  private synchronized void take(Object value) {
    loads++;
    vary(value);
  }

  private void vary(Object value) {
    if (value instanceof Object[] rows) {
      for (Object row : rows) {
        if (row != null) {
          vary(row);
        }
      }
    } else if (value.getClass().isArray()) {
      add(value);
      if (keeps) {
        kept.add(new Kept(value, copy(value)));
      }
    }
  }

  private void add(Object array) {
    if (seed == 0) {
      return;
    }
    switch (array) {
      case byte[] a -> {
        for (int i = 0; i < a.length; i++) {
          a[i] += (byte) noise(i);
        }
      }
      case short[] a -> {
        for (int i = 0; i < a.length; i++) {
          a[i] += (short) noise(i);
        }
      }
      case char[] a -> {
        for (int i = 0; i < a.length; i++) {
          a[i] += (char) noise(i);
        }
      }
      case int[] a -> {
        for (int i = 0; i < a.length; i++) {
          a[i] += noise(i);
        }
      }
      case long[] a -> {
        for (int i = 0; i < a.length; i++) {
          a[i] += noise(i);
        }
      }
      case float[] a -> {
        for (int i = 0; i < a.length; i++) {
          a[i] += noise(i);
        }
      }
      case double[] a -> {
        for (int i = 0; i < a.length; i++) {
          a[i] += noise(i);
        }
      }
      case boolean[] a -> {
        for (int i = 0; i < a.length; i++) {
          a[i] ^= (noise(i) & 1) == 1;
        }
      }
      default -> throw new IllegalArgumentException(array.getClass().getName());
    }
  }

  /** 0 to 31, without a period that a program could use: Fibonacci hashing (2^32 divided by the golden ratio). */
  private int noise(int i) {
    return (i + seed) * 0x9E3779B9 >>> 27;
  }

  private static Object copy(Object array) {
    int length = Array.getLength(array);
    Object copy = Array.newInstance(array.getClass().getComponentType(), length);
    System.arraycopy(array, 0, copy, 0, length);
    return copy;
  }

  /** How often a source method has returned something. */
  public synchronized long loads() {
    return loads;
  }

  /** What the program has written to, if to anything. */
  public synchronized Optional<Change> firstChange() {
    for (Kept one : kept) {
      int length = Array.getLength(one.array);
      for (int i = 0; i < length; i++) {
        Object was = Array.get(one.copy, i);
        Object is = Array.get(one.array, i);
        if (!was.equals(is)) {
          return Optional.of(new Change(i, String.valueOf(was), String.valueOf(is)));
        }
      }
    }
    return Optional.empty();
  }
}
