package dev.holdfast.probe;

/**
 * Sees to it that a deep recursion runs out of stack where the program's own code would, at a call, and not inside a hook, which could then
 * not report what it should.
 */
final class StackRoom {
  /** Shallower stacks are not looked at. */
  private static final int DEEP = 256;
  /** Looked at every so many frames. */
  private static final int EVERY = 16;
  /** Calls of some 50 (compiled) to 100 bytes (interpreted): 20 kB at least, for a hook that writes an event and {@link #EVERY} frames. */
  private static final int LEVELS = 400;

  private StackRoom() {
  }

  /** @throws StackOverflowError as the call of the program's method that is about to begin would */
  static void check(int depth) {
    if (depth < DEEP || depth % EVERY != 0) {
      return;
    }
    try {
      descend(LEVELS);
    } catch (StackOverflowError full) {
      full.setStackTrace(withoutHooks(full.getStackTrace()));
      throw full;
    }
  }

  /** In plain loops: there is little stack left. */
  private static StackTraceElement[] withoutHooks(StackTraceElement[] lines) {
    int first = 0;
    while (first < lines.length && lines[first].getClassName().startsWith("dev.holdfast.probe.")) {
      first++;
    }
    StackTraceElement[] rest = new StackTraceElement[lines.length - first];
    System.arraycopy(lines, first, rest, 0, rest.length);
    return rest;
  }

  private static int descend(int levels) {
    return levels == 0 ? 0 : 1 + descend(levels - 1);
  }
}
