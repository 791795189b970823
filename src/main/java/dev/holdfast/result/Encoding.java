package dev.holdfast.result;

import java.nio.ByteBuffer;

/** How elements stand in a file, by type. */
enum Encoding {
  BOOLEAN(1), BYTE(1), SHORT(2), CHAR(2), INT(4), FLOAT(4), LONG(8), DOUBLE(8),
  /** A length in bytes and the text in UTF-8. */
  TEXT(0),
  /** The same, of what is no text but an object of the program's own: what its {@code toString} says. */
  OBJECT(0);

  final int bytes;

  Encoding(int bytes) {
    this.bytes = bytes;
  }

  /** Whether elements have no fixed length. */
  boolean isText() {
    return this == TEXT || this == OBJECT;
  }

  static Encoding of(Object array) {
    return switch (array) {
      case boolean[] _ -> BOOLEAN;
      case byte[] _ -> BYTE;
      case short[] _ -> SHORT;
      case char[] _ -> CHAR;
      case int[] _ -> INT;
      case float[] _ -> FLOAT;
      case long[] _ -> LONG;
      case double[] _ -> DOUBLE;
      default -> throw new IllegalArgumentException(array.getClass().getName());
    };
  }

  /** Puts {@code length} elements into an empty buffer, which is then ready to be read. */
  static void put(Object array, int from, int length, ByteBuffer buffer) {
    buffer.clear();
    switch (array) {
      case boolean[] a -> {
        for (int i = 0; i < length; i++) {
          buffer.put((byte) (a[from + i] ? 1 : 0));
        }
      }
      case byte[] a -> buffer.put(a, from, length);
      case short[] a -> buffer.asShortBuffer().put(a, from, length);
      case char[] a -> buffer.asCharBuffer().put(a, from, length);
      case int[] a -> buffer.asIntBuffer().put(a, from, length);
      case float[] a -> buffer.asFloatBuffer().put(a, from, length);
      case long[] a -> buffer.asLongBuffer().put(a, from, length);
      case double[] a -> buffer.asDoubleBuffer().put(a, from, length);
      default -> throw new IllegalArgumentException(array.getClass().getName());
    }
    buffer.position(0).limit(length * of(array).bytes);
  }

  /** The element at a place of a buffer, in words. */
  String words(ByteBuffer buffer, int at) {
    return switch (this) {
      case BOOLEAN -> buffer.get(at) == 0 ? "false" : "true";
      case BYTE -> Byte.toString(buffer.get(at));
      case SHORT -> Short.toString(buffer.getShort(at));
      case CHAR -> "'" + buffer.getChar(at) + "'";
      case INT -> Integer.toString(buffer.getInt(at));
      case FLOAT -> Float.toString(buffer.getFloat(at));
      case LONG -> Long.toString(buffer.getLong(at));
      case DOUBLE -> Double.toString(buffer.getDouble(at));
      case TEXT, OBJECT -> throw new IllegalStateException("a text has no fixed place");
    };
  }
}
