package dev.holdfast.cli;

import dev.holdfast.recording.UnreadableRecordingException;

import java.io.PrintWriter;
import java.nio.file.FileSystemException;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Puts the command line together. */
public final class CommandLines {
  private CommandLines() {
  }

  /** Does what the arguments say, on this process's own streams; returns its exit status. */
  public static int execute(String... args) {
    return execute(new Terminal(System.out, System.err), new DesktopOutlets(), args);
  }

  static int execute(Terminal terminal, Outlets outlets, String... args) {
    var commands = new CommandLine(new HoldfastCommand(terminal, outlets))
        .addSubcommand(new RunCommand(terminal, outlets))
        .addSubcommand(new ModesCommand(terminal, outlets))
        .addSubcommand(new CheckCommand(terminal))
        .addSubcommand(new LessonsCommand(terminal))
        .addSubcommand(new CompareCommand(terminal, outlets))
        .addSubcommand(new ReportCommand(terminal, outlets));
    commands.setOut(new PrintWriter(terminal.out(), true));
    commands.setErr(new PrintWriter(terminal.err(), true));
    commands.setParameterExceptionHandler((e, wrong) -> {
      terminal.err().println(sentence(e));
      return ExitStatus.USAGE;
    });
    commands.setExecutionExceptionHandler((e, command, parsed) -> {
      terminal.err().println(switch (e) {
        case FailureException failure -> failure.getMessage();
        case UnreadableRecordingException unreadable -> unreadable.getMessage();
        case FileSystemException file -> "Cannot write or read " + file.getFile() + " (" + reason(file) + ").";
        default -> "Holdfast failed: " + e;
      });
      return ExitStatus.FAILED;
    });
    int status = commands.execute(args);
    if (!terminal.out().checkError()) {
      return status;
    }
    terminal.err().println("Standard output is not whole: its disk is full, or its reader has closed it.");
    return status == ExitStatus.DONE ? ExitStatus.FAILED : status;
  }

  private static String reason(FileSystemException e) {
    return e.getReason() == null ? e.getClass().getSimpleName().replace("Exception", "") : e.getReason();
  }

  /** Picocli's messages name the option; what a converter says is a sentence of its own already. */
  private static String sentence(ParameterException e) {
    String message = String.valueOf(e.getMessage()).strip();
    message = message.replaceFirst("^Invalid value for option '(--[a-z]+)': ", "$1: ");
    message = message.lines().findFirst().orElse(message);
    return message.endsWith(".") ? message : message + ".";
  }
}
