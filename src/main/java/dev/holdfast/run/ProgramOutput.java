package dev.holdfast.run;

import java.io.OutputStream;
import java.io.PrintStream;

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

  static void flush() {
    System.out.flush();
    System.err.flush();
  }
}
