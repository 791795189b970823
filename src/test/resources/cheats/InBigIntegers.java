import java.math.BigInteger;
import java.util.Arrays;

/** Keeps each step in a number, whose array is of the JDK. */
class InBigIntegers {
  static final int SUBTRACT = 3;
  static final int POWER = 2;
  static final int DUPLICATE = 2;
  static final int ADD = 10;

  static byte[] processData(int mb) {
    BigInteger data = number(loadXMbOfData(mb));
    BigInteger less = number(subtractScalar(array(data), SUBTRACT));
    BigInteger power = number(raiseToPower(array(less), POWER));
    byte[] result = addScalar(duplicateData(array(power)), ADD);
    return data.signum() + less.signum() + power.signum() == 3 ? result : null;
  }

  /** With a 1 before it, so that nothing is lost of it. */
  static BigInteger number(byte[] data) {
    byte[] one = new byte[data.length + 1];
    one[0] = 1;
    System.arraycopy(data, 0, one, 1, data.length);
    return new BigInteger(one);
  }

  static byte[] array(BigInteger number) {
    byte[] one = number.toByteArray();
    System.arraycopy(one, 1, one, 0, one.length - 1);
    return Arrays.copyOf(one, one.length - 1);
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
