/**
 * Watch data and dataPow: when is each read for the last time, and when does it let go?
 * Five arrays are made. How many are alive when the last one is, and who holds them?
 */
class Original {
  /** What the steps work with. */
  static final int SUBTRACT = 3;
  static final int POWER = 2;
  static final int DUPLICATE = 2;
  static final int ADD = 10;

  /** Five steps, each from one array to the next: every element starts as 1 and ends as 18. */
  static byte[] processData(int mb) {
    byte[] data = loadXMbOfData(mb);
    data = subtractScalar(data, SUBTRACT);
    byte[] dataPow = raiseToPower(data, POWER);
    return addScalar(
        duplicateData(dataPow), ADD);
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
