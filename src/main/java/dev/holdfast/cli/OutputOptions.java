package dev.holdfast.cli;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.report.SummaryJson;
import dev.holdfast.report.WithSteps;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What to write about a run. */
final class OutputOptions {
  @Option(names = "--json", paramLabel = "FILE|-", description = "Write the summary as JSON to FILE, or to standard output for '-' (and then nothing"
      + " else goes there).")
  private @Nullable String json;

  @Option(names = "--report", paramLabel = "DIR", description = "Write a report for any browser to DIR: pictures of both views, what is alive at the"
      + " peak, the numbers.")
  private @Nullable Path report;

  @Option(names = "--steps", description = "Tell the run step by step, one for each array made: what was made, what holds what and why. In the JSON,"
      + " or as text without --json.")
  private boolean steps;

  @Option(names = "--every-change", description = "With --steps: each change of a holder is a step, each method left, each array collected.")
  private boolean everyChange;

  @Mixin
  private final ExportOptions exports;

  private final Outlets outlets;

  OutputOptions(Outlets outlets) {
    this.outlets = outlets;
    exports = new ExportOptions(outlets);
  }

  boolean jsonToStandardOutput() {
    return "-".equals(json);
  }

  boolean isAnyAsked() {
    return json != null || report != null || exports.isAnyAsked();
  }

  /**
   * Looks before the run, so that nothing recorded is lost for want of a place.
   *
   * @throws ParameterException if something cannot be written where it is asked for
   */
  void check(CommandLine command) {
    if (everyChange && !steps) {
      throw new ParameterException(command, "--every-change goes with --steps.");
    }
    if (json != null && !jsonToStandardOutput()) {
      checkFile(command, "--json", path(command, "--json", json));
    }
    if (report != null) {
      checkNewFolder(command, "--report", report);
    }
    exports.check(command);
  }

  /** @throws ParameterException if files cannot be written into a folder of this name */
  static void checkNewFolder(CommandLine command, String option, Path folder) {
    if (folder.toString().isEmpty()) {
      throw new ParameterException(command, option + ": the name is empty; name a folder.");
    }
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new ParameterException(command, option + ": " + folder + " is a file; name a folder, new or existing.");
    }
    checkFolder(command, option, folder.toAbsolutePath());
  }

  /** @throws ParameterException if a file of this name cannot be written */
  static void checkFile(CommandLine command, String option, Path file) {
    if (file.toString().isEmpty()) {
      throw new ParameterException(command, option + ": the name is empty; name a file.");
    }
    if (Files.isDirectory(file)) {
      throw new ParameterException(command, option + ": " + file + " is a folder; name a file in it.");
    }
    if (Files.exists(file) && !Files.isWritable(file)) {
      throw new ParameterException(command, option + ": " + file + " must not be overwritten; name another file.");
    }
    checkFolder(command, option, Objects.requireNonNull(file.toAbsolutePath().getParent()));
  }

  private static void checkFolder(CommandLine command, String option, Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ParameterException(command, option + ": there can be no folder " + folder + "; name another place.");
    }
    if (!Files.isWritable(folder)) {
      throw new ParameterException(command,
          option + ": nothing may be written in the folder " + folder + "; name another place.");
    }
  }

  private static Path path(CommandLine command, String option, String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new ParameterException(command, option + ": '" + name + "' is no file name.");
    }
  }

  private WithSteps withSteps() {
    return !steps ? WithSteps.NONE : everyChange ? WithSteps.EVERY_CHANGE : WithSteps.BIRTHS;
  }

  void write(Analysis analysis, Terminal terminal) throws IOException {
    if (json != null) {
      // never whole in memory: with the steps of a long run it can be larger than any string
      if (jsonToStandardOutput()) {
        SummaryJson.write(analysis, withSteps(), terminal.jsonWriter());
      } else {
        try (Writer file = Files.newBufferedWriter(Path.of(json))) {
          SummaryJson.write(analysis, withSteps(), file);
        }
        terminal.err().println("Summary: " + json);
      }
    }
    if (report != null) {
      Path index = outlets.writeReport(List.of(analysis), report);
      terminal.err().println("Report: " + index);
    }
    if (steps && json == null) {
      terminal.out().print(StepsText.of(analysis, everyChange));
    }
    exports.write(analysis, terminal);
  }
}
