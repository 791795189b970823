package dev.holdfast.run;

import dev.holdfast.pipeline.Program;
import dev.holdfast.trace.Guess;

import java.util.List;

/**
 * What is asked of a {@link Runner}.
 *
 * @param size how much data, where the program takes a size
 * @param guesses how high it will peak, kept with the recording; empty if nobody guessed
 */
public record Request(Program program, DataSize size, List<Guess> guesses) {
  public Request {
    guesses = List.copyOf(guesses);
  }

  /** Nobody guessed. */
  public Request(Program program, DataSize size) {
    this(program, size, List.of());
  }
}
