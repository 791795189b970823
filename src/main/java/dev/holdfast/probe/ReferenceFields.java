package dev.holdfast.probe;

import java.lang.ref.SoftReference;
import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The instance fields through which an object holds others, strongly or softly, read as JOL does: past every access check. */
final class ReferenceFields {
  /** A field and where it lies. */
  private record Layout(Field[] fields, boolean leaf) {}

  private static final ClassValue<Layout> LAYOUTS = new ClassValue<>() {
    @Override
    protected Layout computeValue(Class<?> type) {
      return layout(type);
    }
  };
  private static final ClassValue<Offsets> OFFSETS = new ClassValue<>() {
    @Override
    protected Offsets computeValue(Class<?> type) {
      return new Offsets(type);
    }
  };

  /** Where a thread keeps its thread-local values. */
  static final List<Field> THREAD_LOCALS = Stream.of(Thread.class.getDeclaredFields())
      .filter(field -> field.getName().equals("threadLocals") || field.getName().equals("inheritableThreadLocals"))
      .toList();

  private static final String OUR_NAME = "dev.holdfast.";

  private ReferenceFields() {
  }

  /** All of them, inherited ones included; the same array each time, not to be changed. */
  static Field[] of(Class<?> type) {
    return LAYOUTS.get(type).fields;
  }

  /** Whether no watched array can be held through an object of this class. */
  static boolean isLeaf(Class<?> type) {
    return !type.isArray() && LAYOUTS.get(type).leaf;
  }

  static @Nullable Object read(Object object, Field field) {
    return Jol.VM_DETAILS.getObject(object, OFFSETS.get(field.getDeclaringClass()).of(field));
  }

  /** Holdfast's own, lambdas included: those of a program come from elsewhere, whatever they are called. */
  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith(OUR_NAME) && type.getProtectionDomain() == Run.class.getProtectionDomain();
  }

  private static Layout layout(Class<?> type) {
    if (type == String.class || type == Class.class || ClassLoader.class.isAssignableFrom(type)
        || ThreadGroup.class.isAssignableFrom(type) || isOurs(type)) {
      // a string's bytes are never an array of recorded code; classes, loaders and groups of threads lead everywhere;
      // and what we hold of the program's, to judge it by, the program does not
      return new Layout(new Field[0], true);
    }
    List<Field> fields = new ArrayList<>();
    for (Class<?> part = type; part != null; part = part.getSuperclass()) {
      for (Field field : part.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive() && isStrong(field, type)) {
          fields.add(field);
        }
      }
    }
    return new Layout(fields.toArray(Field[]::new), fields.isEmpty());
  }

  /** What a weak or phantom reference refers to is not held by it; a soft one holds it until memory runs short. */
  private static boolean isStrong(Field field, Class<?> type) {
    if (field.getDeclaringClass() == Thread.class) {
      return field.getName().equals("holder"); // what it is to run; the rest leads everywhere, or is looked at for each thread
    }
    return field.getDeclaringClass() != Reference.class
        || field.getName().equals("referent") && SoftReference.class.isAssignableFrom(type);
  }

  /** Offsets of the reference fields that a class declares itself. */
  private static final class Offsets {
    private final Field[] fields;
    private final long[] bytes;

    Offsets(Class<?> type) {
      fields = type.getDeclaredFields();
      bytes = new long[fields.length];
      for (int i = 0; i < fields.length; i++) {
        if (!Modifier.isStatic(fields[i].getModifiers()) && !fields[i].getType().isPrimitive()) {
          bytes[i] = Jol.VM_DETAILS.fieldOffset(fields[i]);
        }
      }
    }

    long of(Field field) {
      for (int i = 0; i < fields.length; i++) {
        if (fields[i].equals(field)) {
          return bytes[i];
        }
      }
      throw new IllegalArgumentException(field.toString());
    }
  }
}
