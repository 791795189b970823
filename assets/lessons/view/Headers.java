import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Watch headers and firsts: of every page 16 bytes are kept, of every table one row. Or are they?
 */
class Headers {
  static final int HEADER = 16;

  static long processData(int mb) {
    List<ByteBuffer> headers = new ArrayList<>();
    List<List<byte[]>> firsts = new ArrayList<>();
    for (int i = 0; i < mb / 2; i++) {
      headers.add(ByteBuffer.wrap(readPage(i)).slice(0, HEADER));
      firsts.add(Arrays.asList(readRows(i)).subList(0, 1));
    }
    long sum = 0;
    for (int i = 0; i < mb / 2; i++) {
      sum += headers.get(i).getLong(0);
      sum += checksum(firsts.get(i).get(0));
    }
    return sum;
  }

  /** A page in rows. */
  static byte[][] readRows(int number) {
    byte[][] rows = new byte[10][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = new byte[100_000];
      for (int i = 0; i < rows[row].length; i++)
        rows[row][i] = (byte) (i * row + number);
    }
    return rows;
  }

  static long checksum(byte[] bytes) {
    long sum = 0;
    for (int i = 0; i < bytes.length; i++)
      sum = sum * 31 + bytes[i];
    return sum;
  }

  static byte[] readPage(int number) {
    byte[] page = new byte[1_000_000];
    for (int i = 0; i < page.length; i++)
      page[i] = (byte) (i * 31 + number);
    return page;
  }
}
