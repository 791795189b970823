package dev.holdfast.check;

import dev.holdfast.instrument.SourceMethods;
import dev.holdfast.pipeline.Entry;
import dev.holdfast.run.Complaint;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A program loaded once, unrecorded: what it keeps in static fields it keeps from one call to the next. */
final class Loaded {
  private final TrialPlan.Role role;
  private final Method method;

  private Loaded(TrialPlan.Role role, Method method) {
    this.role = role;
    this.method = method;
  }

  /** The program did not return; the message says why, in words for the user. */
  static final class FailedException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean isOutOfMemory;

    FailedException(String message, boolean isOutOfMemory) {
      super(message);
      this.isOutOfMemory = isOutOfMemory;
    }

    boolean isOutOfMemory() {
      return isOutOfMemory;
    }
  }

  static Loaded of(TrialPlan plan, TrialPlan.Role role, Path folder) throws IOException {
    ClassLoader parent = Loaded.class.getClassLoader();
    Map<String, byte[]> classFiles = new SourceMethods(plan.sourceMethods(), parent).rewrite(role.classFiles(folder));
    int dot = role.entry().lastIndexOf('.');
    try {
      Class<?> type = new PlainLoader(classFiles, parent).loadClass(role.entry().substring(0, dot));
      Method method = switch (role.kind()) {
        case MAIN -> type.getDeclaredMethod(role.entry().substring(dot + 1), String[].class);
        case SIZE_IN_MB -> type.getDeclaredMethod(role.entry().substring(dot + 1), int.class);
        case NO_ARGUMENT -> type.getDeclaredMethod(role.entry().substring(dot + 1));
      };
      method.setAccessible(true);
      return new Loaded(role, method);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What it returns over data of that size, null if nothing. */
  @Nullable
  Object call(int mb) throws FailedException {
    try {
      return method.invoke(null, switch (role.kind()) {
        case MAIN -> new Object[]{new String[0]};
        case SIZE_IN_MB -> new Object[]{mb};
        case NO_ARGUMENT -> new Object[0];
      });
    } catch (InvocationTargetException e) {
      throw new FailedException(inWords(e.getCause()), e.getCause() instanceof OutOfMemoryError);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code 3 MB}; empty if it takes no size. */
  String size(int mb) {
    return role.kind() == Entry.Kind.SIZE_IN_MB ? mb + " MB" : "";
  }

  private String inWords(Throwable e) {
    return Complaint.inWords(e, role.fileName());
  }
}
