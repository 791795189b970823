package dev.holdfast.probe;

import java.lang.reflect.Array;

import org.openjdk.jol.vm.VirtualMachine;

/** Exact sizes of arrays as objects of this JVM, in bytes: header, elements and padding, as JOL finds them. */
public final class Sizes {
  private static final String[] ELEMENTS = {"boolean", "byte", "short", "char", "int", "float", "long", "double",
      "java.lang.Object"};
  private static final long[] BASE_BYTES = new long[ELEMENTS.length];
  private static final long[] SCALE_BYTES = new long[ELEMENTS.length];
  private static final long ALIGNMENT_BYTES;

  static {
    VirtualMachine vm = Jol.VM_DETAILS;
    ALIGNMENT_BYTES = vm.objectAlignment();
    for (int i = 0; i < ELEMENTS.length; i++) {
      BASE_BYTES[i] = vm.arrayBaseOffset(ELEMENTS[i]);
      SCALE_BYTES[i] = vm.arrayIndexScale(ELEMENTS[i]);
    }
  }

  private Sizes() {
  }

  /** Asks JOL, which takes some 50 ms the first time, so that it does not happen within a run. */
  public static void prepare() {
    // the static initialiser does it
  }

  /** Size of an array object. */
  public static long ofArray(Object array) {
    return ofArray(array.getClass(), Array.getLength(array));
  }

  /** Size that an array of this class and length has. */
  public static long ofArray(Class<?> arrayClass, int length) {
    int kind = kind(arrayClass.componentType());
    long unaligned = BASE_BYTES[kind] + SCALE_BYTES[kind] * length;
    return (unaligned + ALIGNMENT_BYTES - 1) / ALIGNMENT_BYTES * ALIGNMENT_BYTES;
  }

  private static int kind(Class<?> element) {
    if (element.isPrimitive()) {
      String name = element.getName();
      for (int i = 0; i < ELEMENTS.length; i++) {
        if (ELEMENTS[i].equals(name)) {
          return i;
        }
      }
    }
    return ELEMENTS.length - 1;
  }
}
