package dev.holdfast.compare;

import dev.holdfast.analysis.ArrayLife;

import java.util.Arrays;
import java.util.List;

/**
 * Which array of one run is which of another, by order of birth. First the heaviest common subsequence of arrays whose makers have the same
 * name and whose types are the same, those of the same size weighing more: edited code moves lines, so these do not count. Then, between
 * two such, as many of the one run as of the other that are alike in type and size, one by one: methods are renamed.
 *
 * @param partners for each array of the first run the place of its like in the second, -1 for none; those that are not -1 grow
 * @param byMaker whether the two have a maker of the same name
 */
record Matching(int[] partners, boolean[] byMaker) {
  private static final int SAME_MAKER = 2;
  private static final int SAME_SIZE_TOO = 3;

  /** O(n m) for n and m arrays. */
  static Matching of(List<ArrayLife> first, List<ArrayLife> second) {
    int[] partners = heaviest(first, second);
    boolean[] byMaker = new boolean[partners.length];
    for (int i = 0; i < partners.length; i++) {
      byMaker[i] = partners[i] >= 0;
    }
    fillGaps(first, second, partners);
    return new Matching(partners, byMaker);
  }

  private static int weight(ArrayLife one, ArrayLife other) {
    boolean alike = one.shortOrigin().equals(other.shortOrigin())
        && one.born().typeName().equals(other.born().typeName());
    return !alike ? 0 : one.sizeBytes() == other.sizeBytes() ? SAME_SIZE_TOO : SAME_MAKER;
  }

  private static int[] heaviest(List<ArrayLife> first, List<ArrayLife> second) {
    int n = first.size();
    int m = second.size();
    // best[i][j]: the most that the arrays from i and from j on can weigh
    int[][] best = new int[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        int weight = weight(first.get(i), second.get(j));
        int with = weight == 0 ? 0 : weight + best[i + 1][j + 1];
        best[i][j] = Math.max(with, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    int[] partners = new int[n];
    Arrays.fill(partners, -1);
    int i = 0;
    int j = 0;
    while (i < n && j < m) {
      int weight = weight(first.get(i), second.get(j));
      if (weight > 0 && best[i][j] == weight + best[i + 1][j + 1]) {
        partners[i++] = j++;
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    return partners;
  }

  private static void fillGaps(List<ArrayLife> first, List<ArrayLife> second, int[] partners) {
    int from = 0;
    int fromSecond = 0;
    for (int i = 0; i <= partners.length; i++) {
      if (i == partners.length || partners[i] >= 0) {
        int endSecond = i == partners.length ? second.size() : partners[i];
        if (isAlike(first.subList(from, i), second.subList(fromSecond, endSecond))) {
          for (int k = from; k < i; k++) {
            partners[k] = fromSecond + k - from;
          }
        }
        from = i + 1;
        fromSecond = endSecond + 1;
      }
    }
  }

  private static boolean isAlike(List<ArrayLife> some, List<ArrayLife> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (some.get(i).sizeBytes() != others.get(i).sizeBytes()
          || !some.get(i).born().typeName().equals(others.get(i).born().typeName())) {
        return false;
      }
    }
    return true;
  }
}
