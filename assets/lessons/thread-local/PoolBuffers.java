import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Watch BUFFER: the tasks are done when the report is made. Are their buffers gone?
 */
class PoolBuffers {
  static final ThreadLocal<byte[]> BUFFER = ThreadLocal.withInitial(() -> new byte[8_000_000]);

  static long processData(int mb) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      long sum = 0;
      for (int i = 0; i < mb; i++) {
        int number = i;
        sum += pool.submit(() -> work(number)).get();
      }
      byte[] report = report(mb, sum);
      return checksum(report);
    }
  }

  static long work(int number) {
    byte[] page = readPage(number);
    byte[] buffer = BUFFER.get();
    System.arraycopy(page, 0, buffer, 0, page.length);
    return checksum(buffer);
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
