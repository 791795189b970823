import java.util.ArrayList;
import java.util.List;

/**
 * Watch failures: what does an exception bring with it?
 */
class Failures {
  static class DamagedException extends Exception {
    final byte[] page;

    DamagedException(byte[] page) {
      this.page = page;
    }
  }

  static long processData(int mb) {
    List<DamagedException> failures = new ArrayList<>();
    long sum = 0;
    for (int i = 0; i < mb; i++) {
      try {
        sum += checked(i);
      } catch (DamagedException e) {
        failures.add(e);
      }
    }
    for (int i = 0; i < failures.size(); i++)
      sum += failures.get(i).page[0];
    return sum;
  }

  /** All of them are damaged. */
  static long checked(int number) throws DamagedException {
    byte[] page = readPage(number);
    if (checksum(page) != 0)
      throw new DamagedException(page);
    return number;
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
