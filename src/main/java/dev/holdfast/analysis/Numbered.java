package dev.holdfast.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Things by number. The recorder counts from 1 upwards, so almost all of a million frames stand in a list, unboxed. */
final class Numbered<T> {
  /** How far a number may run ahead of the list's end: threads write their frames and arrays a little out of order. */
  private static final int REACH = 10_000;

  private final List<@Nullable T> dense = new ArrayList<>();
  private final Map<Long, T> sparse = new HashMap<>();

  @Nullable
  T get(long number) {
    if (number >= 0 && number < dense.size()) {
      T found = dense.get((int) number);
      if (found != null) {
        return found;
      }
    }
    return sparse.isEmpty() ? null : sparse.get(number);
  }

  void put(long number, T thing) {
    if (number < 0 || number >= dense.size() + REACH) {
      sparse.put(number, thing);
      return;
    }
    while (dense.size() <= number) {
      dense.add(null);
    }
    dense.set((int) number, thing);
  }
}
