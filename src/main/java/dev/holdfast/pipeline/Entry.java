package dev.holdfast.pipeline;

import java.lang.reflect.Method;

/** Where a program begins: a static method and what it is given. */
public record Entry(Method method, Kind kind) {

  /** In the order in which overloads are preferred. */
  public enum Kind {
    /** {@code main(String[])}, given no arguments. */
    MAIN,
    /** One {@code int}, given the data's size in MB. */
    SIZE_IN_MB, NO_ARGUMENT
  }

  /** {@code Original.processData}. */
  public String name() {
    return method.getDeclaringClass().getName() + "." + method.getName();
  }
}
