package dev.holdfast.instrument;

import dev.holdfast.probe.Probe;
import dev.holdfast.probe.Sites;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Classes that a JVM has loaded by itself, or will: from {@link #rewrite} to {@link #restore} they record, before and after they run as they
 * were compiled. Either way their methods begin anew in the interpreter; calls under way end as they began. Each class is rewritten once and
 * its class file kept for the next time.
 *
 * <p>Classes that are loaded while they are to record come through here on the thread that loads them.
 */
public final class LiveClasses {
  private static final String OWN = Probe.class.getPackageName().substring(0,
      Probe.class.getPackageName().lastIndexOf('.') + 1);

  private final Instrumentation jvm;
  private final ClassChoice choice;
  private final Transformer transformer = new Transformer();
  /** Loaders go when nobody else needs them. */
  private final Map<ClassLoader, LoadedClasses> byLoader = Collections.synchronizedMap(new WeakHashMap<>());
  private final Set<String> rewritten = ConcurrentHashMap.newKeySet();

  /** @throws IllegalArgumentException if the JVM does not let loaded classes be rewritten */
  public LiveClasses(Instrumentation jvm, ClassChoice choice) {
    if (!jvm.isRetransformClassesSupported()) {
      throw new IllegalArgumentException("this JVM cannot rewrite classes that are loaded");
    }
    this.jvm = jvm;
    this.choice = choice;
  }

  /** From now on the chosen classes record. To be called while no run is under record, and followed by {@link #restore}. */
  public void rewrite() {
    byLoader.values().forEach(LoadedClasses::tellSkipped);
    jvm.addTransformer(transformer, true);
    transformAgain();
  }

  /** The classes are as they were. */
  public void restore() {
    jvm.removeTransformer(transformer);
    transformAgain();
  }

  /** Whether the class has been rewritten. */
  public boolean isRecorded(Class<?> type) {
    return rewritten.contains(key(type.getClassLoader(), type.getName()));
  }

  private void transformAgain() {
    List<Class<?>> loaded = new ArrayList<>();
    for (Class<?> type : jvm.getAllLoadedClasses()) {
      if (!type.isArray() && !type.isHidden() && isChosen(type.getClassLoader(), type.getName())
          && jvm.isModifiableClass(type)) {
        loaded.add(type);
      }
    }
    if (loaded.isEmpty()) {
      return;
    }
    try {
      jvm.retransformClasses(loaded.toArray(Class<?>[]::new));
    } catch (UnmodifiableClassException | LinkageError | UnsupportedOperationException oneOfThem) {
      loaded.forEach(this::transformAgain);
    }
  }

  private void transformAgain(Class<?> type) {
    try {
      jvm.retransformClasses(type);
    } catch (UnmodifiableClassException | LinkageError | UnsupportedOperationException refused) {
      rewritten.remove(key(type.getClassLoader(), type.getName()));
      Sites.skipped(type.getName(), null, "the JVM does not let it be rewritten: " + refused);
    }
  }

  private boolean isChosen(@Nullable ClassLoader loader, String className) {
    return loader != null && loader != ClassLoader.getPlatformClassLoader() && !className.startsWith(OWN)
        && of(loader).isChosen(className);
  }

  private LoadedClasses of(ClassLoader loader) {
    // not computeIfAbsent: what is asked on the way may load classes, which come through here
    LoadedClasses known = byLoader.get(loader);
    if (known != null) {
      return known;
    }
    LoadedClasses added = new LoadedClasses(loader, choice);
    LoadedClasses before = byLoader.putIfAbsent(loader, added);
    return before == null ? added : before;
  }

  private static String key(@Nullable ClassLoader loader, String className) {
    return className + " " + System.identityHashCode(loader);
  }

  private final class Transformer implements ClassFileTransformer {
    @Override
    public byte @Nullable [] transform(@Nullable ClassLoader loader, @Nullable String internalName,
        @Nullable Class<?> loaded, @Nullable ProtectionDomain domain, byte[] classFile) {
      if (internalName == null || loader == null) {
        return null;
      }
      String className = internalName.replace('/', '.');
      try {
        if (!isChosen(loader, className)) {
          return null;
        }
        byte[] recorded = of(loader).rewritten(className, classFile);
        rewritten.add(key(loader, className));
        return recorded;
      } catch (Throwable failure) {
        // the JVM would go on without a word
        Sites.skipped(className, null, failure.toString());
        return null;
      }
    }
  }
}
