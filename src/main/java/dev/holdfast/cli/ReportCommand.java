package dev.holdfast.cli;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.recording.TraceReader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code holdfast report}. */
@Command(name = "report", mixinStandardHelpOptions = true, sortOptions = false, header = "Read a saved recording and say who held every array.", description = {
    "", "Unless something else is asked for, prints the peaks and who holds what at the peak.", ""}, footer = {"",
        "Examples:",
        "  holdfast report lesson.jfr --report lesson",
        "  holdfast report lesson.jfr --export-steps slides --format png"})
final class ReportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE.jfr", description = "A recording that Holdfast saved.")
  private Path file = Path.of("");

  @Mixin
  private final OutputOptions output;

  ReportCommand(Terminal terminal, Outlets outlets) {
    this.terminal = terminal;
    this.output = new OutputOptions(outlets);
  }

  @Override
  public Integer call() throws IOException {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(command, "'" + file + "' cannot be read: "
          + (Files.isDirectory(file) ? "it is a folder; name a recording in it." : "there is no such file."));
    }
    output.check(command);
    Analysis analysis = Analysis.of(TraceReader.read(file));
    output.write(analysis, terminal);
    if (!output.isAnyAsked()) {
      terminal.out().print(TextSummary.of(analysis));
    }
    return ExitStatus.DONE;
  }
}
