package dev.holdfast.probe;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;

import org.openjdk.jol.vm.VM;
import org.openjdk.jol.vm.VirtualMachine;

/**
 * Starts JOL without the warnings that it and the JVM print about it, and without its attempts to attach to this JVM by other processes:
 * those take more than a second and add nothing to what is asked of it here, the sizes of arrays.
 */
final class QuietJol {
  private QuietJol() {
  }

  static VirtualMachine start() {
    System.setProperty("jol.tryWithSudo", "false");
    System.setProperty("jol.skipDynamicAttach", "true");
    System.setProperty("jol.skipHotspotSAAttach", "true");
    silenceUnsafe();
    PrintStream out = System.out;
    // JOL says on standard output what it goes without; a script may be reading there
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    try {
      return VM.current();
    } finally {
      System.setOut(out);
    }
  }

  /**
   * Takes the JVM's one warning of JEP 498 as given: it can be switched off on the command line only ({@code
   * --sun-misc-unsafe-memory-access=allow}), which neither a jar's manifest nor somebody else's program can.
   */
  private static void silenceUnsafe() {
    try {
      Method warned = Class.forName("sun.misc.Unsafe").getDeclaredMethod("trySetMemoryAccessWarned");
      warned.setAccessible(true);
      warned.invoke(null);
    } catch (ReflectiveOperationException | RuntimeException e) {
      // another JDK: then it warns, which is only a pity
    }
  }
}
