package dev.holdfast.cli;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

import org.jspecify.annotations.Nullable;

/**
 * While it is open, the first Ctrl+C does something other than end this JVM; the second ends it. By way of {@code sun.misc.Signal}, which the
 * module {@code jdk.unsupported} has for this; where there is none, Ctrl+C does what it always does.
 */
final class CtrlC implements AutoCloseable {
  private static final String SIGNAL = "sun.misc.Signal";

  /** What was done before. */
  private final @Nullable Object before;

  private CtrlC(Runnable action) {
    this.before = handle(handler(action));
  }

  static CtrlC does(Runnable action) {
    return new CtrlC(action);
  }

  @Override
  public void close() {
    handle(before);
  }

  private @Nullable Object handler(Runnable action) {
    try {
      Class<?> type = Class.forName("sun.misc.SignalHandler");
      return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, (proxy, method, arguments) -> {
        switch (method.getName()) {
          case "handle" -> {
            close();
            action.run();
            return null;
          }
          case "equals" -> {
            return proxy == arguments[0];
          }
          default -> {
            return method.getReturnType() == int.class ? (Object) System.identityHashCode(proxy) : SIGNAL;
          }
        }
      });
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  /** @return what handled it before */
  private static @Nullable Object handle(@Nullable Object handler) {
    if (handler == null) {
      return null;
    }
    try {
      Class<?> signal = Class.forName(SIGNAL);
      Method handle = signal.getMethod("handle", signal, Class.forName("sun.misc.SignalHandler"));
      return handle.invoke(null, signal.getConstructor(String.class).newInstance("INT"), handler);
    } catch (ReflectiveOperationException e) {
      // not allowed here, as with -Xrs
      return null;
    }
  }
}
