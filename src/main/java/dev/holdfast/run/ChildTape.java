package dev.holdfast.run;

import dev.holdfast.recording.Chunks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a JVM of its own: its end of the link, its temporary files, what it records. */
record ChildTape(Path folder, Chunks chunks) implements Savable {

  ChildTape(Path folder) {
    this(folder, new Chunks(recordings(folder)));
  }

  static Path recordings(Path folder) {
    return folder.resolve("recording");
  }

  /** Where the JVM writes about it if it crashes. */
  static Path crashReport(Path folder) {
    return folder.resolve("crash.txt");
  }

  @Override
  public void save(Path file) throws IOException {
    chunks.save(file);
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException e) {
      // deleted already
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
