package dev.holdfast.instrument;

import java.util.Map;

/** Defines classes that are recorded; everything else comes from the parent. */
public final class InstrumentingLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final RecordedClasses classes;

  /** @param classFiles class files as compiled, by binary name with dots */
  public InstrumentingLoader(Map<String, byte[]> classFiles, ClassLoader parent) {
    this(new RecordedClasses(classFiles, parent), parent);
  }

  InstrumentingLoader(RecordedClasses classes, ClassLoader parent) {
    super("recorded", parent);
    this.classes = classes;
  }

  /** The program's own classes first: one of them may be called like one of ours, or of a library that we use. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!classes.names().contains(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : findClass(name);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] recorded = classes.classFile(name);
    if (recorded == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, recorded, 0, recorded.length);
  }
}
