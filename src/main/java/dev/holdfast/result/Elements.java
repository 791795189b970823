package dev.holdfast.result;

import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;

import org.jspecify.annotations.Nullable;

/**
 * Takes a value apart: arrays, collections, maps and optionals into their elements, however deep; what is no number and none of these into
 * its text. So an array and a list of pieces of it have the same elements.
 */
final class Elements {
  /** They hold their elements, whatever made them; {@code Collections.unmodifiableList} asks another for them. */
  private static final Set<Class<?>> HOLDING = Set.of(ArrayList.class, LinkedList.class, ArrayDeque.class,
      Vector.class, HashSet.class, LinkedHashSet.class, TreeSet.class, HashMap.class, LinkedHashMap.class,
      TreeMap.class, Arrays.asList().getClass(), List.of().getClass(), List.of(1).getClass(), Set.of().getClass(),
      Set.of(1).getClass(), Map.of().getClass(), Map.of(1, 1).getClass());

  private final Sink sink;
  private final Lazy lazy;

  /** @param lazy what to do with a collection that is the program's own class, or may ask one for its elements */
  Elements(Sink sink, Lazy lazy) {
    this.sink = sink;
    this.lazy = lazy;
  }

  /** What is to be done with elements that are made when they are asked for. */
  enum Lazy {
    /** Take them. */
    ASKED,
    /** Take them unless the collection is a class of the program's. */
    NOT_OWN,
    /** The program has such a class: take them only from collections that are known to hold them. */
    ONLY_HELD
  }

  /** Told the elements in order. */
  interface Sink {
    /** @param array of primitives */
    void primitives(Object array, int length) throws IOException;

    /** @param type one for texts */
    void text(Encoding type, String text) throws IOException;
  }

  void walk(@Nullable Object value) throws IOException {
    switch (value) {
      case null -> sink.text(Encoding.TEXT, "null");
      case Object[] array -> {
        for (Object element : array) {
          walk(element);
        }
      }
      case Object own when isMadeWhenAsked(own) -> sink.text(Encoding.OBJECT,
          own.getClass().getName() + ", which makes its elements when they are asked for: return an array, or a"
              + " collection of the JDK's that holds them");
      case Collection<?> collection -> {
        for (Object element : collection) {
          walk(element);
        }
      }
      case Map<?, ?> map -> {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          walk(entry.getKey());
          walk(entry.getValue());
        }
      }
      case Optional<?> optional -> walk(optional.orElse(null));
      case ByteBuffer buffer -> {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        sink.primitives(bytes, bytes.length);
      }
      default -> leaf(value);
    }
  }

  private boolean isMadeWhenAsked(Object value) {
    if (!(value instanceof Collection || value instanceof Map)) {
      return false;
    }
    return switch (lazy) {
      case ASKED -> false;
      case NOT_OWN -> isOwn(value.getClass());
      case ONLY_HELD -> !HOLDING.contains(value.getClass());
    };
  }

  /** Whether it is neither the JDK's nor ours. */
  static boolean isOwn(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader != null && loader != ClassLoader.getPlatformClassLoader()
        && loader != Elements.class.getClassLoader();
  }

  private void leaf(Object value) throws IOException {
    switch (value) {
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
          sink.text(isOwn(value.getClass()) ? Encoding.OBJECT : Encoding.TEXT, String.valueOf(value));
        }
      }
    }
  }
}
