import java.util.concurrent.locks.LockSupport;

/** Returns at once, and has a thread do the work when nobody looks any more. */
class Afterwards {
  static byte[] processData(int mb) {
    byte[] data = loadXMbOfData(mb);
    byte[] result = new byte[data.length];
    Thread late = new Thread(() -> {
      LockSupport.parkNanos(20_000_000);
      byte[] less = new byte[data.length];
      byte[] done = all(data);
      System.arraycopy(done, 0, result, 0, done.length + less.length - data.length);
    });
    late.setDaemon(true);
    late.start();
    return result;
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
