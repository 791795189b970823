package dev.holdfast.pipeline;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

import org.jspecify.annotations.Nullable;

/** Where a program begins: a static method, or a {@code main} of an object, and what it is given. */
public record Entry(Method method, Kind kind) {

  /** In the order in which overloads are preferred. */
  public enum Kind {
    /** {@code main(String[])} or {@code main()}, given no arguments; the one of an object as the JVM's launcher takes it (JEP 512). */
    MAIN,
    /** One {@code int}, given the data's size in MB. */
    SIZE_IN_MB, NO_ARGUMENT
  }

  /** {@code Original.processData}. */
  public String name() {
    return method.getDeclaringClass().getName() + "." + method.getName();
  }

  /** To be called once before the method is. */
  public void open() {
    method.setAccessible(true);
  }

  /**
   * Calls it, with an object made for it if it is not static.
   *
   * @throws InvocationTargetException with what the program has thrown
   */
  public @Nullable Object call(int mb) throws InvocationTargetException {
    try {
      Object on = Modifier.isStatic(method.getModifiers()) ? null : made();
      return switch (kind) {
        case SIZE_IN_MB -> method.invoke(on, mb);
        case NO_ARGUMENT -> method.invoke(on);
        case MAIN -> method.getParameterCount() == 0 ? method.invoke(on) : method.invoke(on, (Object) new String[0]);
      };
    } catch (IllegalAccessException | InstantiationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object made() throws InvocationTargetException, IllegalAccessException, InstantiationException {
    try {
      Constructor<?> constructor = method.getDeclaringClass().getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}
