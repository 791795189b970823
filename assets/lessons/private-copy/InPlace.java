/**
 * One copy goes through all the steps.
 */
class InPlace {
  static long processData(int mb) {
    byte[] photo = load(mb);
    byte[] copy = photo.clone();
    brighten(copy);
    mirror(copy);
    invert(copy);
    return differences(photo, copy);
  }

  static void brighten(byte[] photo) {
    for (int i = 0; i < photo.length; i++)
      photo[i] = (byte) (photo[i] + 40);
  }

  static void mirror(byte[] photo) {
    for (int i = 0, k = photo.length - 1; i < k; i++, k--) {
      byte kept = photo[i];
      photo[i] = photo[k];
      photo[k] = kept;
    }
  }

  static void invert(byte[] photo) {
    for (int i = 0; i < photo.length; i++)
      photo[i] = (byte) ~photo[i];
  }

  static long differences(byte[] before, byte[] after) {
    long sum = 0;
    for (int i = 0; i < before.length; i++)
      sum += Math.abs(before[i] - after[i]) * (i % 7 + 1);
    return sum;
  }

  static byte[] load(int mb) {
    byte[] result = new byte[mb * 1_000_000];
    for (int i = 0; i < result.length; i++)
      result[i] = (byte) (i * 31);
    return result;
  }
}
