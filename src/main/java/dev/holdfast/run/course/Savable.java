package dev.holdfast.run.course;

import java.io.IOException;
import java.nio.file.Path;

/** A finished recording that can be kept. */
public interface Savable extends AutoCloseable {

  /** Writes it to a file. */
  void save(Path file) throws IOException;

  /** Deletes what was not saved. */
  @Override
  void close();
}
