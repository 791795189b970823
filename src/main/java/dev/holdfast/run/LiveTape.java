package dev.holdfast.run;

import dev.holdfast.recording.LiveRecording;
import dev.holdfast.trace.Trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A run's recording by JFR, live. */
record LiveTape(LiveRecording recording) implements Tape {

  static Tape start(Consumer<Trace> growing, boolean chains) {
    // called on the stream's own thread: what is made of it there is no work for the listener's
    return new LiveTape(chains
        ? LiveRecording.startWithChains(growing, Runnable::run)
        : LiveRecording.start(growing, Runnable::run));
  }

  @Override
  public void findChains() {
    recording.findChains();
  }

  @Override
  public Trace snapshot() throws IOException {
    return recording.snapshot();
  }

  @Override
  public Trace finish() throws IOException {
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
