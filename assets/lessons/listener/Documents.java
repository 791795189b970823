import java.util.ArrayList;
import java.util.List;

/**
 * Watch LISTENERS: no variable holds a document any more when the next is opened. What does?
 */
class Documents {
  static final List<Runnable> LISTENERS = new ArrayList<>();

  static long processData(int mb) {
    long sum = 0;
    for (int i = 0; i < mb; i++) {
      Document document = new Document(i);
      sum += checksum(document.text);
    }
    return sum;
  }

  static class Document {
    final byte[] text;
    final Runnable listener = this::changed;
    boolean isChanged;

    Document(int number) {
      text = readPage(number);
      LISTENERS.add(listener);
    }

    void changed() {
      isChanged = true;
    }
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
