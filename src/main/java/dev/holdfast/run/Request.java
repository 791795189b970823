package dev.holdfast.run;

import dev.holdfast.pipeline.Program;
import dev.holdfast.trace.Guess;

import java.util.List;
import java.util.Optional;

/**
 * What a run is asked to be.
 *
 * @param size how much data, where the program takes a size
 * @param guesses how high it will peak, kept with the recording; empty if nobody guessed
 * @param smallestPauseBytes each thread of the program stands still when it has made an array of at least this size, or several by one
 *     instruction; {@link Long#MAX_VALUE} for a run that does not pause
 * @param mode how the JVM runs the program's own methods
 * @param smallestAskedBytes when an array of at least this size has been made the garbage collector is asked what it keeps;
 *     {@link Long#MAX_VALUE} for a run in which it is not asked
 * @param place which JVM runs it
 * @param given the data that it is given in place of its own, and where what it returns is left; empty for a run that nobody judges
 */
public record Request(Program program, DataSize size, List<Guess> guesses, long smallestPauseBytes, Mode mode,
    long smallestAskedBytes, Place place, Optional<Given> given) {
  public Request {
    guesses = List.copyOf(guesses);
    if (given.isPresent() && place instanceof Place.Here) {
      throw new IllegalArgumentException("what is judged is run in a JVM of its own");
    }
    if (mode == Mode.DEBUGGER && place instanceof Place.Here) {
      throw new IllegalArgumentException("the debug agent can only be loaded into a JVM of its own");
    }
  }

  /** Nobody guessed. */
  public Request(Program program, DataSize size) {
    this(program, size, List.of());
  }

  /** Not to pause, where such programs usually run. */
  public Request(Program program, DataSize size, List<Guess> guesses) {
    this(program, size, guesses, Long.MAX_VALUE, Mode.INTERPRETED, Long.MAX_VALUE, Place.usual(program),
        Optional.empty());
  }

  /** Whether it pauses. */
  public boolean isStepped() {
    return smallestPauseBytes != Long.MAX_VALUE;
  }

  /** The same in another mode. Under a debugger it runs in a JVM of its own in any case. */
  public Request in(Mode other) {
    return new Request(program, size, guesses, smallestPauseBytes, other, smallestAskedBytes,
        other == Mode.DEBUGGER && place instanceof Place.Here ? new Place.OwnJvm() : place, given);
  }

  /** The same elsewhere. */
  public Request in(Place other) {
    return new Request(program, size, guesses, smallestPauseBytes, mode, smallestAskedBytes, other, given);
  }

  /** The same, and the collector is asked at each birth of an array of at least {@code smallestBytes}. */
  public Request asking(long smallestBytes) {
    return new Request(program, size, guesses, smallestPauseBytes, mode, smallestBytes, place, given);
  }

  /** The same, to be stepped through from one array of at least {@code smallestBytes} to the next. */
  public Request stepping(long smallestBytes) {
    return new Request(program, size, guesses, smallestBytes, mode, smallestAskedBytes, place,
        given);
  }

  /** The same over other data, in a JVM of its own, for somebody who judges what it returns. */
  public Request over(Given data) {
    return new Request(program, size, guesses, smallestPauseBytes, mode, smallestAskedBytes,
        place instanceof Place.Here ? new Place.OwnJvm() : place, Optional.of(data));
  }
}
