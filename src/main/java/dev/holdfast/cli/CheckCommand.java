package dev.holdfast.cli;

import dev.holdfast.check.CheckResult;
import dev.holdfast.check.Checker;
import dev.holdfast.lesson.Challenge;
import dev.holdfast.lesson.Lesson;
import dev.holdfast.pipeline.Program;
import dev.holdfast.report.SummaryJson;
import dev.holdfast.report.VerdictJson;
import dev.holdfast.run.DataSize;
import dev.holdfast.run.Printed;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code holdfast check}. */
@Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false, header = "Judge a program: the same result as the lesson's own, or as one of yours, and a peak under the limit.", description = {
    "",
    "Runs it over data that it has not seen: unrecorded, under record at the lesson's size, and in a heap of the limit's size."
        + " After every run what it returned is compared with what the lesson's own program returns. Of the JDK it may use"
        + " what keeps its data in the Java heap: no files, processes, memory outside the heap, or reflection.",
    ""}, footer = {"",
        "Exit status: 0 passed; 1 failed; 2 it was not judged: it does not compile, does not end in time, ends its JVM, or fails.",
        "", "Examples:", "  holdfast check MyPipeline.java --limit 230MB",
        "  holdfast check MyPipeline.java --lesson static-cache --json -",
        "  holdfast check Mine.java --same-as Ours.java --data-from load --limit 50MB"})
final class CheckCommand implements Callable<Integer> {
  private static final int PASSED = 0;
  private static final int NOT_PASSED = 1;
  private static final int UNUSABLE = 2;
  /** The size of the tutorial's exercise. */
  private static final int DEFAULT_MB = 100;
  /** What it calls the method that returns its data. */
  private static final String LOAD = "loadXMbOfData";

  private final Terminal terminal;

  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE.java", description = "The program: a Java source file, with any classes in it.")
  private Path file = Path.of("");

  @Option(names = "--limit", paramLabel = "SIZE", converter = RunCommand.SizeConverter.class, description = "The most that may be held at once: 230MB, 1.5GB (1 MB = 1,000,000 bytes). Default: the lesson's.")
  private @Nullable DataSize limit;

  @Option(names = "--size", paramLabel = "SIZE", converter = RunCommand.SizeConverter.class, description = "Size of the data. Default: the lesson's.")
  private @Nullable DataSize size;

  @Option(names = "--lesson", paramLabel = "LESSON", description = "Whose task it is; 'holdfast lessons' lists them. Default: the first, the exercise with five steps.")
  private @Nullable String lesson;

  @Option(names = "--same-as", paramLabel = "REFERENCE.java", description = "Judge it by a program of your own that returns what is expected, instead of a lesson's. It begins where that begins; --limit is needed then; the size of the data is 100 MB, where it takes one.")
  private @Nullable Path reference;

  @Option(names = "--data-from", paramLabel = "METHOD", split = ",", description = "With --same-as: the methods that return the data to work on, with commas. Other values are put into it in each run, and it must not be written to. Default: loadXMbOfData, if it has that.")
  private @Nullable List<String> sourceMethods;

  @Option(names = "--peak-only", description = "Judge the peak alone: what the program returns is compared with nothing.")
  private boolean peakOnly;

  @Mixin
  private final LessonOptions lessons = new LessonOptions();

  @Option(names = "--entry", paramLabel = "CLASS.METHOD", description = "Where it begins. Default: the only method called like the lesson's.")
  private @Nullable String entry;

  @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "60", description = "For each of its runs; four times as long for the one that is recorded. Default: ${DEFAULT-VALUE}.")
  private int timeoutSeconds = 60;

  @Option(names = "--json", paramLabel = "FILE|-", description = "Write the run's summary and the verdict as JSON to FILE, or to standard output for '-' (and then"
      + " nothing else goes there).")
  private @Nullable String json;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    Challenge challenge = challenge(command);
    Program program = SourceFiles.read(file, Optional.ofNullable(entry), command);
    if (timeoutSeconds < 1) {
      throw new ParameterException(command, "--timeout: " + timeoutSeconds + " is no time; give it a second or more.");
    }
    if (json != null && !json.equals("-")) {
      OutputOptions.checkFile(command, "--json", Path.of(json));
    }
    int status = told(
        new Checker(Duration.ofSeconds(timeoutSeconds), what -> {}, this::passOn).check(program, challenge));
    if (status == NOT_PASSED && reference == null && lesson == null && !peakOnly) {
      terminal.err()
          .println("Judged by the task of the first lesson. Others: --lesson LESSON, --same-as REFERENCE.java,"
              + " --peak-only.");
    }
    return status;
  }

  private Challenge challenge(CommandLine command) throws IOException {
    if (reference == null && !peakOnly && sourceMethods == null) {
      Lesson asked = lesson == null
          ? lessons.lessons(command, terminal).first()
          : lessons.lesson(lesson, command, terminal);
      return asked.challenge().with(size == null ? asked.size() : size,
          limit == null ? asked.limitBytes() : limit.bytes());
    }
    if (sourceMethods != null && reference == null) {
      throw new ParameterException(command, "--data-from goes with --same-as.");
    }
    if (lesson != null || reference != null && peakOnly) {
      throw new ParameterException(command, "--lesson, --same-as and --peak-only exclude each other.");
    }
    if (limit == null) {
      throw new ParameterException(command, "Without a lesson there is no limit: --limit SIZE.");
    }
    DataSize over = size == null ? DataSize.ofMb(DEFAULT_MB) : size;
    if (reference == null) {
      return new Challenge(Optional.empty(), over, limit.bytes(), Set.of(), false);
    }
    Program same = SourceFiles.read(reference, Optional.empty(), command);
    return new Challenge(Optional.of(same), over, limit.bytes(),
        sourceMethods != null
            ? Set.copyOf(sourceMethods)
            : same.source().contains(LOAD + "(") ? Set.of(LOAD) : Set.of(),
        true);
  }

  /** All to standard error: standard output is for the verdict. */
  private void passOn(Printed piece) {
    terminal.err().print(piece.inWords());
    terminal.err().flush();
  }

  private int told(CheckResult result) throws IOException {
    write(result);
    return switch (result) {
      case CheckResult.Judged judged -> {
        (isJsonToStandardOutput() ? terminal.err() : terminal.out()).println(judged.verdict().message());
        yield judged.verdict().passed() ? PASSED : NOT_PASSED;
      }
      case CheckResult.Unusable unusable -> {
        terminal.err().println(Listing.of(unusable.message(), unusable.problems()));
        yield UNUSABLE;
      }
    };
  }

  private boolean isJsonToStandardOutput() {
    return "-".equals(json);
  }

  private void write(CheckResult result) throws IOException {
    if (isJsonToStandardOutput()) {
      write(result, terminal.jsonWriter());
    } else if (json != null) {
      try (Writer to = Files.newBufferedWriter(Path.of(json))) {
        write(result, to);
      }
    }
  }

  private static void write(CheckResult result, Writer to) throws IOException {
    switch (result) {
      case CheckResult.Judged judged -> SummaryJson.write(judged.analysis(), judged.verdict(), to);
      case CheckResult.Unusable unusable -> VerdictJson.writeUnusable(unusable.message(), unusable.problems(), to);
    }
  }
}
