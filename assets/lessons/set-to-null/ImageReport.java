/**
 * Watch image: it is read once. Who still holds its array when the report is made?
 */
class ImageReport {
  static long processData(int mb) {
    byte[] image = load(mb);
    long sum = checksum(image);
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
