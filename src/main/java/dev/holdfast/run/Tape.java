package dev.holdfast.run;

import dev.holdfast.trace.Trace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What a run is recorded on. */
interface Tape extends AutoCloseable {

  /** All that has happened so far, while the run goes on. */
  Trace snapshot() throws IOException;

  /** Ends the recording: all that happened. */
  Trace finish() throws IOException;

  /** Writes the recording to a file, once it is finished. */
  void save(Path file) throws IOException;

  /** Deletes what was not saved. */
  @Override
  void close();

  /** Begins to record. */
  interface Source {
    /** @param growing told of the run so far, about once a second, on a thread of the recording */
    Tape start(Consumer<Trace> growing) throws IOException;
  }
}
