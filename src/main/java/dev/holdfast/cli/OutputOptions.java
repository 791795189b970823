package dev.holdfast.cli;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.report.SummaryJson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/** What to write about a run. */
final class OutputOptions {
  @Option(names = "--json", paramLabel = "FILE|-", description = "Write the summary as JSON to FILE, or to standard output for '-' (and then nothing"
      + " else goes there).")
  private @Nullable String json;

  @Option(names = "--report", paramLabel = "DIR", description = "Write a report for any browser to DIR: pictures of both views, what is alive at the"
      + " peak, the numbers.")
  private @Nullable Path report;

  private final Outlets outlets;

  OutputOptions(Outlets outlets) {
    this.outlets = outlets;
  }

  boolean jsonToStandardOutput() {
    return "-".equals(json);
  }

  boolean isAnyAsked() {
    return json != null || report != null;
  }

  void write(Analysis analysis, Terminal terminal) throws IOException {
    if (json != null) {
      String text = SummaryJson.of(analysis);
      if (jsonToStandardOutput()) {
        terminal.json(text);
      } else {
        Path file = Path.of(json).toAbsolutePath();
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      }
    }
    if (report != null) {
      Path index = outlets.writeReport(List.of(analysis), report);
      terminal.err().println("Report: " + index);
    }
  }
}
