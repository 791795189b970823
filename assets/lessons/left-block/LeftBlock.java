/**
 * Watch the braces: image is out of scope after them. Is its array let go there?
 */
class LeftBlock {
  static long processData(int mb) {
    long sum;
    {
      byte[] image = load(mb);
      sum = checksum(image);
    }
    byte[] report = report(mb, sum);
    return checksum(report);
  }

  static long checksum(byte[] bytes) {
    long sum = 0;
    for (int i = 0; i < bytes.length; i++)
      sum = sum * 31 + bytes[i];
    return sum;
  }

  static byte[] report(int mb, long sum) {
    byte[] result = new byte[mb * 1_000_000];
    for (int i = 0; i < result.length; i++)
      result[i] = (byte) (sum >> i % 8);
    return result;
  }

  static byte[] load(int mb) {
    byte[] result = new byte[mb * 1_000_000];
    for (int i = 0; i < result.length; i++)
      result[i] = (byte) (i * 31);
    return result;
  }
}
