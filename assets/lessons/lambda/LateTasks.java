import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Watch page: its variable is gone after each turn of the loop. What holds its array?
 */
class LateTasks {
  static long processData(int mb) {
    List<LongSupplier> tasks = new ArrayList<>();
    for (int i = 0; i < mb; i++) {
      byte[] page = readPage(i);
      tasks.add(() -> checksum(page));
    }
    long sum = 0;
    for (int i = 0; i < mb; i++)
      sum += tasks.get(i).getAsLong();
    return sum;
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
