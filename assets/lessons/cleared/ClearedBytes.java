import java.util.Arrays;

/**
 * Watch bytes.elements: clear() has been called. Is the array gone?
 */
class ClearedBytes {
  /** Its array is kept when it is cleared, as those of ArrayList, StringBuilder and ByteArrayOutputStream are. */
  static class Bytes {
    byte[] elements = new byte[16];
    int size;

    void addAll(byte[] more) {
      System.arraycopy(more, 0, elements, size, more.length);
      size += more.length;
    }

    void ensureCapacity(int capacity) {
      if (elements.length < capacity)
        elements = Arrays.copyOf(elements, capacity);
    }

    void clear() {
      size = 0;
    }
  }

  static long processData(int mb) {
    Bytes bytes = new Bytes();
    bytes.ensureCapacity(mb * 1_000_000);
    for (int i = 0; i < mb; i++)
      bytes.addAll(readPage(i));
    long sum = checksum(bytes.elements);
    bytes.clear();
    byte[] report = report(mb, sum);
    bytes.addAll(new byte[]{report[0]});
    return checksum(report) + bytes.elements[0];
  }

  static long checksum(byte[] bytes) {
    long sum = 0;
    for (int i = 0; i < bytes.length; i++)
      sum = sum * 31 + bytes[i];
    return sum;
  }

  static byte[] report(int mb, long sum) {
    byte[] result = new byte[mb * 1_000_000];
    for (int i = 0; i < result.length; i++)
      result[i] = (byte) (sum >> i % 8);
    return result;
  }

  static byte[] readPage(int number) {
    byte[] page = new byte[1_000_000];
    for (int i = 0; i < page.length; i++)
      page[i] = (byte) (i * 31 + number);
    return page;
  }
}
