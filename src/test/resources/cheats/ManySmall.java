/** Keeps the original's arrays in pieces that are too small to be listed. */
class ManySmall {
  static final int SUBTRACT = 3;
  static final int POWER = 2;
  static final int DUPLICATE = 2;
  static final int ADD = 10;

  static byte[] processData(int mb) {
    byte[][] data = cut(loadXMbOfData(mb));
    byte[][] less = cut(subtractScalar(joined(data), SUBTRACT));
    byte[] result = addScalar(duplicateData(raiseToPower(joined(less), POWER)), ADD);
    return data.length == less.length ? result : null;
  }

  static byte[][] cut(byte[] data) {
    byte[][] pieces = new byte[data.length / 10_000][];
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = new byte[10_000];
      System.arraycopy(data, i * 10_000, pieces[i], 0, 10_000);
    }
    return pieces;
  }

  static byte[] joined(byte[][] pieces) {
    byte[] data = new byte[pieces.length * 10_000];
    for (int i = 0; i < pieces.length; i++) {
      System.arraycopy(pieces[i], 0, data, i * 10_000, 10_000);
    }
    return data;
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
