import java.util.HashMap;
import java.util.Map;

/**
 * Watch CACHE: what goes in never comes out.
 */
class StaticCache {
  static final Map<Integer, byte[]> CACHE = new HashMap<>();

  static long processData(int mb) {
    long sum = 0;
    for (int i = 0; i < mb; i++) {
      sum += checksum(page(i));
      sum += checksum(page(Math.max(0, i - 1)));
    }
    return sum;
  }

  static byte[] page(int number) {
    byte[] page = CACHE.get(number);
    if (page == null) {
      page = readPage(number);
      CACHE.put(number, page);
    }
    return page;
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
