package dev.holdfast.run;

import dev.holdfast.trace.Trace;

import java.io.IOException;
import java.util.function.Consumer;

/** A run's recording by JFR, live. */
final class LiveTape {
  private LiveTape() {
  }

  static Tape start(Consumer<Trace> growing) throws IOException {
    throw new IOException("there is no recorder yet");
  }
}
