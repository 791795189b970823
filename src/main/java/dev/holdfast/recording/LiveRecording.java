package dev.holdfast.recording;

import dev.holdfast.trace.Trace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingStream;

import org.jspecify.annotations.Nullable;

/**
 * The recording of a run in this JVM. Its stream tells about once a second how the run has grown; snapshots are read from what was written
 * since the one before, and the end comes from a dump: both take milliseconds. Methods may be called by any thread.
 */
public final class LiveRecording implements AutoCloseable {
  /** Keeps chunks that the stream has consumed: a dump needs them. */
  private static final Duration KEEP = Duration.ofDays(7);

  private final RecordingStream stream = new RecordingStream();
  private final TraceAssembly growing = new TraceAssembly();
  private final AtomicReference<@Nullable Trace> undelivered = new AtomicReference<>();
  private final Consumer<Trace> listener;
  private final Executor executor;
  private long seqBeforeLastFlush;
  private boolean changed;
  private volatile boolean over;
  private @Nullable Path finished;
  /** What snapshots have read, and until when. */
  private final TraceAssembly seen = new TraceAssembly();
  private Instant seenUntil = Instant.EPOCH;

  private LiveRecording(Consumer<Trace> listener, Executor executor) {
    this.listener = listener;
    this.executor = executor;
  }

  /** Loads what the first recording of a JVM would otherwise wait for: half a second or so. */
  public static void warmUp() throws IOException {
    try (LiveRecording recording = start(trace -> {}, Runnable::run)) {
      Path file = recording.dump();
      try {
        TraceReader.read(file);
      } catch (UnreadableRecordingException expected) {
        // nothing ran
      } finally {
        Files.delete(file);
      }
    }
  }

  /**
   * Begins to record.
   *
   * @param listener told how the run has grown, about once a second until {@link #finish}
   * @param executor where the listener is called; if it is slow, states in between are left out
   */
  public static LiveRecording start(Consumer<Trace> listener, Executor executor) {
    return start(listener, executor, false);
  }

  /** The same without a listener: nothing is read before {@link #finish} or a snapshot. */
  public static LiveRecording startUnheard() {
    LiveRecording recording = new LiveRecording(trace -> {}, Runnable::run);
    recording.enable(false);
    recording.stream.startAsync();
    return recording;
  }

  /** The same for a run of whose arrays {@link #findChains} is to tell more; it makes the run several times slower. */
  public static LiveRecording startWithChains(Consumer<Trace> listener, Executor executor) {
    return start(listener, executor, true);
  }

  private static LiveRecording start(Consumer<Trace> listener, Executor executor, boolean chains) {
    LiveRecording recording = new LiveRecording(listener, executor);
    recording.start(chains);
    return recording;
  }

  /**
   * Has the JVM write how it reaches the arrays that it has sampled, of those that were born since this recording began and have outlived a
   * collection. Some ten milliseconds, in which the whole JVM stands still. What it writes is part of this recording.
   */
  public void findChains() {
    OldObjects.writeChains();
  }

  private void start(boolean chains) {
    enable(chains);
    stream.onEvent(this::grow);
    stream.onFlush(this::flushed);
    stream.startAsync();
  }

  private void enable(boolean chains) {
    seenUntil = Instant.now();
    stream.setSettings(Settings.of(chains));
    stream.setMaxAge(KEEP);
    stream.setReuse(true);
    stream.setOrdered(false);
    stream.onError(failure -> {
      // drawing while the run goes on is lost; its end is read from the dump and reports what is wrong
    });
  }

  private void grow(RecordedEvent event) {
    if (!over) {
      growing.add(event);
      changed = true;
    }
  }

  private void flushed() {
    if (over || !changed || !growing.hasRun()) {
      return;
    }
    changed = false;
    // a number missing at one flush comes with the next; if not, it was lost
    Trace trace = growing.growing(seqBeforeLastFlush, Instant.EPOCH);
    seqBeforeLastFlush = growing.lastSeq();
    if (undelivered.getAndSet(trace) == null) {
      executor.execute(this::deliver);
    }
  }

  private void deliver() {
    Trace trace = undelivered.getAndSet(null);
    if (trace != null && !over) {
      listener.accept(trace);
    }
  }

  /**
   * The run as it is now.
   *
   * @throws UnreadableRecordingException if it has not begun
   */
  public synchronized Trace snapshot() throws IOException {
    readNew();
    if (!seen.hasRun()) {
      throw new UnreadableRecordingException("The run has not begun yet: look again when it has.");
    }
    return seen.growing(0, Instant.EPOCH);
  }

  /** Only what was written since the last time: a run that is stepped through is looked at again and again. */
  private void readNew() throws IOException {
    try (Recording all = FlightRecorder.getFlightRecorder().takeSnapshot()) {
      // the snapshot has ended a part of the recording; what is written now belongs to the next
      Instant now = Instant.now();
      try (InputStream unseen = all.getStream(seenUntil, null)) {
        if (unseen != null) {
          Path file = Files.createTempFile("holdfast-", ".jfr");
          try {
            Files.copy(unseen, file, StandardCopyOption.REPLACE_EXISTING);
            TraceReader.readInto(seen, file);
          } finally {
            Files.delete(file);
          }
        }
      }
      seenUntil = now;
    }
  }

  /** Ends the recording: the whole run, without waiting for the stream. The listener is not called any more. */
  public synchronized Trace finish() throws IOException {
    Path file = finished;
    if (file == null) {
      over = true;
      file = dump();
      finished = file;
      closeStream();
    }
    return TraceReader.read(file);
  }

  /**
   * Writes the recording to a file, which {@code jfr} and JDK Mission Control open too.
   *
   * @throws IllegalStateException before {@link #finish} or after {@link #close}
   */
  public synchronized void save(Path target) throws IOException {
    if (finished == null) {
      throw new IllegalStateException("the recording is not finished");
    }
    Files.copy(finished, target, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path dump() throws IOException {
    Path file = Files.createTempFile("holdfast-", ".jfr");
    file.toFile().deleteOnExit();
    stream.dump(file);
    return file;
  }

  /** Ends it if that has not happened, and deletes what was not saved. */
  @Override
  public synchronized void close() throws IOException {
    if (!over) {
      over = true;
      closeStream();
    }
    if (finished != null) {
      Files.deleteIfExists(finished);
      finished = null;
    }
  }

  /** In the background: it waits for the stream's own thread. */
  private void closeStream() {
    Thread.ofVirtual().name("holdfast-close-recording").start(stream::close);
  }
}
