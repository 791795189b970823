package dev.holdfast.run;

import java.io.IOException;
import java.nio.file.Path;

/** A run that has begun, for those who have asked for it. Any thread. */
public interface Run extends AutoCloseable {

  /**
   * Interrupts the program and ends the run soon after, within two seconds. A program in this JVM that ignores the interrupt goes on in the
   * background until the JVM ends: nothing can stop a thread from outside. A JVM of its own ends in any case.
   */
  void cancel();

  /** Whether a thread of the program stands at a birth: only in a run that was started to be stepped through. */
  boolean isPaused();

  /**
   * Lets the thread that has stood longest go on to its next birth or its end; nothing if none stands. Others that stand go on standing.
   */
  void forward();

  /** Lets the program go on to its end without another pause. */
  void runOn();

  /** Has garbage collected while the program stands: the listener is told again that it is paused, with what the collector said. */
  void askCollector();

  /**
   * Writes the recording as an ordinary {@code .jfr} file, which JDK Mission Control opens too.
   *
   * @throws IllegalStateException if the run has not ended with a trace, or was closed
   */
  void save(Path file) throws IOException;

  /** Cancels the run if it is not over, and lets the recording go: it can be saved no longer. */
  @Override
  void close();
}
