package dev.holdfast.run;

import dev.holdfast.pipeline.Program;

/** Which JVM runs a program. What comes of it is told in the same way. */
public sealed interface Place {

  Place HERE = new Here();

  /** This JVM: the run begins at once. For programs that can be trusted to come to an end. */
  record Here() implements Place {}

  /**
   * A JVM that is started for this run and ends with it, whatever the program does to it. Its collector is the one that is used here.
   *
   * @param maxHeapBytes its largest heap ({@code -Xmx}); the JVM rounds it up to whole MiB
   */
  record OwnJvm(long maxHeapBytes) implements Place {
    /** JVMs do not start with much less. */
    private static final long LEAST_HEAP_BYTES = 8L << 20;

    public OwnJvm {
      if (maxHeapBytes < LEAST_HEAP_BYTES) {
        throw new IllegalArgumentException("A JVM of its own needs a heap of at least 8 MiB.");
      }
    }

    /**
     * With a heap of a size as the JVM takes it, {@code 300m}, {@code 1g}, or as {@link DataSize#parse} does.
     *
     * @throws IllegalArgumentException with a sentence for the user, if it is no such size
     */
    public static OwnJvm withHeap(String written) {
      String size = written.strip();
      return new OwnJvm(DataSize.parse(size.matches("[0-9.]+[kmgKMG]") ? size + "iB" : size).bytes());
    }

    /** With as large a heap as this JVM's. */
    public OwnJvm() {
      this(Runtime.getRuntime().maxMemory());
    }
  }

  /** Where {@code program} runs unless somebody wants it otherwise: what comes with Holdfast here, everything else in a JVM of its own. */
  static Place usual(Program program) {
    return switch (program) {
      case Program.Shipped _ -> HERE;
      case Program.SourceFile _ -> new OwnJvm();
    };
  }
}
