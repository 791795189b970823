package dev.holdfast.run.child;

import dev.holdfast.probe.Recorder;
import dev.holdfast.recording.EventFile;
import dev.holdfast.trace.RunInfo.Outcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How a JVM of its own ended that did not come to the end of its run.
 *
 * @param message a sentence for the user
 */
record ChildEnd(Outcome outcome, String message) {
  /** On Unix a process that was ended by a signal has this and the signal's number as its status. */
  private static final int SIGNAL = 128;
  private static final String AS_FAR = " What it did in its last moments may be missing.";

  /**
   * @param status the process's
   * @param ending how it said that it would end; null if it did not say
   * @param crashReport where a JVM that crashes says why
   */
  static ChildEnd of(int status, Link.@Nullable Kind ending, boolean cancelled, Path crashReport) throws IOException {
    if (cancelled) {
      return new ChildEnd(Outcome.CANCELLED, "The program did not react to being cancelled: its JVM was killed."
          + (ending == null ? AS_FAR : ""));
    }
    if (Files.exists(crashReport)) {
      return new ChildEnd(Outcome.CUT_OFF, "The program's JVM crashed: " + reason(crashReport) + "." + AS_FAR);
    }
    if (status > SIGNAL) {
      return new ChildEnd(Outcome.CUT_OFF,
          "The program's JVM was ended from outside, by signal " + (status - SIGNAL) + "."
              + (ending == null ? AS_FAR : ""));
    }
    if (status == ChildMain.UNABLE) {
      return new ChildEnd(Outcome.OUT_OF_MEMORY,
          "The program's JVM had no memory left, not even to record what happens." + AS_FAR);
    }
    if (status == ChildMain.FAULTY) {
      return new ChildEnd(Outcome.CUT_OFF,
          "Holdfast itself failed in the program's JVM; its output ends with what happened." + AS_FAR);
    }
    if (ending != null) {
      return new ChildEnd(status == 0 ? Outcome.FINISHED : Outcome.FAILED,
          "The program called " + (ending == Link.Kind.HALTING ? "Runtime.halt(" : "System.exit(") + status + ").");
    }
    return new ChildEnd(Outcome.CUT_OFF,
        "The program's JVM was halted, with status " + status + ": Runtime.halt does that." + AS_FAR);
  }

  /** The line of the report that says what happened: {@code SIGSEGV (0xb) at pc=…}. */
  private static String reason(Path crashReport) throws IOException {
    try (Stream<String> lines = Files.lines(crashReport)) {
      return lines.map(line -> line.replaceFirst("^#\\s*", "")).filter(line -> line.contains(" at pc="))
          .map(line -> line.replaceFirst(" at pc=.*", "")).findFirst().orElse("its report does not say why");
    }
  }

  /** A sentence for a run that had not begun. */
  String beforeTheRun(String printed) {
    return outcome == Outcome.CANCELLED
        ? "Cancelled, and there is nothing that was recorded until then."
        : printed.isEmpty()
            ? message.replace(AS_FAR, "") + " There is nothing that was recorded."
            : "The program's JVM has ended, and there is nothing that was recorded. It said: " + printed;
  }

  /** Writes it as the end of the run whose other events are in {@code file}'s folder. */
  void write(Path file, long nanos, long seq) throws IOException {
    EventFile.write(file, () -> Recorder.endedElsewhere(seq, nanos, outcome.name(), message));
  }
}
