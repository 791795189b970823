package dev.holdfast.view.flame;

import java.util.Arrays;
import java.util.List;

/**
 * Nested boxes in rows over one horizontal quantity: nanoseconds in time order, bytes when merged. Boxes are numbered row by row, from left
 * to right, so that a row is a stretch of numbers sorted by both ends, and everything below is a binary search. Immutable; a million boxes
 * take 24 MB.
 */
final class Boxes {
  /** No box. */
  static final int NONE = -1;

  /** Rows that belong together under one head: a thread. */
  record Block(String title, int firstRow, int rows) {}

  /** What {@link #visit} finds, from left to right. */
  interface Visitor {
    /** A box at least as wide as asked for; its ends may lie outside the scale. */
    void box(int box, double x0, double x1);

    /** Boxes {@code first} to {@code last}, each too narrow, and so close together that a pixel cannot tell them apart. */
    void narrow(int first, int last, double x0, double x1);
  }

  private final List<Block> blocks;
  private final int[] rowStart;
  private final long[] from;
  private final long[] to;
  private final int[] parent;
  private final int[] preorder;

  /** The arrays are kept, not copied. {@code rowStart} has one more entry than there are rows; {@code preorder} lists boxes, parents first. */
  Boxes(List<Block> blocks, int[] rowStart, long[] from, long[] to, int[] parent, int[] preorder) {
    this.blocks = List.copyOf(blocks);
    this.rowStart = rowStart;
    this.from = from;
    this.to = to;
    this.parent = parent;
    this.preorder = preorder;
  }

  List<Block> blocks() {
    return blocks;
  }

  int count() {
    return from.length;
  }

  int rows() {
    return rowStart.length - 1;
  }

  int firstOf(int row) {
    return rowStart[row];
  }

  /** One past the last box of the row. */
  int endOf(int row) {
    return rowStart[row + 1];
  }

  long from(int box) {
    return from[box];
  }

  long to(int box) {
    return to[box];
  }

  long length(int box) {
    return to[box] - from[box];
  }

  int rowOf(int box) {
    int found = Arrays.binarySearch(rowStart, box);
    if (found < 0) {
      return -found - 2;
    }
    // empty rows begin where the next one does
    while (rowStart[found + 1] == box) {
      found++;
    }
    return found;
  }

  /** The box around it, {@link #NONE} for one in its block's first row. */
  int parent(int box) {
    return parent[box];
  }

  /** The {@code n}th box when parents come before children and left before right. */
  int inOrder(int n) {
    return preorder[n];
  }

  /** The children of a box are the boxes from here up to {@link #childrenTo}, exclusive. */
  int childrenFrom(int box) {
    return firstWithParent(box, box);
  }

  int childrenTo(int box) {
    return firstWithParent(box, box + 1);
  }

  /** The neighbour in the same row, {@code step} to the right; {@link #NONE} at the row's end. */
  int neighbour(int box, int step) {
    int row = rowOf(box);
    int next = box + step;
    return next >= rowStart[row] && next < rowStart[row + 1] ? next : NONE;
  }

  /** The first box of the row that ends at {@code at} or later; {@link #endOf} if none does. */
  int firstEndingFrom(int row, long at) {
    return search(to, rowStart[row], rowStart[row + 1], at);
  }

  /** The first box of the row that begins at {@code at} or later; {@link #endOf} if none does. */
  int firstBeginningFrom(int row, long at) {
    return search(from, rowStart[row], rowStart[row + 1], at);
  }

  /** The box at {@code x} in the row; of those beside it the nearest within {@code slackPx}; {@link #NONE} if there is nothing. */
  int at(int row, double x, Scale scale, double slackPx) {
    double at = scale.at(x);
    int next = firstBeginningFrom(row, (long) Math.floor(at) + 1);
    int last = next - 1;
    if (last >= rowStart[row] && at < to[last]) {
      return last;
    }
    double left = last >= rowStart[row] ? x - scale.xOf(to[last]) : Double.MAX_VALUE;
    double right = next < rowStart[row + 1] ? scale.xOf(from[next]) - x : Double.MAX_VALUE;
    if (Math.min(left, right) > slackPx) {
      return NONE;
    }
    return left <= right ? last : next;
  }

  /** Tells of every box of the row inside the scale; those narrower than {@code leastPx} (more than 1) together, at most one a pixel. */
  void visit(int row, Scale scale, double leastPx, Visitor visitor) {
    int end = rowStart[row + 1];
    double toUnit = scale.to();
    int box = firstEndingFrom(row, (long) Math.floor(scale.from()));
    while (box < end && from[box] < toUnit) {
      double x0 = scale.xOf(from[box]);
      double x1 = scale.xOf(to[box]);
      if (x1 - x0 >= leastPx) {
        visitor.box(box, x0, x1);
        box++;
      } else {
        box = visitNarrow(box, end, x0, scale, leastPx, visitor);
      }
    }
  }

  /** Goes on in steps of a pixel as long as the next box is narrow too and less than a pixel away. */
  private int visitNarrow(int first, int end, double x0, Scale scale, double leastPx, Visitor visitor) {
    int last = first;
    while (true) {
      double reach = scale.xOf(to[last]) + 1;
      int next = gallop(last + 1, end, (long) Math.floor(scale.at(reach)));
      // of boxes that begin within a pixel only the last can be wider than one
      if (next > last + 1 && !isNarrow(next - 1, scale, leastPx)) {
        next--;
      }
      if (next == last + 1 || reach > scale.rightPx()) {
        break;
      }
      last = next - 1;
    }
    visitor.narrow(first, last, x0, Math.max(scale.xOf(to[last]), x0 + 1));
    return last + 1;
  }

  private boolean isNarrow(int box, Scale scale, double leastPx) {
    return (to[box] - from[box]) * scale.pxPerUnit() < leastPx;
  }

  /** The first box from {@code low} on that begins after {@code at}; near ones are found quickest. */
  private int gallop(int low, int end, long at) {
    int step = 1;
    int high = low;
    while (high < end && from[high] <= at) {
      high += step;
      step *= 2;
    }
    return search(from, low, Math.min(high, end), at + 1);
  }

  private int firstWithParent(int box, int least) {
    int row = rowOf(box) + 1;
    return row >= rows() ? 0 : search(parent, rowStart[row], rowStart[row + 1], least);
  }

  /** The first index in {@code low} to {@code high} (exclusive) with a value of at least {@code key}; {@code high} if none. */
  private static int search(long[] values, int low, int high, long key) {
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (values[middle] < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int search(int[] values, int low, int high, int key) {
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (values[middle] < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
