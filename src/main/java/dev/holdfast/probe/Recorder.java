package dev.holdfast.probe;

/**
 * Begins and ends what the probes report. One run at a time in a JVM: between {@link #begin} and {@link #end} the hooks in instrumented
 * classes write JFR events, outside they do nothing.
 */
public final class Recorder {
  private Recorder() {
  }

  /**
   * Starts a run: numbers and the clock begin anew. A JFR recording with the {@code holdfast.*} events enabled should be running.
   *
   * @throws IllegalStateException if a run has begun and not ended
   */
  public static void begin(String variant, String sourceFile, String source, long dataBytes, String mode) {
  }

  /** Ends the run: later hooks do nothing. {@code outcome} is a name of {@code RunInfo.Outcome}; {@code result} may be null. */
  public static void end(String outcome, @org.jspecify.annotations.Nullable Integer result, String message) {
  }
}
