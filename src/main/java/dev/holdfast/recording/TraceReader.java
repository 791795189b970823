package dev.holdfast.recording;

import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.Trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jdk.jfr.consumer.RecordingFile;

import org.jspecify.annotations.Nullable;

/** Reads a recording from a file. */
public final class TraceReader {
  private TraceReader() {
  }

  /**
   * The last run in a file. Of a damaged file what can be read is kept; the run then ends as {@link RunInfo.Outcome#CUT_OFF}.
   *
   * @throws UnreadableRecordingException if it holds no run of ours, with a sentence that says what to do
   * @throws IOException if the file cannot be read at all
   */
  public static Trace read(Path file) throws IOException {
    return assemble(file).trace(RunInfo.Outcome.CUT_OFF);
  }

  /** Adds what is in a file to what is known. */
  static void readInto(TraceAssembly assembly, Path file) throws IOException {
    try (RecordingFile recording = new RecordingFile(file)) {
      while (recording.hasMoreEvents()) {
        assembly.add(recording.readEvent());
      }
    }
  }

  /**
   * The same from a file that may be damaged.
   *
   * @return what is wrong with it, null if nothing is
   */
  static @Nullable Exception readWhatIsGood(TraceAssembly assembly, Path file) {
    try {
      readInto(assembly, file);
      return null;
    } catch (IOException | RuntimeException e) {
      // the JDK's parser meets a damaged file with all kinds of exceptions; what was read before is good
      return e;
    }
  }

  private static TraceAssembly assemble(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UnreadableRecordingException("There is no file " + file + ": check its name.");
    }
    TraceAssembly assembly = new TraceAssembly();
    Exception damage = readWhatIsGood(assembly, file);
    if (assembly.hasRun()) {
      return assembly;
    }
    if (damage != null) {
      throw new UnreadableRecordingException(file.getFileName()
          + " is not a readable JFR recording: it may be cut off or of another kind; record the run again.", damage);
    }
    throw new UnreadableRecordingException(file.getFileName()
        + " is a JFR recording, but not one of Holdfast's: record the program with Holdfast to see who holds its arrays.");
  }
}
