package dev.holdfast.run;

import java.lang.reflect.Proxy;

import org.jspecify.annotations.Nullable;

/**
 * While it is open, the first Ctrl+C does something other than end this JVM; the second ends it. By way of {@code sun.misc.Signal}, which the
 * module {@code jdk.unsupported} has for this, and of which javac warns at each use; where there is none, Ctrl+C does what it always does.
 */
public final class CtrlC implements AutoCloseable {
  private static final String HANDLER = "sun.misc.SignalHandler";

  /** What was done before. */
  private final @Nullable Object before;

  private CtrlC(Runnable action) {
    this.before = handle(handler(action));
  }

  /** @param action done on a thread of the JVM's own */
  public static CtrlC does(Runnable action) {
    return new CtrlC(action);
  }

  /** In a terminal it goes to a whole group of processes: what becomes of this one, another says. */
  public static void isLeftToOthers() {
    try {
      handle(Class.forName(HANDLER).getField("SIG_IGN").get(null));
    } catch (ReflectiveOperationException e) {
      // then it ends with them
    }
  }

  @Override
  public void close() {
    handle(before);
  }

  private @Nullable Object handler(Runnable action) {
    try {
      Class<?> type = Class.forName(HANDLER);
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
            return method.getReturnType() == int.class ? (Object) System.identityHashCode(proxy) : HANDLER;
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
      Class<?> signal = Class.forName("sun.misc.Signal");
      return signal.getMethod("handle", signal, Class.forName(HANDLER)).invoke(null,
          signal.getConstructor(String.class).newInstance("INT"), handler);
    } catch (ReflectiveOperationException e) {
      // not allowed here, as with -Xrs
      return null;
    }
  }
}
