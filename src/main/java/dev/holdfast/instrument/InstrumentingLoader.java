package dev.holdfast.instrument;

import java.util.Map;

/** Defines classes that are recorded, from class files in memory; everything else comes from the parent. */
public final class InstrumentingLoader extends ClassLoader {
  private final Map<String, byte[]> classFiles;

  /** @param classFiles class files as compiled, by binary name with dots */
  public InstrumentingLoader(Map<String, byte[]> classFiles, ClassLoader parent) {
    super("recorded", parent);
    this.classFiles = Map.copyOf(classFiles);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] classFile = classFiles.get(name);
    if (classFile == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, classFile, 0, classFile.length);
  }
}
