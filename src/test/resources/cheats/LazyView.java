import java.util.AbstractList;
import java.util.Collection;
import java.util.Collections;

/** Returns a collection that has no elements until they are asked for. */
class LazyView {
  static Collection<Byte> processData(int mb) {
    byte[] data = loadXMbOfData(mb);
    return Collections.unmodifiableList(new AbstractList<Byte>() {
      @Override
      public Byte get(int i) {
        return one(data[i]);
      }

      @Override
      public int size() {
        return data.length;
      }
    });
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
