package dev.holdfast.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Defines a program's classes as they are; everything else comes from the parent. */
final class PlainLoader extends ClassLoader {
  private final Map<String, byte[]> classFiles;

  PlainLoader(Map<String, byte[]> classFiles, ClassLoader parent) {
    super("plain", parent);
    this.classFiles = Map.copyOf(classFiles);
  }

  /** All of the program's classes, not initialised. */
  Collection<Class<?>> all() {
    List<Class<?>> classes = new ArrayList<>();
    for (String name : classFiles.keySet()) {
      try {
        classes.add(loadClass(name));
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
    return classes;
  }

  /** The program's own classes first: one of them may be called like one of ours. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!classFiles.containsKey(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : findClass(name);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classFiles.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
