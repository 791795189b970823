package dev.holdfast.view.flame;

import dev.holdfast.analysis.ArrayLife;

import java.util.ArrayList;
import java.util.List;

/** The births in the frames of each row, in order of time: where the triangles stand. Immutable. */
final class Marks {

  /** What {@link #visit} finds, from left to right. */
  interface Visitor {
    /** Births {@code first} to {@code last} (indices for {@link #array}) are too close to be drawn one by one; {@code bytes} of all. */
    void mark(int row, int first, int last, double x, long bytes);
  }

  /** The marks of one row. {@code bytesUpTo[i]} is the sum of all before {@code i}. */
  private record Row(ArrayLife[] arrays, long[] bytesUpTo) {}

  private static final Row EMPTY = new Row(new ArrayLife[0], new long[1]);

  private final Row[] rows;

  private Marks(Row[] rows) {
    this.rows = rows;
  }

  /** {@code births}: the arrays born in the frames of each row, in order of time. */
  static Marks of(List<List<ArrayLife>> births) {
    Row[] rows = new Row[births.size()];
    for (int i = 0; i < rows.length; i++) {
      List<ArrayLife> row = births.get(i);
      long[] bytes = new long[row.size() + 1];
      for (int k = 0; k < row.size(); k++) {
        bytes[k + 1] = bytes[k] + row.get(k).sizeBytes();
      }
      rows[i] = row.isEmpty() ? EMPTY : new Row(row.toArray(ArrayLife[]::new), bytes);
    }
    return new Marks(rows);
  }

  static Marks none(int rows) {
    List<List<ArrayLife>> none = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      none.add(List.of());
    }
    return of(none);
  }

  boolean hasAny(int row) {
    return rows[row].arrays.length > 0;
  }

  ArrayLife array(int row, int index) {
    return rows[row].arrays[index];
  }

  /** Tells of the marks of the row inside the scale; those less than {@code gapPx} after the first of a group as one. */
  void visit(int row, Scale scale, double gapPx, Visitor visitor) {
    ArrayLife[] arrays = rows[row].arrays;
    double to = scale.at(scale.rightPx() + gapPx);
    // groups are counted from fixed instants, so that panning does not regroup them
    double unit = gapPx / scale.pxPerUnit();
    int i = firstFrom(arrays, Math.floor(scale.from() / unit - 1) * unit);
    while (i < arrays.length && arrays[i].born().nanos() < to) {
      long nanos = arrays[i].born().nanos();
      int next = Math.max(i + 1, firstFrom(arrays, (Math.floor(nanos / unit) + 1) * unit));
      visitor.mark(row, i, next - 1, scale.xOf(nanos), rows[row].bytesUpTo[next] - rows[row].bytesUpTo[i]);
      i = next;
    }
  }

  /** Where the first mark of the row at or after {@code nanos} is; {@link Double#MAX_VALUE} if there is none. */
  double nextAfter(int row, double nanos) {
    ArrayLife[] arrays = rows[row].arrays;
    int i = firstFrom(arrays, nanos);
    return i == arrays.length ? Double.MAX_VALUE : arrays[i].born().nanos();
  }

  private static int firstFrom(ArrayLife[] arrays, double nanos) {
    int low = 0;
    int high = arrays.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (arrays[middle].born().nanos() < nanos) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
