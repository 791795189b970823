package dev.holdfast.cli;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.handout.Inks;
import dev.holdfast.handout.StepFiles;
import dev.holdfast.handout.SteppedPage;
import dev.holdfast.handout.SteppedRun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** What to take home of a stepped run. */
final class ExportOptions {

  enum Format {
    SVG, PNG, BOTH
  }

  @Option(names = "--export-html", paramLabel = "FILE.html", description = "Write the stepped run to FILE.html: one file for any browser that steps forwards and"
      + " back, offline.")
  private @Nullable Path html;

  @Option(names = "--export-steps", paramLabel = "DIR", description = "Write a picture of each step to DIR.")
  private @Nullable Path steps;

  @Option(names = "--format", paramLabel = "FORMAT", converter = FormatConverter.class, description = "Of these pictures: svg, png or both. Default: both.")
  private @Nullable Format format;

  private final Outlets outlets;

  ExportOptions(Outlets outlets) {
    this.outlets = outlets;
  }

  /** What is wrong with a format is a sentence of its own. */
  static final class FormatConverter implements ITypeConverter<Format> {
    @Override
    public Format convert(String value) {
      return Arrays.stream(Format.values()).filter(one -> one.name().equals(value.toUpperCase(Locale.ROOT)))
          .findFirst().orElseThrow(() -> new TypeConversionException("'" + value + "' is not svg, png or both."));
    }
  }

  boolean isAnyAsked() {
    return html != null || steps != null;
  }

  /** @throws ParameterException if something cannot be written where it is asked for */
  void check(CommandLine command) {
    if (format != null && steps == null) {
      throw new ParameterException(command, "--format goes with --export-steps.");
    }
    if (html != null) {
      String name = html.toString().toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && !name.endsWith(".html") && !name.endsWith(".htm") && !Files.isDirectory(html)) {
        throw new ParameterException(command, "--export-html: " + html + " does not end in .html; name a page.");
      }
      OutputOptions.checkFile(command, "--export-html", html);
    }
    if (steps != null) {
      OutputOptions.checkNewFolder(command, "--export-steps", steps);
    }
  }

  void write(Analysis analysis, Terminal terminal) throws IOException {
    if (html != null) {
      SteppedPage.write(SteppedRun.of(analysis), html);
      terminal.err().println("Stepped run: " + html);
    }
    if (steps != null) {
      writePictures(SteppedRun.of(analysis), steps, terminal);
    }
  }

  private void writePictures(SteppedRun run, Path folder, Terminal terminal) throws IOException {
    if (run.steps().isEmpty()) {
      terminal.err().println("No pictures: the run made no array, so it has no steps.");
      return;
    }
    if (format != Format.PNG) {
      said(StepFiles.writeSvgs(run, folder, Inks.LIGHT), terminal);
    }
    if (format != Format.SVG) {
      said(outlets.writePngs(run, folder), terminal);
    }
  }

  private static void said(List<Path> files, Terminal terminal) {
    terminal.err().println("Pictures: " + (files.size() <= 2
        ? files.stream().map(Path::toString).collect(Collectors.joining(", "))
        : files.getFirst() + " to " + files.getLast().getFileName()));
  }
}
