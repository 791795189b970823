package dev.holdfast.probe;

import java.lang.instrument.Instrumentation;

import org.jspecify.annotations.Nullable;

/**
 * What a JVM starts when it is told to load Holdfast as an agent, with {@code -javaagent} or by somebody who attaches to it. Changes nothing by
 * itself: it keeps the means to rewrite classes that are loaded already.
 */
public final class Agent {
  private static volatile @Nullable Instrumentation instrumentation;

  private Agent() {
  }

  /** Called by the JVM before {@code main}. */
  public static void premain(@Nullable String arguments, Instrumentation jvm) {
    instrumentation = jvm;
  }

  /** Called by the JVM when somebody has attached to it. */
  public static void agentmain(@Nullable String arguments, Instrumentation jvm) {
    instrumentation = jvm;
  }

  /** Null as long as this class has not been loaded as an agent. */
  public static @Nullable Instrumentation instrumentation() {
    return instrumentation;
  }
}
