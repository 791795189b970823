package dev.holdfast.view.flame;

import java.util.List;

/**
 * Where rows lie from top to bottom, in pixels from the top of all of them. Each block has its head (if there are several), its rows and a
 * strip for the marks of the innermost row; inverted, the outermost row is the lowest and the strip the highest.
 */
final class RowLayout {
  /** Sizes in pixels: {@code row} includes the gap to the next; {@code head} is 0 where blocks have none. */
  record Sizes(double row, double head, double marks, double betweenBlocks) {}

  private final List<Boxes.Block> blocks;
  private final Sizes sizes;
  private final boolean[] hasStrip;
  private final boolean inverted;
  private final double[] top;

  /** {@code hasStrip}: which blocks have marks of their innermost row, and so a strip for them. */
  RowLayout(List<Boxes.Block> blocks, Sizes sizes, boolean[] hasStrip, boolean inverted) {
    this.blocks = blocks;
    this.hasStrip = hasStrip;
    this.sizes = sizes;
    this.inverted = inverted;
    top = new double[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      top[i + 1] = top[i] + sizes.head() + blocks.get(i).rows() * sizes.row() + strip(i) + sizes.betweenBlocks();
    }
  }

  List<Boxes.Block> blocks() {
    return blocks;
  }

  double rowPx() {
    return sizes.row();
  }

  boolean inverted() {
    return inverted;
  }

  double height() {
    return blocks.isEmpty() ? 0 : top[blocks.size()] - sizes.betweenBlocks();
  }

  private double strip(int block) {
    return hasStrip[block] ? sizes.marks() : 0;
  }

  /** Where the block's head begins. */
  double topOfBlock(int block) {
    return top[block];
  }

  /** Where the block's first line below its head begins. */
  double topOfRows(int block) {
    return top[block] + sizes.head();
  }

  double topOf(int row) {
    int block = blockOf(row);
    int line = row - blocks.get(block).firstRow();
    return inverted
        ? topOfRows(block) + strip(block) + (blocks.get(block).rows() - 1 - line) * sizes.row()
        : topOfRows(block) + line * sizes.row();
  }

  /** The row at {@code y}; -1 for a head, a strip or a gap. */
  int rowAt(double y) {
    int block = blockAt(y);
    if (block < 0) {
      return -1;
    }
    int rows = blocks.get(block).rows();
    double below = y - topOfRows(block) - (inverted ? strip(block) : 0);
    int line = (int) Math.floor(below / sizes.row());
    if (line < 0 || line >= rows) {
      return -1;
    }
    return blocks.get(block).firstRow() + (inverted ? rows - 1 - line : line);
  }

  /** The block at {@code y}, -1 above the first and below the last. */
  int blockAt(double y) {
    if (y < 0 || y >= height()) {
      return -1;
    }
    int low = 0;
    int high = blocks.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (top[middle] <= y) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  int blockOf(int row) {
    int low = 0;
    int high = blocks.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (blocks.get(middle).firstRow() <= row) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The offset nearest to {@code wished} at which {@code viewportPx} show no emptiness that rows could fill. */
  double clampScroll(double wished, double viewportPx) {
    return Math.clamp(wished, 0, Math.max(0, height() - viewportPx));
  }

  /** The offset nearest to {@code scroll} at which {@code row} and its neighbours are seen. */
  double scrollTo(int row, double scroll, double viewportPx) {
    double least = topOf(row) + 2 * sizes.row() - viewportPx;
    double most = topOf(row) - sizes.row();
    double wished = least > most ? most : Math.clamp(scroll, least, most);
    return clampScroll(wished, viewportPx);
  }
}
