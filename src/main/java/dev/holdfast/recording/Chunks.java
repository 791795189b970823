package dev.holdfast.recording;

import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.Trace;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files in which another JVM's JFR keeps a recording, each of them a recording by itself: read as it goes, each once, when it is whole.
 * Of a JVM that ended in the middle of one, what can be read of it is kept. Methods may be called by any thread.
 */
public final class Chunks {
  // where in a file's header stand how much of it is good, when it was begun, in nanoseconds of the epoch, and whether it is whole
  private static final int SIZE_OFFSET = 8;
  private static final int START_OFFSET = 32;
  private static final int STATE_OFFSET = 64;
  private static final byte WHOLE = 0;
  private static final int FLAGS_OFFSET = 67;
  /** No reader looks behind a file with this flag. */
  private static final byte LAST = 2;
  private static final int TRIES = 20;
  private static final String SUFFIX = ".jfr";

  private final Path folder;
  private final TraceAssembly assembly = new TraceAssembly();
  private final Set<Path> read = new HashSet<>();
  private final Set<Path> kept = new HashSet<>();
  private long seqBeforeLastRead;

  /** One file, and what its header says. */
  private record Chunk(Path file, long goodBytes, long startNanos, boolean whole) {}

  /** @param folder given to {@link ChunkedRecording#options} */
  public Chunks(Path folder) {
    this.folder = folder;
  }

  /** The number of the last event read, 0 if there is none. */
  public synchronized long lastSeq() {
    return assembly.lastSeq();
  }

  /** Whether what was read tells that the run has begun. */
  public synchronized boolean hasBegun() {
    return assembly.hasRun();
  }

  /** Whether what was read tells how the run has ended. */
  public synchronized boolean hasEnded() {
    return assembly.hasRun() && assembly.hasEnd();
  }

  /**
   * Adds what has become whole since the last time.
   *
   * @param until all that was recorded before it has become whole, so that so much of the run is known even if nothing happened since
   * @return the run so far
   * @throws UnreadableRecordingException if it has not begun
   */
  public synchronized Trace grown(Instant until) throws IOException {
    seqBeforeLastRead = assembly.lastSeq();
    readWhole();
    if (!assembly.hasRun()) {
      throw new UnreadableRecordingException("The run has not begun yet: look again when it has.");
    }
    // a number missing at one cut comes with the next; if not, it was lost
    return assembly.growing(seqBeforeLastRead, until);
  }

  /** Adds all that has become whole since the last time. */
  public synchronized void readWhole() throws IOException {
    for (Chunk chunk : chunks()) {
      if (chunk.whole && read.add(chunk.file)) {
        readWhatIsGood(chunk);
      }
    }
  }

  /** A file without events is not kept: readers look no further. */
  private void readWhatIsGood(Chunk chunk) {
    long before = assembly.size();
    TraceReader.readWhatIsGood(assembly, chunk.file);
    if (assembly.size() > before) {
      kept.add(chunk.file);
    }
  }

  /** Adds also what there is of the file that was being written, of a JVM that has ended: it is cut off where it is good no longer. */
  public synchronized void readRest() throws IOException {
    readWhole();
    for (Chunk chunk : chunks()) {
      if (!chunk.whole && chunk.goodBytes > 0) {
        closeAfter(chunk);
        read.add(chunk.file);
        readWhatIsGood(chunk);
      }
    }
  }

  /** The run as far as it was read; if the events do not tell of its end it was cut off. */
  public synchronized Trace trace() {
    return assembly.trace(RunInfo.Outcome.CUT_OFF);
  }

  /** Writes all that was read into one file, which {@code jfr} and JDK Mission Control open too. */
  public synchronized void save(Path target) throws IOException {
    try (OutputStream out = Files.newOutputStream(target)) {
      for (Chunk chunk : chunks()) {
        if (kept.contains(chunk.file)) {
          makeJoinable(chunk.file);
          Files.copy(chunk.file, out);
        }
      }
    }
  }

  private static void makeJoinable(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(FLAGS_OFFSET);
      byte flags = bytes.readByte();
      bytes.seek(FLAGS_OFFSET);
      bytes.write(flags & ~LAST);
    }
  }

  /** Otherwise a reader would wait for a writer that is no more. */
  private static void closeAfter(Chunk chunk) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(chunk.file.toFile(), "rw")) {
      bytes.setLength(chunk.goodBytes);
      bytes.seek(STATE_OFFSET);
      bytes.write(WHOLE);
    }
  }

  /** In the order in which they were begun. */
  private List<Chunk> chunks() throws IOException {
    for (int left = TRIES;; left--) {
      try {
        return listed();
      } catch (NoSuchFileException | FileNotFoundException | UncheckedIOException e) {
        // the other JVM has dropped a file meanwhile: one of a recording that is not the run's
        if (left == 0) {
          throw new IOException(e);
        }
      }
    }
  }

  private List<Chunk> listed() throws IOException {
    List<Chunk> chunks = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder, 2)) {
        for (Path file : files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList()) {
          // the header is there from the start, unless the disk is full
          if (Files.size(file) > FLAGS_OFFSET) {
            chunks.add(chunk(file));
          }
        }
      }
    }
    chunks.sort(Comparator.comparingLong(Chunk::startNanos));
    return chunks;
  }

  private static Chunk chunk(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      bytes.seek(SIZE_OFFSET);
      long goodBytes = Math.min(bytes.readLong(), bytes.length());
      bytes.seek(START_OFFSET);
      long startNanos = bytes.readLong();
      bytes.seek(STATE_OFFSET);
      // before its first flush nothing in it is good
      return new Chunk(file, goodBytes, startNanos,
          bytes.readByte() == WHOLE && goodBytes > FLAGS_OFFSET && goodBytes == bytes.length());
    }
  }
}
