package dev.holdfast.cli;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.compare.Comparison;
import dev.holdfast.compare.ComparisonWords;
import dev.holdfast.compare.Difference;
import dev.holdfast.recording.TraceReader;
import dev.holdfast.report.ComparisonJson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code holdfast compare}. */
@Command(name = "compare", mixinStandardHelpOptions = true, sortOptions = false, header = "Compare two recordings: which array lived longer in which, and who held it there.", description = {
    "",
    "Arrays are matched by what made them and in which order, so that edited code can be compared with its original.",
    ""}, footer = {"", "Example:", "  holdfast compare original.jfr edited.jfr --json -"})
final class CompareCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Outlets outlets;

  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FIRST.jfr", description = "A recording that Holdfast saved.")
  private Path first = Path.of("");

  @Parameters(index = "1", paramLabel = "SECOND.jfr", description = "Another one: differences are told from the first to it.")
  private Path second = Path.of("");

  @Option(names = "--json", paramLabel = "FILE|-", description = "Write the comparison as JSON to FILE, or to standard output for '-' (and then nothing else goes"
      + " there).")
  private @Nullable String json;

  @Option(names = "--report", paramLabel = "DIR", description = "Write a report on both recordings for any browser to DIR.")
  private @Nullable Path report;

  CompareCommand(Terminal terminal, Outlets outlets) {
    this.terminal = terminal;
    this.outlets = outlets;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    String wrong = Stream.of(first, second).distinct().filter(file -> !Files.isRegularFile(file))
        .map(file -> "'" + file + "' cannot be read: "
            + (Files.isDirectory(file) ? "it is a folder; name a recording in it." : "there is no such file."))
        .collect(Collectors.joining(" "));
    if (!wrong.isEmpty()) {
      throw new ParameterException(command, wrong);
    }
    if (json != null && !json.equals("-")) {
      OutputOptions.checkFile(command, "--json", Path.of(json));
    }
    if (report != null) {
      OutputOptions.checkNewFolder(command, "--report", report);
    }
    Comparison comparison = Comparison.of(Analysis.of(TraceReader.read(first)), Analysis.of(TraceReader.read(second)));
    write(comparison);
    return ExitStatus.DONE;
  }

  private void write(Comparison comparison) throws IOException {
    if (json != null) {
      String text = ComparisonJson.of(comparison);
      if (json.equals("-")) {
        terminal.json(text);
      } else {
        Files.writeString(Path.of(json), text);
        terminal.err().println("Comparison: " + json);
      }
    }
    if (report != null) {
      List<Analysis> runs = List.of(comparison.first().analysis(), comparison.second().analysis());
      terminal.err().println("Report: " + outlets.writeReport(runs, report));
    }
    if (json == null) {
      terminal.out().print(text(comparison));
    }
  }

  private static String text(Comparison comparison) {
    ComparisonWords words = new ComparisonWords(comparison);
    var text = new StringBuilder(words.headline()).append('\n');
    words.summary().forEach(sentence -> text.append(sentence).append('\n'));
    for (Difference difference : comparison.differences()) {
      text.append('\n').append(difference.row().title()).append(": ").append(words.kind(difference)).append('\n')
          .append("  ").append(words.of(difference))
          .append('\n');
    }
    return text.toString();
  }
}
