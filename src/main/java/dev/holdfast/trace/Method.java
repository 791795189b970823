package dev.holdfast.trace;

/**
 * A recorded method.
 *
 * @param id number, unique in a trace
 * @param className binary name with dots, for example {@code Original} or {@code com.acme.Cache$Entry}
 * @param name for example {@code addScalar}
 * @param descriptor as in the class file
 * @param sourceFile file name, empty if the class does not say
 * @param firstLine lowest line of its code, -1 if unknown
 * @param lastLine highest line of its code, -1 if unknown
 */
public record Method(int id, String className, String name, String descriptor, String sourceFile, int firstLine,
    int lastLine) {

  /** {@code Original.addScalar}: the class without its package, and the method. */
  public String shortName() {
    return className.substring(className.lastIndexOf('.') + 1) + "." + name;
  }
}
