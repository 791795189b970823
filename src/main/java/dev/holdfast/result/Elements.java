package dev.holdfast.result;

import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Takes a value apart: arrays, collections, maps and optionals into their elements, however deep; what is no number and none of these into
 * its text. So an array and a list of pieces of it have the same elements.
 */
final class Elements {
  private Elements() {
  }

  /** Told the elements in order. */
  interface Sink {
    /** @param array of primitives */
    void primitives(Object array, int length) throws IOException;

    void text(String text) throws IOException;
  }

  static void walk(@Nullable Object value, Sink sink) throws IOException {
    switch (value) {
      case null -> sink.text("null");
      case Object[] array -> {
        for (Object element : array) {
          walk(element, sink);
        }
      }
      case Collection<?> collection -> {
        for (Object element : collection) {
          walk(element, sink);
        }
      }
      case Map<?, ?> map -> {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          walk(entry.getKey(), sink);
          walk(entry.getValue(), sink);
        }
      }
      case Optional<?> optional -> walk(optional.orElse(null), sink);
      case ByteBuffer buffer -> {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        sink.primitives(bytes, bytes.length);
      }
      case Byte one -> sink.primitives(new byte[]{one}, 1);
      case Short one -> sink.primitives(new short[]{one}, 1);
      case Character one -> sink.primitives(new char[]{one}, 1);
      case Integer one -> sink.primitives(new int[]{one}, 1);
      case Long one -> sink.primitives(new long[]{one}, 1);
      case Float one -> sink.primitives(new float[]{one}, 1);
      case Double one -> sink.primitives(new double[]{one}, 1);
      case Boolean one -> sink.primitives(new boolean[]{one}, 1);
      default -> {
        if (value.getClass().isArray()) {
          sink.primitives(value, Array.getLength(value));
        } else {
          sink.text(String.valueOf(value));
        }
      }
    }
  }
}
