package dev.holdfast.probe;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The data that a program is given to work on: what its source methods return. A check has other values put in than the ones that everybody
 * sees, so that a result that was written down before is wrong; and it can look afterwards whether the program has written to them.
 */
public final class GivenData {
  private static volatile @Nullable GivenData current;

  /** Of the heap, for what is kept. */
  private static final double MOST_KEPT = 0.25;

  private final long seed;
  private final boolean keeps;
  private final List<Kept> kept = new ArrayList<>();
  private long keptBytes;
  private long loads;

  private record Kept(Object array, Object copy) {}

  /** The first element that was changed. */
  public record Change(long index, String was, String is) {}

  /**
   * @param seed of what is added to the values; 0 adds nothing
   * @param keeps whether to keep the arrays, and a copy of each, for {@link #firstChange}: then none of them can be collected. Not more of
   *     them than a part of the heap: a program may ask for its data again and again
   */
  public GivenData(long seed, boolean keeps) {
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
      long bytes = 2L * Array.getLength(value) * bytesPerElement(value);
      if (keeps && keptBytes + bytes <= Runtime.getRuntime().maxMemory() * MOST_KEPT) {
        keptBytes += bytes;
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

  /** 0 to 31, without a period, and so that nobody finds the seed who sees some of it (SplittableRandom's mixing function). */
  private int noise(int i) {
    long z = seed + i * 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return (int) (z >>> 59);
  }

  private static int bytesPerElement(Object array) {
    return switch (array) {
      case boolean[] _,byte[] _ -> 1;
      case short[] _,char[] _ -> 2;
      case int[] _,float[] _ -> 4;
      default -> 8;
    };
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
      if (Objects.deepEquals(one.array, one.copy)) {
        continue;
      }
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
