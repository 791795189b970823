package dev.holdfast.pipeline;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the compiler made of a source file. */
public sealed interface Compilation {

  /** @param classFiles class files by binary name with dots; the arrays must not be changed */
  record Compiled(Map<String, byte[]> classFiles) implements Compilation {
    public Compiled {
      classFiles = Map.copyOf(classFiles);
    }
  }

  /** @param problems in order of the source; never empty */
  record Failed(List<Problem> problems) implements Compilation {
    public Failed {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("failed without a problem");
      }
    }

    /** All problems, one a line. */
    public String message() {
      return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
  }

  /**
   * An error in the source.
   *
   * @param line 1 upwards; -1 if it concerns no line
   * @param column 1 upwards; -1 if unknown
   * @param message as the compiler words it
   * @param excerpt the line of the source, and below it a caret at the place; empty if it concerns no line
   */
  record Problem(String fileName, long line, long column, String message, String excerpt) {

    /** As {@code javac} prints it: what more it says than a line comes below the source. */
    public String listing() {
      String first = message.lines().findFirst().orElse("");
      String head = (line < 0 ? "" : fileName + ":" + line + ": ") + "error: " + first;
      return Stream.concat(Stream.of(head, excerpt), message.lines().skip(1)).filter(part -> !part.isEmpty())
          .collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
      return line < 0 ? message : fileName + ", line " + line + ": " + message;
    }
  }
}
