import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The lambda captures a number, not the page.
 */
class CapturesANumber {
  static long processData(int mb) {
    List<LongSupplier> tasks = new ArrayList<>();
    for (int i = 0; i < mb; i++) {
      long sum = checksum(readPage(i));
      tasks.add(() -> sum);
    }
    long all = 0;
    for (int i = 0; i < mb; i++)
      all += tasks.get(i).getAsLong();
    return all;
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
