package dev.holdfast.view.flame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lays out trees as {@link Boxes}, without recursion: the recorded program's may be deeper than our own stack.
 *
 * @param <T> a node of the trees
 */
final class BoxesBuilder<T> {

  /** How to read the trees. */
  interface Tree<T> {
    /** From left to right. */
    List<T> children(T node);

    long from(T node);

    long to(T node);
  }

  private final Tree<T> tree;
  private final List<Boxes.Block> blocks = new ArrayList<>();
  private final List<List<T>> roots = new ArrayList<>();
  private int[] counts = new int[16];
  private int rows;
  private int count;

  BoxesBuilder(Tree<T> tree) {
    this.tree = tree;
  }

  /** Adds a block below those before. */
  void block(String title, List<T> outermost) {
    int firstRow = rows;
    walk(outermost, (node, depth, parent) -> {
      int row = firstRow + depth;
      if (row >= counts.length) {
        counts = Arrays.copyOf(counts, row * 2);
      }
      counts[row]++;
      rows = Math.max(rows, row + 1);
      return count++;
    });
    if (rows > firstRow) {
      blocks.add(new Boxes.Block(title, firstRow, rows - firstRow));
      roots.add(outermost);
    }
  }

  /** How many boxes there will be. */
  int count() {
    return count;
  }

  /** Lays out the blocks; {@code nodes}, of length {@link #count}, is given the node of each box. */
  Boxes build(Object[] nodes) {
    int[] rowStart = new int[rows + 1];
    for (int row = 0; row < rows; row++) {
      rowStart[row + 1] = rowStart[row] + counts[row];
    }
    int[] next = rowStart.clone();
    long[] from = new long[count];
    long[] to = new long[count];
    int[] parents = new int[count];
    int[] preorder = new int[count];
    int[] visited = {0};
    for (int i = 0; i < blocks.size(); i++) {
      int firstRow = blocks.get(i).firstRow();
      walk(roots.get(i), (node, depth, parent) -> {
        int box = next[firstRow + depth]++;
        from[box] = tree.from(node);
        to[box] = Math.max(from[box], tree.to(node));
        parents[box] = parent;
        nodes[box] = node;
        preorder[visited[0]++] = box;
        return box;
      });
    }
    return new Boxes(blocks, rowStart, from, to, parents, preorder);
  }

  private interface Visit<T> {
    /** Returns the number of the node, which its children are given as {@code parent}. */
    int node(T node, int depth, int parent);
  }

  private void walk(List<T> outermost, Visit<T> visit) {
    List<List<T>> levels = new ArrayList<>(List.of(outermost));
    int[] index = new int[16];
    int[] number = new int[16];
    int depth = 0;
    while (depth >= 0) {
      List<T> level = levels.get(depth);
      if (index[depth] == level.size()) {
        levels.remove(depth--);
        continue;
      }
      T node = level.get(index[depth]++);
      int parent = depth == 0 ? Boxes.NONE : number[depth - 1];
      if (depth + 1 == index.length) {
        index = Arrays.copyOf(index, 2 * index.length);
        number = Arrays.copyOf(number, 2 * number.length);
      }
      number[depth] = visit.node(node, depth, parent);
      List<T> children = tree.children(node);
      if (!children.isEmpty()) {
        levels.add(children);
        index[++depth] = 0;
      }
    }
  }
}
