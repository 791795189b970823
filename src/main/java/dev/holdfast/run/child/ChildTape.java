package dev.holdfast.run.child;

import dev.holdfast.recording.Chunks;
import dev.holdfast.run.course.Savable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The folder of a JVM of its own: its end of the link, its temporary files, what it records. */
record ChildTape(Path folder, Chunks chunks) implements Savable {
  private static final int TRIES = 20;
  private static final long BETWEEN_TRIES_NANOS = 50_000_000;

  ChildTape(Path folder) {
    this(folder, new Chunks(recordings(folder)));
  }

  static Path recordings(Path folder) {
    return folder.resolve("recording");
  }

  /** The program's, empty at first: what else is in the folder is none of its business. */
  static Path temporary(Path folder) {
    return folder.resolve("temporary");
  }

  /** Where the JVM writes about it if it crashes. */
  static Path crashReport(Path folder) {
    return folder.resolve("crash.txt");
  }

  @Override
  public void save(Path file) throws IOException {
    chunks.save(file);
  }

  /** Whoever was ended just now may still be writing, and another thread of ours be deleting: again, if files come or go meanwhile. */
  @Override
  public void close() {
    for (int left = TRIES; Files.exists(folder); left--) {
      try {
        delete();
      } catch (NoSuchFileException e) {
        // deleted already
      } catch (IOException e) {
        if (left == 0) {
          throw new UncheckedIOException(e);
        }
        LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
      }
    }
  }

  private void delete() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
