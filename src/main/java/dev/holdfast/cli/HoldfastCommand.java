package dev.holdfast.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code holdfast}, without a command: the window. */
@Command(name = "holdfast", mixinStandardHelpOptions = true, sortOptions = false, versionProvider = Version.class, header = "See who is holding on to your memory.", description = {
    "", "Without a command, opens the window: on a file, or on the first pipeline.",
    ""}, commandListHeading = "%nCommands:%n", footer = {
        "", "Exit status: 0 done, 1 the run failed, 2 an argument is wrong."})
final class HoldfastCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Outlets outlets;

  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "FILE.jfr|FILE.java", description = "A recording that Holdfast saved, or a Java source file to be changed and run.")
  private @Nullable Path file;

  HoldfastCommand(Terminal terminal, Outlets outlets) {
    this.terminal = terminal;
    this.outlets = outlets;
  }

  @Override
  public Integer call() throws IOException, FailureException {
    if (file != null && !Files.isRegularFile(file)) {
      throw new ParameterException(Objects.requireNonNull(spec).commandLine(),
          "There is neither a command nor a file '" + file + "'.");
    }
    if (outlets.hasDisplay()) {
      outlets.openWindow(Optional.ofNullable(file));
      return ExitStatus.DONE;
    }
    if (file != null && file.toString().endsWith(".java")) {
      throw new ParameterException(Objects.requireNonNull(spec).commandLine(),
          "There is no display to open a window on. To run " + file + " without one: run --source " + file);
    }
    return new WithoutDisplay(terminal, outlets).report(Optional.ofNullable(file));
  }
}
