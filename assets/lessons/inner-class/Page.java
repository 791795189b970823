import java.util.ArrayList;
import java.util.List;

/**
 * Watch summaries: small objects. What do they hold that is not written here?
 */
class Page {
  final byte[] text;
  final int weight;

  Page(int number) {
    text = readPage(number);
    weight = number % 5 + 1;
  }

  class Summary {
    final long sum = checksum(text);

    long weighted() {
      return sum * weight;
    }
  }

  static long processData(int mb) {
    List<Summary> summaries = new ArrayList<>();
    for (int i = 0; i < mb; i++)
      summaries.add(new Page(i).new Summary());
    long sum = 0;
    for (int i = 0; i < mb; i++)
      sum += summaries.get(i).weighted();
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
