import java.util.Iterator;

/**
 * A page is read when the loop asks for it.
 */
class Generator {
  static long processData(int mb) {
    long sum = 0;
    for (byte[] page : readAll(mb))
      sum += checksum(compressed(page));
    return sum;
  }

  static Iterable<byte[]> readAll(int mb) {
    return () -> new Pages(mb);
  }

  static class Pages implements Iterator<byte[]> {
    final int end;
    int next;

    Pages(int end) {
      this.end = end;
    }

    @Override
    public boolean hasNext() {
      return next < end;
    }

    @Override
    public byte[] next() {
      return readPage(next++);
    }
  }

  static byte[] compressed(byte[] page) {
    byte[] result = new byte[page.length / 2];
    for (int i = 0; i < result.length; i++)
      result[i] = (byte) (page[2 * i] ^ page[2 * i + 1]);
    return result;
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
