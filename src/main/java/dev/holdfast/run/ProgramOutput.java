package dev.holdfast.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;

/** What programs print: this JVM's own standard streams are theirs. */
final class ProgramOutput {
  private ProgramOutput() {
  }

  /** Until it is closed, nothing that is printed to standard output is seen. */
  static final class Silence implements AutoCloseable {
    private final PrintStream out = System.out;

    Silence() {
      System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    }

    @Override
    public void close() {
      System.setOut(out);
    }
  }

  /**
   * Passes on what another JVM prints, to where this JVM's own output goes at that time.
   *
   * @return what does it, until that JVM ends
   */
  static List<Thread> pass(Process from) {
    return List.of(pass(from.getInputStream(), () -> System.out), pass(from.getErrorStream(), () -> System.err));
  }

  private static Thread pass(InputStream from, Supplier<PrintStream> to) {
    return Thread.ofVirtual().start(() -> {
      byte[] buffer = new byte[8_192];
      try (from) {
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
          to.get().write(buffer, 0, read);
          to.get().flush();
        }
      } catch (IOException e) {
        // it is gone
      }
    });
  }

  static void flush() {
    System.out.flush();
    System.err.flush();
  }
}
