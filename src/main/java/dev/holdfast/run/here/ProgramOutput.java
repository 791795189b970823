package dev.holdfast.run.here;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What programs print: this JVM's own standard streams are theirs. */
public final class ProgramOutput {
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

  /** Passes on what is still on its way. Never throws: the program may have put streams of its own there, or none. */
  public static void flush() {
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

  /** A fault of ours, with where it happened. */
  public static void print(RuntimeException fault) {
    fault.printStackTrace();
  }

  /**
   * As the JVM prints what a thread dies of, without the frames below the program's.
   *
   * @param classes the program's
   */
  public static void print(Throwable died, Set<String> classes) {
    try {
      StackTraceElement[] frames = died.getStackTrace();
      int last = frames.length;
      while (last > 0 && !classes.contains(frames[last - 1].getClassName())) {
        last--;
      }
      if (last > 0) {
        died.setStackTrace(Arrays.copyOf(frames, last));
      }
      System.err.print("Exception in thread \"main\" ");
      died.printStackTrace();
    } catch (RuntimeException | Error inPrinting) {
      // the program's own methods
    }
  }
}
