/**
 * Watch how many pictures there are beside the photo, which is needed to the end.
 */
class Pictures {
  static long processData(int mb) {
    byte[] photo = load(mb);
    byte[] bright = brighter(photo);
    byte[] turned = mirrored(bright);
    byte[] finished = inverted(turned);
    return differences(photo, finished);
  }

  static byte[] brighter(byte[] photo) {
    byte[] result = new byte[photo.length];
    for (int i = 0; i < photo.length; i++)
      result[i] = (byte) (photo[i] + 40);
    return result;
  }

  static byte[] mirrored(byte[] photo) {
    byte[] result = new byte[photo.length];
    for (int i = 0; i < photo.length; i++)
      result[i] = photo[photo.length - 1 - i];
    return result;
  }

  static byte[] inverted(byte[] photo) {
    byte[] result = new byte[photo.length];
    for (int i = 0; i < photo.length; i++)
      result[i] = (byte) ~photo[i];
    return result;
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
