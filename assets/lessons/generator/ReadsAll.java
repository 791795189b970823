import java.util.ArrayList;
import java.util.List;

/**
 * Watch readAll: when the loop begins, all pages are there.
 */
class ReadsAll {
  static long processData(int mb) {
    long sum = 0;
    for (byte[] page : readAll(mb))
      sum += checksum(compressed(page));
    return sum;
  }

  static Iterable<byte[]> readAll(int mb) {
    List<byte[]> pages = new ArrayList<>();
    for (int i = 0; i < mb; i++)
      pages.add(readPage(i));
    return pages;
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
