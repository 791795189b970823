package dev.holdfast.result;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What became of the data that a program was given.
 *
 * @param loads how often it asked for it
 * @param change the first element that it has written to, if it has
 */
public record SourceReport(long loads, Optional<Change> change) {

  /** The index is 0 upwards within one array. */
  public record Change(long index, String was, String is) {}

  /** At the end of a run. */
  public void write(Path file) throws IOException {
    var properties = new Properties();
    properties.setProperty("loads", Long.toString(loads));
    change.ifPresent(first -> {
      properties.setProperty("index", Long.toString(first.index));
      properties.setProperty("was", first.was);
      properties.setProperty("is", first.is);
    });
    try (Writer out = Files.newBufferedWriter(file)) {
      properties.store(out, null);
    }
  }

  /** What {@link #write} has written. */
  public static SourceReport read(Path file) throws IOException {
    var properties = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      properties.load(in);
    }
    return new SourceReport(Long.parseLong(properties.getProperty("loads")),
        Optional.ofNullable(properties.getProperty("index")).map(index -> new Change(Long.parseLong(index),
            properties.getProperty("was"), properties.getProperty("is"))));
  }
}
