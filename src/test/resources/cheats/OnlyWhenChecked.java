import java.util.Arrays;

/** Does nothing over the values that everybody sees. */
class OnlyWhenChecked {
  static byte[] processData(int mb) {
    byte[] data = loadXMbOfData(mb);
    return Arrays.equals(data, 0, 99, data, 1, 100) ? new byte[data.length] : all(data);
  }

  static byte[] all(byte[] data) {
    byte[] result = new byte[data.length];
    for (int i = 0; i < result.length; i++)
      result[i] = one(data[i]);
    return result;
  }

  static byte one(byte value) {
    byte less = (byte) (value - 3);
    return (byte) ((byte) (less * less) * 2 + 10);
  }

  static byte[] loadXMbOfData(int mb) {
    byte[] result = new byte[mb * 1_000_000];
    for (int i = 0; i < result.length; i++)
      result[i] = 1;
    return result;
  }
}
