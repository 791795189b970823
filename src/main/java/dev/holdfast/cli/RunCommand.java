package dev.holdfast.cli;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.guess.GuessReader;
import dev.holdfast.lesson.Lesson;
import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.run.DataSize;
import dev.holdfast.run.HeapCheck;
import dev.holdfast.run.Mode;
import dev.holdfast.run.Place;
import dev.holdfast.run.Request;
import dev.holdfast.trace.Guess;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.Trace;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code holdfast run}. */
@Command(name = "run", mixinStandardHelpOptions = true, sortOptions = false, header = "Run a pipeline and record who holds every array.", description = {
    "", "Unless something else is asked for, prints the peaks and who holds what at the peak. Counted are the arrays"
        + " that the code makes or gets, not those that the JDK's classes keep inside. Ctrl+C ends the program and tells"
        + " what was recorded.",
    ""}, footer = {"",
        "Examples:", "  holdfast run original --size 100MB",
        "  holdfast run nested --size 1GB --json - --report nested",
        "  holdfast run original --export-html original.html",
        "  holdfast run original --mode warmed-up", "  holdfast run original --size 100MB --heap 300m",
        "  holdfast run MyPipeline.java --entry MyPipeline.process"})
final class RunCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "VARIANT", description = "A shipped pipeline: original, nested or reassigned. Or a Java source file, as with --source.")
  private @Nullable String variant;

  @Option(names = "--source", paramLabel = "FILE.java", description = "A Java source file of your own instead, with any classes in it.")
  private @Nullable Path source;

  @Option(names = "--lesson", paramLabel = "LESSON", description = "A lesson's program to begin from instead, over the lesson's data; 'holdfast lessons' lists them.")
  private @Nullable String lesson;

  @Mixin
  private final LessonOptions lessons = new LessonOptions();

  @Option(names = "--entry", paramLabel = "CLASS.METHOD", description = "Where it begins: main(String[]), or a static method without parameters or with one int (given"
      + " the size in MB). Default: its main, else its processData, else its only such method.")
  private @Nullable String entry;

  @Option(names = "--size", paramLabel = "SIZE", converter = SizeConverter.class, description = "Size of the data: 100MB, 1.5GB, 500MiB (1 MB = 1,000,000 bytes). Default: the lesson's, or 100MB.")
  private @Nullable DataSize asked;

  @Option(names = "--guess", paramLabel = "[NAME=]PEAK", description = "How high it will peak, guessed before: 250MB, Ada=0.3GB; may be given several times. Kept with"
      + " the recording and compared with the answer. A number alone counts MB.")
  private List<String> guesses = List.of();

  @Option(names = "--mode", paramLabel = "MODE", defaultValue = "interpreted", converter = ModeConverter.class, description = "How the JVM runs the pipeline's methods: interpreted; warmed-up (the JIT has compiled them before the run);"
      + " debugger (the same in a JVM of its own with the debug agent loaded). Default: ${DEFAULT-VALUE}.")
  private Mode mode = Mode.INTERPRETED;

  @Option(names = "--heap", paramLabel = "SIZE", description = "Run in a JVM of its own with this much heap at most, as -Xmx gives it: 300m, 1g (1m ="
      + " 1,048,576 bytes), or a size as above.", converter = HeapConverter.class)
  private Place.@Nullable OwnJvm heap;

  @Option(names = "--own-jvm", description = "Run in a JVM of its own, as --source does: whatever the program does there, Holdfast outlives it.")
  private boolean ownJvm;

  @Mixin
  private final OutputOptions output;

  @Option(names = "--save", paramLabel = "FILE.jfr", description = "Save the recording; JDK Mission Control opens it too.")
  private @Nullable Path save;

  RunCommand(Terminal terminal, Outlets outlets) {
    this.terminal = terminal;
    this.output = new OutputOptions(outlets);
  }

  /** Reads sizes; what is wrong with one is a sentence of its own. */
  static final class SizeConverter implements ITypeConverter<DataSize> {
    @Override
    public DataSize convert(String value) {
      try {
        return DataSize.parse(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** Reads sizes of heaps, those of {@code -Xmx} too. */
  static final class HeapConverter implements ITypeConverter<Place.OwnJvm> {
    @Override
    public Place.OwnJvm convert(String value) {
      try {
        return Place.OwnJvm.withHeap(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** Reads modes. */
  static final class ModeConverter implements ITypeConverter<Mode> {
    @Override
    public Mode convert(String value) {
      return Mode.named(value).orElseThrow(() -> new TypeConversionException(
          "There is no mode '" + value + "': it is interpreted, warmed-up or debugger."));
    }
  }

  @Override
  public Integer call() throws IOException, FailureException {
    if (source == null && variant != null && variant.endsWith(".java")) {
      source = Path.of(variant);
      variant = null;
    }
    Lesson taught = lesson == null ? null : lesson(lesson);
    DataSize size = asked != null ? asked : taught != null ? taught.size() : DataSize.ofMb(100);
    Program program = taught != null ? taught.start() : program(size);
    Request request = placed(new Request(program, size, guesses()).in(mode));
    checkOutputs();
    if (heap == null) {
      new HeapCheck().warning(program, size).ifPresent(warning -> terminal.err().println("Warning: " + warning));
    }
    PrintStream standardOutput = System.out;
    if (output.jsonToStandardOutput()) {
      // what the program prints must not get in between
      System.setOut(terminal.err());
    }
    try (EarlyEnd _ = EarlyEnd.watch(terminal, program.name());
        FinishedRun finished = FinishedRun.of(request)) {
      return report(finished);
    } finally {
      System.setOut(standardOutput);
    }
  }

  private Request placed(Request request) {
    return heap != null
        ? request.in(heap)
        : ownJvm ? request.in(new Place.OwnJvm()) : request;
  }

  private List<Guess> guesses() {
    try {
      return guesses.stream().map(GuessReader::read).flatMap(List::stream).toList();
    } catch (IllegalArgumentException e) {
      throw wrong("--guess: " + e.getMessage());
    }
  }

  private int report(FinishedRun finished) throws IOException {
    Trace trace = finished.trace();
    if (save != null) {
      finished.run().save(save);
      terminal.err().println("Recording: " + save);
    }
    Analysis analysis = Analysis.of(trace);
    output.write(analysis, terminal);
    if (save == null && !output.isAnyAsked()) {
      terminal.out().print((finished.isLineOpen() ? "\n" : "") + TextSummary.of(analysis));
    }
    RunInfo info = trace.run();
    if (info.outcome() == RunInfo.Outcome.FINISHED) {
      return ExitStatus.DONE;
    }
    terminal.err().println(info.variant() + " ended early: " + ended(info));
    return ExitStatus.FAILED;
  }

  private static String ended(RunInfo info) {
    String message = info.message().isEmpty() ? info.outcome().name() : info.message();
    return message.endsWith(".") ? message : message + ".";
  }

  private Lesson lesson(String id) throws IOException {
    if (variant != null || source != null || entry != null) {
      throw wrong("--lesson goes without a variant, --source and --entry.");
    }
    return lessons.lesson(id, Objects.requireNonNull(spec).commandLine(), terminal);
  }

  private Program program(DataSize size) {
    if (source == null) {
      if (variant == null) {
        throw wrong("Name a variant (original, nested or reassigned) or a source file (--source FILE.java).");
      }
      if (entry != null) {
        throw wrong("--entry goes with --source.");
      }
      Variant named = Variant.named(variant)
          .orElseThrow(() -> wrong("There is no variant '" + variant + "': it is original, nested or reassigned."));
      try {
        size.wholeMb();
      } catch (IllegalArgumentException e) {
        throw wrong("--size: " + e.getMessage());
      }
      return new Program.Shipped(named);
    }
    if (variant != null) {
      throw wrong("Run either the variant " + variant + " or --source " + source + ", not both.");
    }
    return SourceFiles.read(source, Optional.ofNullable(entry), Objects.requireNonNull(spec).commandLine());
  }

  private void checkOutputs() {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    if (save != null) {
      OutputOptions.checkFile(command, "--save", save);
    }
    output.check(command);
  }

  private ParameterException wrong(String sentence) {
    if (spec == null) {
      throw new IllegalStateException("not called through the command line");
    }
    return new ParameterException(spec.commandLine(), sentence);
  }
}
