package dev.holdfast.run;

import dev.holdfast.recording.TraceReader;
import dev.holdfast.trace.Trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What a JVM of its own left in its folder. */
record ChildTape(Path folder) implements Tape {

  /** Why there was no run; null if there was one. */
  @Nullable
  String notRun() throws IOException {
    Path file = folder.resolve(ChildMain.NOT_RUN);
    return Files.exists(file) ? Files.readString(file) : null;
  }

  /** Too late: the JVM that could tell is over. */
  @Override
  public void findChains() {
    // nothing to ask
  }

  /** Of the whole: it is over when it is seen. */
  @Override
  public Trace snapshot() throws IOException {
    return finish();
  }

  @Override
  public Trace finish() throws IOException {
    return TraceReader.read(folder.resolve(ChildMain.RECORDING));
  }

  @Override
  public void save(Path file) throws IOException {
    Files.copy(folder.resolve(ChildMain.RECORDING), file, StandardCopyOption.REPLACE_EXISTING);
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
