package dev.holdfast.trace;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was run and how it ended.
 *
 * @param variant name of the shipped variant ({@code original}) or of the class that was run
 * @param sourceFile file name of the pipeline's source, empty if unknown
 * @param source the source's text, kept with the recording so that it can be shown later; empty if unknown
 * @param dataBytes size of the data asked for, in bytes; 0 if the program takes no size
 * @param mode {@code interpreted}, {@code warmed up}, {@code debugger}, {@code compiled}: how the JVM ran the code
 * @param started wall-clock time at which it began, the same for each state of a growing run
 * @param nanos length of the run; of what has been seen so far while it is running
 * @param outcome how it ended
 * @param result the value of every element of the returned array; null where they differ or nothing was returned
 * @param returned the number, the truth or the text that was returned, as Java writes it, a text in quotes; empty where it was something else
 * @param message the exception in words, empty if there was none
 * @param guesses how high it would peak, said before it began; empty if nobody guessed
 * @param outOfMemory the allocation that failed, if it ran out of heap and the JVM told of it; else null
 */
public record RunInfo(String variant, String sourceFile, String source, long dataBytes, String mode, Instant started,
    long nanos, Outcome outcome, @Nullable Integer result, String returned, String message,
    List<Guess> guesses, @Nullable OutOfMemory outOfMemory) {
  public RunInfo {
    guesses = List.copyOf(guesses);
  }

  /** It did not run out of memory. */
  public RunInfo(String variant, String sourceFile, String source, long dataBytes, String mode, Instant started,
      long nanos, Outcome outcome, @Nullable Integer result, String message, List<Guess> guesses) {
    this(variant, sourceFile, source, dataBytes, mode, started, nanos, outcome, result, "", message, guesses, null);
  }

  /** Nobody guessed. */
  public RunInfo(String variant, String sourceFile, String source, long dataBytes, String mode, Instant started,
      long nanos, Outcome outcome, @Nullable Integer result, String message) {
    this(variant, sourceFile, source, dataBytes, mode, started, nanos, outcome, result, message, List.of());
  }

  /** The mode in which the JIT had compiled the program's methods before the run: they let go of what they will not read again. */
  public static final String WARMED_UP = "warmed up";

  /** Whether the run's methods were compiled, by a compiler that keeps no variable after its last read. */
  public boolean isWarmedUp() {
    return mode.equals(WARMED_UP);
  }

  /** What it returned, in words: {@code every element is 18}, {@code returned 42}; empty where that is not known. */
  public String resultInWords() {
    return result != null ? "every element is " + result : returned.isEmpty() ? "" : "returned " + returned;
  }

  public enum Outcome {
    RUNNING, FINISHED, FAILED, CANCELLED, OUT_OF_MEMORY,
    /** The recording ends before the run does. */
    CUT_OFF
  }
}
