package dev.holdfast.instrument;

/** Which classes of a JVM are to be recorded. The JDK's, and Holdfast's own, never are. */
@FunctionalInterface
public interface ClassChoice {
  /**
   * Asked once of each class, also of ones that are never loaded.
   *
   * @param loader that loads the class, or a class that refers to it
   * @param className binary name with dots
   */
  boolean includes(ClassLoader loader, String className);
}
