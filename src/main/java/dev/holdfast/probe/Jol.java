package dev.holdfast.probe;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.openjdk.jol.vm.VM;
import org.openjdk.jol.vm.VirtualMachine;

/**
 * JOL, started without the warnings that it and the JVM print about it, and without its attempts to attach to this JVM by other processes:
 * those take more than a second and add nothing to what is asked of it here, sizes of arrays and fields of objects.
 */
final class Jol {
  private static final Map<String, String> SETTINGS = Map.of("jol.skipDynamicAttach", "true",
      "jol.skipHotspotSAAttach", "true", "jol.tryWithSudo", "false",
      // finds the fields of records and hidden classes too
      "jol.magicFieldOffset", "true");

  static final VirtualMachine VM_DETAILS = start();

  private Jol() {
  }

  private static VirtualMachine start() {
    silenceUnsafe();
    // JOL reads its settings once, when it starts; the program must not see them
    Map<String, @Nullable String> before = new HashMap<>();
    SETTINGS.forEach((name, value) -> before.put(name, System.setProperty(name, value)));
    PrintStream out = System.out;
    // JOL says on standard output what it goes without; a script may be reading there
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    try {
      return VM.current();
    } finally {
      System.setOut(out);
      before.forEach((name, value) -> {
        if (value == null) {
          System.clearProperty(name);
        } else {
          System.setProperty(name, value);
        }
      });
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
