package dev.holdfast.run.here;

import dev.holdfast.recording.LiveRecording;
import dev.holdfast.run.course.Savable;
import dev.holdfast.trace.Trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What a run in this JVM is recorded on: by JFR, live. It can be saved when it is finished. */
record LiveTape(LiveRecording recording) implements Savable {

  /**
   * Begins to record.
   *
   * @param growing told of the run so far, about once a second, on a thread of the recording
   * @param chains whether {@link #findChains} is to find anything: that makes the run slower
   */
  static LiveTape start(Consumer<Trace> growing, boolean chains) {
    // called on the stream's own thread: what is made of it there is no work for the listener's
    return new LiveTape(chains
        ? LiveRecording.startWithChains(growing, Runnable::run)
        : LiveRecording.start(growing, Runnable::run));
  }

  /** Has the JVM tell how it reaches the arrays that have outlived the last collection, if it was to be recorded with that. */
  void findChains() {
    recording.findChains();
  }

  /** All that has happened so far, while the run goes on. */
  Trace snapshot() throws IOException {
    return recording.snapshot();
  }

  /** Ends the recording: all that happened. */
  Trace finish() throws IOException {
    return recording.finish();
  }

  @Override
  public void save(Path file) throws IOException {
    recording.save(file);
  }

  @Override
  public void close() {
    try {
      recording.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
