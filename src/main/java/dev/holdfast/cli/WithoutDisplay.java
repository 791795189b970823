package dev.holdfast.cli;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.recording.TraceReader;
import dev.holdfast.run.DataSize;
import dev.holdfast.run.Request;
import dev.holdfast.trace.RunInfo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is done in the window's stead on a machine without a display: the report of the three variants, or of a recording. */
final class WithoutDisplay {
  private final Terminal terminal;
  private final Outlets outlets;

  WithoutDisplay(Terminal terminal, Outlets outlets) {
    this.terminal = terminal;
    this.outlets = outlets;
  }

  int report(Optional<Path> recording) throws IOException, FailureException {
    var analyses = new ArrayList<Analysis>();
    if (recording.isPresent()) {
      terminal.out().println("There is no display to open a window on: writing the recording's report instead.");
      analyses.add(Analysis.of(TraceReader.read(recording.get())));
    } else {
      terminal.out()
          .println("There is no display to open a window on: running the three variants for a report instead.");
      for (Variant variant : Variant.values()) {
        analyses.add(run(variant));
      }
    }
    Path index = outlets.writeReport(List.copyOf(analyses), folder());
    terminal.out().println("Open " + index + " in a browser.");
    return ExitStatus.DONE;
  }

  private static Analysis run(Variant variant) throws FailureException {
    try (var finished = FinishedRun.of(new Request(new Program.Shipped(variant), DataSize.ofMb(100)))) {
      RunInfo run = finished.trace().run();
      if (run.outcome() != RunInfo.Outcome.FINISHED) {
        throw new FailureException(run.variant() + " did not finish"
            + (run.message().isEmpty() ? "." : ": " + run.message()));
      }
      return Analysis.of(finished.trace());
    }
  }

  /** Beside what Maven builds in its own project, else in the folder at hand. */
  private static Path folder() {
    return Files.exists(Path.of("pom.xml")) ? Path.of("target", "report") : Path.of("holdfast-report");
  }
}
