package dev.holdfast.run;

import java.io.IOException;
import java.nio.file.Path;

/** A finished recording that can be kept. */
interface Savable extends AutoCloseable {

  /** Writes it to a file. */
  void save(Path file) throws IOException;

  /** Deletes what was not saved. */
  @Override
  void close();
}
