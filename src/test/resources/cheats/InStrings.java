import java.nio.charset.StandardCharsets;

/** Keeps the steps in strings. */
class InStrings {
  static final int SUBTRACT = 3;
  static final int POWER = 2;
  static final int DUPLICATE = 2;
  static final int ADD = 10;

  static byte[] processData(int mb) {
    String data = text(loadXMbOfData(mb));
    String less = text(subtractScalar(array(data), SUBTRACT));
    String power = text(raiseToPower(array(less), POWER));
    byte[] result = addScalar(array(text(duplicateData(array(power)))), ADD);
    return data.length() + less.length() + power.length() > 0 ? result : null;
  }

  static String text(byte[] data) {
    return new String(data, StandardCharsets.ISO_8859_1);
  }

  static byte[] array(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] loadXMbOfData(int mb) {
    byte[] result = new byte[mb * 1_000_000];
    for (int i = 0; i < result.length; i++)
      result[i] = 1;
    return result;
  }

  static byte[] subtractScalar(byte[] data, int by) {
    byte[] result = new byte[data.length];
    for (int i = 0; i < data.length; i++)
      result[i] = (byte) (data[i] - by);
    return result;
  }

  static byte[] raiseToPower(byte[] data, int power) {
    byte[] result = new byte[data.length];
    for (int i = 0; i < data.length; i++)
      result[i] = data[i];
    for (int times = 1; times < power; times++)
      for (int i = 0; i < data.length; i++)
        result[i] = (byte) (result[i] * data[i]);
    return result;
  }

  static byte[] duplicateData(byte[] data) {
    byte[] result = new byte[data.length];
    for (int i = 0; i < data.length; i++)
      result[i] = (byte) (data[i] * DUPLICATE);
    return result;
  }

  static byte[] addScalar(byte[] data, int by) {
    byte[] result = new byte[data.length];
    for (int i = 0; i < data.length; i++)
      result[i] = (byte) (data[i] + by);
    return result;
  }
}
