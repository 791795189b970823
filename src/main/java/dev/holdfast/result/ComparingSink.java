package dev.holdfast.result;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Compares the elements that it is told, which are expected, with those of a file, up to the first difference. */
final class ComparingSink implements Elements.Sink {
  private static final int LONGEST_SHOWN = 160;
  private static final int AT_END = -1;
  private static final Encoding[] ENCODINGS = Encoding.values();

  private final DataInputStream in;
  private final int pieceBytes;
  private final int end;
  private final ByteBuffer expected;
  private final ByteBuffer got;
  /** The run of elements that is being read, and how many of it are still to come. */
  private Encoding encoding = Encoding.TEXT;
  private int left;
  private long index;

  /** @param end the byte in place of a type with which the file ends */
  ComparingSink(DataInputStream in, int pieceBytes, int end) {
    this.in = in;
    this.pieceBytes = pieceBytes;
    this.end = end;
    this.expected = ByteBuffer.allocate(pieceBytes);
    this.got = ByteBuffer.allocate(pieceBytes);
  }

  /** Ends the comparison. */
  static final class DifferenceException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Comparison.Different difference;

    DifferenceException(long index, String expected, String got) {
      super("different");
      this.difference = new Comparison.Different(index, expected, got);
    }

    Comparison.Different difference() {
      return difference;
    }
  }

  /** How many elements were compared. */
  long index() {
    return index;
  }

  @Override
  public void primitives(Object array, int length) throws IOException {
    Encoding type = Encoding.of(array);
    int from = 0;
    while (from < length) {
      Encoding.put(array, from, 1, expected);
      String first = type.words(expected, 0);
      if (!isMore()) {
        throw new DifferenceException(index, first, theEnd());
      }
      if (encoding != type) {
        throw new DifferenceException(index, first + typed(type), next() + typed(encoding));
      }
      int n = Math.min(Math.min(left, length - from), pieceBytes / type.bytes);
      Encoding.put(array, from, n, expected);
      compare(type, n);
      from += n;
      left -= n;
      index += n;
    }
  }

  private void compare(Encoding type, int n) throws IOException {
    in.readFully(got.array(), 0, n * type.bytes);
    got.clear().limit(n * type.bytes);
    int at = expected.mismatch(got);
    if (at >= 0) {
      int element = at / type.bytes;
      throw new DifferenceException(index + element, type.words(expected, element * type.bytes),
          type.words(got, element * type.bytes));
    }
  }

  @Override
  public void text(Encoding type, String text) throws IOException {
    if (!isMore()) {
      throw new DifferenceException(index, shown(text), theEnd());
    }
    if (encoding != type) {
      throw new DifferenceException(index, shown(text) + typed(type), next() + typed(encoding));
    }
    String found = readText();
    if (!found.equals(text)) {
      throw new DifferenceException(index, shown(text), shown(found));
    }
    left--;
    index++;
  }

  /** To be called when all elements were told. */
  void end() throws IOException {
    if (isMore()) {
      throw new DifferenceException(index, theEnd(), next());
    }
  }

  private boolean isMore() throws IOException {
    if (left == AT_END) {
      return false;
    }
    while (left == 0) {
      int type = in.readUnsignedByte();
      if (type == end) {
        left = AT_END;
        return false;
      }
      encoding = ENCODINGS[type];
      left = in.readInt();
    }
    return true;
  }

  /** The next element of the file; the comparison ends with it. */
  private String next() throws IOException {
    if (encoding.isText()) {
      return shown(readText());
    }
    in.readFully(got.array(), 0, encoding.bytes);
    return encoding.words(got, 0);
  }

  private String readText() throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private String theEnd() {
    return index == 0
        ? "nothing"
        : "the end, after %s".formatted(index == 1 ? "1 element" : String.format(Locale.ROOT, "%,d elements", index));
  }

  private static String typed(Encoding encoding) {
    return encoding == Encoding.TEXT ? "" : " (" + encoding.name().toLowerCase(Locale.ROOT) + ")";
  }

  private static String shown(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }
}
