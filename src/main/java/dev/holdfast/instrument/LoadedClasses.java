package dev.holdfast.instrument;

import dev.holdfast.probe.Probe;
import dev.holdfast.probe.Sites;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.jspecify.annotations.Nullable;

/** The classes of one loader that are to be recorded, and their class files rewritten. Holds the loader weakly. Safe for many threads. */
final class LoadedClasses implements Scope {
  private record Rewritten(byte[] original, byte[] recorded) {}

  private record Skipped(String className, @Nullable String method, String reason) {}

  private final WeakReference<ClassLoader> loader;
  private final ClassChoice choice;
  /** Whether the loader's classes see the hooks that we call, and not others of that name. */
  private final boolean seesProbe;
  private final Map<String, Boolean> chosen = new ConcurrentHashMap<>();
  private final Map<String, Rewritten> rewritten = new ConcurrentHashMap<>();
  private final Queue<Skipped> skipped = new ConcurrentLinkedQueue<>();

  LoadedClasses(ClassLoader loader, ClassChoice choice) {
    this.loader = new WeakReference<>(loader);
    this.choice = choice;
    this.seesProbe = seesProbe(loader);
  }

  private static boolean seesProbe(ClassLoader loader) {
    try {
      return Class.forName(Probe.class.getName(), false, loader) == Probe.class;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  boolean isChosen(String className) {
    if (!seesProbe) {
      return false;
    }
    Boolean known = chosen.get(className);
    if (known != null) {
      return known;
    }
    ClassLoader live = loader.get();
    boolean includes = live != null && choice.includes(live, className);
    chosen.put(className, includes);
    return includes;
  }

  /** The class file with hooks: made once, unless it comes with other contents than before. */
  byte[] rewritten(String className, byte[] original) {
    Rewritten known = rewritten.get(className);
    if (known != null && Arrays.equals(known.original, original)) {
      return known.recorded;
    }
    ClassLoader live = Objects.requireNonNull(loader.get());
    // a new one each time: it holds the loader
    byte[] recorded = new Instrumenter(this, type -> null, live, this::skip).instrument(original);
    rewritten.put(className, new Rewritten(original.clone(), recorded));
    return recorded;
  }

  private void skip(String className, @Nullable String method, String reason) {
    skipped.add(new Skipped(className, method, reason));
    Sites.skipped(className, method, reason);
  }

  /** Says again of what has been rewritten before what was left as it is. */
  void tellSkipped() {
    skipped.forEach(one -> Sites.skipped(one.className, one.method, one.reason));
  }

  @Override
  public boolean isRecorded(String classDescriptor) {
    return classDescriptor.startsWith("L") && isChosen(className(classDescriptor));
  }

  @Override
  public List<String> parameterNames(String classDescriptor, String method, String descriptor) {
    ClassLoader live = loader.get();
    if (live == null || !isRecorded(classDescriptor)) {
      return List.of();
    }
    try (InputStream in = live.getResourceAsStream(className(classDescriptor).replace('.', '/') + ".class")) {
      return in == null ? List.of() : ParameterNames.of(in.readAllBytes(), method, descriptor);
    } catch (IOException e) {
      return List.of();
    }
  }

  private static String className(String descriptor) {
    return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
  }
}
