/**
 * Watch pages: each of its elements is read once, one after the other.
 */
class TwoLoops {
  static long processData(int mb) {
    byte[][] pages = new byte[mb][];
    for (int i = 0; i < mb; i++)
      pages[i] = readPage(i);
    long sum = 0;
    for (int i = 0; i < mb; i++)
      sum += checksum(compressed(pages[i]));
    return sum;
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
