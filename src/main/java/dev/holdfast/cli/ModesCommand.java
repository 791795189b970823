package dev.holdfast.cli;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Collector;
import dev.holdfast.analysis.Disagreement;
import dev.holdfast.analysis.Survivors;
import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.report.ModesJson;
import dev.holdfast.run.DataSize;
import dev.holdfast.run.HeapCheck;
import dev.holdfast.run.Mode;
import dev.holdfast.run.Request;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.view.text.ByteText;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code holdfast modes}. */
@Command(name = "modes", mixinStandardHelpOptions = true, sortOptions = false, header = "Run a pipeline interpreted, warmed up and under a debugger; ask the collector what it keeps.", description = {
    "", "Prints how many arrays the garbage collector keeps at the peak in each mode, asked anew.", ""}, footer = {"",
        "Example:", "  holdfast modes original --size 100MB"})
final class ModesCommand implements Callable<Integer> {
  /** Smaller arrays are neither asked for nor counted. */
  private static final long SMALLEST_BYTES = 64_000;

  private final Terminal terminal;
  private final Outlets outlets;

  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "VARIANT", description = "A shipped pipeline: original, nested or reassigned.")
  private String variant = "";

  @Option(names = "--size", paramLabel = "SIZE", defaultValue = "100MB", converter = RunCommand.SizeConverter.class, description = "Size of the data: 100MB, 1.5GB, 500MiB (1 MB = 1,000,000 bytes). Default: ${DEFAULT-VALUE}.")
  private DataSize size = DataSize.ofMb(100);

  @Option(names = "--json", paramLabel = "FILE|-", description = "Write the comparison as JSON to FILE, or to standard output for '-' (and then nothing else goes"
      + " there).")
  private @Nullable String json;

  @Option(names = "--report", paramLabel = "DIR", description = "Write a report on the three runs for any browser to DIR.")
  private @Nullable Path report;

  ModesCommand(Terminal terminal, Outlets outlets) {
    this.terminal = terminal;
    this.outlets = outlets;
  }

  @Override
  public Integer call() throws IOException, FailureException {
    Program program = new Program.Shipped(Variant.named(variant)
        .orElseThrow(() -> wrong("There is no variant '" + variant + "': it is original, nested or reassigned.")));
    check();
    new HeapCheck().warning(program, size).ifPresent(warning -> terminal.err().println("Warning: " + warning));
    List<Analysis> runs = new ArrayList<>();
    for (Mode mode : Mode.values()) {
      try (FinishedRun finished = FinishedRun.of(new Request(program, size).in(mode).asking(SMALLEST_BYTES))) {
        RunInfo run = finished.trace().run();
        if (run.outcome() != RunInfo.Outcome.FINISHED) {
          throw new FailureException(program.name() + " did not finish " + mode.word() + ": "
              + (run.message().isEmpty() ? run.outcome().name() : run.message()));
        }
        runs.add(Analysis.of(finished.trace()));
      }
    }
    write(runs);
    return ExitStatus.DONE;
  }

  private void check() {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    try {
      size.wholeMb();
    } catch (IllegalArgumentException e) {
      throw wrong("--size: " + e.getMessage());
    }
    if (json != null && !json.equals("-")) {
      OutputOptions.checkFile(command, "--json", Path.of(json));
    }
  }

  private void write(List<Analysis> runs) throws IOException {
    if (json != null) {
      String text = ModesJson.of(runs, SMALLEST_BYTES);
      if (json.equals("-")) {
        terminal.json(text);
      } else {
        Files.writeString(Path.of(json), text);
      }
    }
    if (report != null) {
      terminal.err().println("Report: " + outlets.writeReport(runs, report));
    }
    if (json == null) {
      terminal.out().print(text(runs));
    }
  }

  private static String text(List<Analysis> runs) {
    RunInfo first = runs.getFirst().trace().run();
    var text = new StringBuilder(first.variant() + " over " + ByteText.rounded(first.dataBytes())
        + ": what the garbage collector keeps at the peak\n\n");
    for (Analysis run : runs) {
      text.append("  %-12s  %s%n".formatted(run.trace().run().mode(), Collector.answerAtPeak(run)
          .map(ModesCommand::words).orElse("the collector was not asked there")));
    }
    for (Analysis run : runs) {
      for (Disagreement one : Collector.disagreements(run)) {
        text.append('\n').append(run.trace().run().mode()).append(": ").append(one.sentence());
      }
    }
    return text.append('\n').toString();
  }

  /** {@code 4 arrays  400,000,064 bytes  #2 #3 #4 #5}. */
  private static String words(Survivors answer) {
    var kept = answer.atLeast(SMALLEST_BYTES);
    return "%d %s  %18s  %s".formatted(kept.size(), kept.size() == 1 ? "array " : "arrays",
        ByteText.exact(answer.bytes(SMALLEST_BYTES)),
        kept.stream().map(array -> "#" + array.id()).collect(Collectors.joining(" ")));
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
  }
}
