package dev.holdfast.run;

import dev.holdfast.trace.Trace;

import java.io.IOException;
import java.util.function.Consumer;

/** What a run in this JVM is recorded on. It can be saved when it is finished. */
interface Tape extends Savable {

  /** Has the JVM tell how it reaches the arrays that have outlived the last collection, if it was to be recorded with that. */
  void findChains();

  /** All that has happened so far, while the run goes on. */
  Trace snapshot() throws IOException;

  /** Ends the recording: all that happened. */
  Trace finish() throws IOException;

  /** Begins to record. */
  interface Source {
    /**
     * @param growing told of the run so far, about once a second, on a thread of the recording
     * @param chains whether {@link Tape#findChains} is to find anything: that makes the run slower
     */
    Tape start(Consumer<Trace> growing, boolean chains) throws IOException;
  }
}
