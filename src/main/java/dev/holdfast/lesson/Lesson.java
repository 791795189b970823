package dev.holdfast.lesson;

import dev.holdfast.pipeline.Program;
import dev.holdfast.run.DataSize;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One idea, with a program to change.
 *
 * @param id the name of its folder: {@code static-cache}
 * @param title a few words
 * @param idea what is to be learned, in a sentence or two
 * @param task what is to be done, in a sentence or two
 * @param question what is to be guessed before the first run
 * @param size of the data on which it is run and judged
 * @param limitBytes the most that may be held at once
 * @param sourceMethods names of the methods that return the data to work on
 * @param sourceStays whether this data must not be written to
 * @param mayKeepSource whether it may be kept in static fields from one call to the next, as by a cache
 * @param hints to be shown one at a time
 * @param start the program to begin from; what it returns is what is expected
 * @param solutions at least one
 */
public record Lesson(String id, String title, String idea, String task, String question, DataSize size,
    long limitBytes, Set<String> sourceMethods, boolean sourceStays, boolean mayKeepSource, List<String> hints,
    Program start,
    List<Solution> solutions) {
  public Lesson {
    sourceMethods = Set.copyOf(sourceMethods);
    hints = List.copyOf(hints);
    solutions = List.copyOf(solutions);
    if (solutions.isEmpty()) {
      throw new IllegalArgumentException("a lesson without a solution: " + id);
    }
  }

  /** @param why it works, in a sentence or two */
  public record Solution(Program program, String why) {}

  /** Whether it begins with this program, or this is a solution of it. */
  public boolean has(Program program) {
    // where it begins may have been found later than it was read
    return start.isSource(program.fileName(), program.source())
        || solutions.stream().anyMatch(one -> one.program().isSource(program.fileName(), program.source()));
  }

  /** What passes it. */
  public Challenge challenge() {
    return new Challenge(Optional.of(start), size, limitBytes, sourceMethods, sourceStays, mayKeepSource);
  }
}
