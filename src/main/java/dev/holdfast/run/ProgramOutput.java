package dev.holdfast.run;

import java.io.OutputStream;
import java.io.PrintStream;

import org.jspecify.annotations.Nullable;

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

  /** What is still on its way; the program may have put streams of its own there, or none. */
  static void flush() {
    flush(System.out);
    flush(System.err);
  }

  private static void flush(@Nullable PrintStream stream) {
    if (stream != null) {
      try {
        stream.flush();
      } catch (RuntimeException | Error e) {
        // the program's own stream: what it loses is its own affair
      }
    }
  }
}
