package dev.holdfast.cli;

import dev.holdfast.pipeline.Compilation.Problem;

import java.util.List;
import java.util.stream.Collectors;

/** Errors in a source as {@code javac} prints them, so that what reads its messages can read these. */
final class Listing {
  private Listing() {
  }

  /** {@code message}: what is said of anything that is no error in a source. */
  static String of(String message, List<Problem> problems) {
    return problems.isEmpty()
        ? message
        : problems.stream().map(Problem::listing).collect(Collectors.joining("\n", "",
            "\n" + problems.size() + (problems.size() == 1 ? " error" : " errors")));
  }
}
