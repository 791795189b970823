/** Clings as the original does, but in a method that the JIT has compiled before it is given the data. */
class WarmedUp {
  static byte[] processData(int mb) {
    byte[] tiny = new byte[1];
    for (int i = 0; i < 6_000; i++)
      process(tiny);
    return process(loadXMbOfData(mb));
  }

  static byte[] process(byte[] data) {
    byte[] less = step(data, 0);
    byte[] pow = step(less, 1);
    letGo(pow);
    byte[] twice = step(pow, 2);
    letGo(twice);
    return step(twice, 3);
  }

  /** Time for the collector, and for whoever waits for its news. */
  static void letGo(byte[] data) {
    if (data.length > 1)
      for (int i = 0; i < 3; i++) {
        System.gc();
        java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
      }
  }

  static byte[] step(byte[] data, int which) {
    byte[] result = new byte[data.length];
    for (int i = 0; i < data.length; i++)
      result[i] = (byte) switch (which) {
        case 0 -> data[i] - 3;
        case 1 -> data[i] * data[i];
        case 2 -> data[i] * 2;
        default -> data[i] + 10;
      };
    return result;
  }

  static byte[] loadXMbOfData(int mb) {
    byte[] result = new byte[mb * 1_000_000];
    for (int i = 0; i < result.length; i++)
      result[i] = 1;
    return result;
  }
}
