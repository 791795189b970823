import java.io.PrintWriter;
import java.io.StringWriter;

/** Looks who has called it, and does nothing where the peak is measured. */
class WhenRecorded {
  static byte[] processData(int mb) {
    byte[] data = loadXMbOfData(mb);
    StringWriter stack = new StringWriter();
    new Throwable().printStackTrace(new PrintWriter(stack, true));
    return stack.toString().contains("run.here.Execution") ? new byte[data.length] : all(data);
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
