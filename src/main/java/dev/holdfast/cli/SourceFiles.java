package dev.holdfast.cli;

import dev.holdfast.pipeline.Program;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Source files named on the command line. */
final class SourceFiles {
  private SourceFiles() {
  }

  /** @throws ParameterException if it is none or cannot be read */
  static Program read(Path source, Optional<String> entry, CommandLine command) {
    Path fileName = source.getFileName();
    if (fileName == null || !fileName.toString().endsWith(".java")) {
      throw new ParameterException(command,
          "'" + source + "' is not a Java source file (its name must end in .java).");
    }
    try {
      return new Program.SourceFile(fileName.toString(), Files.readString(source), entry);
    } catch (IOException e) {
      throw new ParameterException(command, "'" + source + "' cannot be read: " + whyUnreadable(source, e));
    }
  }

  private static String whyUnreadable(Path file, IOException e) {
    if (!Files.exists(file)) {
      return "there is no such file.";
    }
    return Files.isDirectory(file)
        ? "it is a folder; name a file in it."
        : e instanceof CharacterCodingException
            ? "it is not text in UTF-8; save it as UTF-8."
            : Files.isReadable(file) ? e.getMessage() + "." : "you may not read it; see its permissions.";
  }
}
