package dev.holdfast.cli;

/** While it is open, the end of this JVM, by the program's {@code System.exit} or from outside, is not silent. */
final class EarlyEnd implements AutoCloseable {
  private final Thread hook;

  private EarlyEnd(Thread hook) {
    this.hook = hook;
  }

  static EarlyEnd watch(Terminal terminal, String program) {
    Thread hook = new Thread(() -> terminal.err().println(program
        + " was not recorded to its end: the program called System.exit, or it was stopped from outside."
        + " Let it return instead to see who held its arrays."));
    Runtime.getRuntime().addShutdownHook(hook);
    return new EarlyEnd(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // this JVM is ending: the hook speaks
    }
  }
}
