package dev.holdfast.check;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * How a {@link TrialMain} ended, as it leaves it in its folder. What the program returned is beside it, and is judged elsewhere.
 *
 * @param calls how many of the calls have returned
 * @param nanos how long the first of them took
 * @param failure why the next did not return, in words; empty if all did
 * @param isOutOfMemory whether that was for want of memory
 */
record Findings(int calls, long nanos, String failure, boolean isOutOfMemory) {
  private static final String FILE = "findings.properties";

  /** There at once and whole, or not at all. */
  void write(Path folder) throws IOException {
    var properties = new Properties();
    properties.setProperty("calls", Integer.toString(calls));
    properties.setProperty("nanos", Long.toString(nanos));
    properties.setProperty("failure", failure);
    properties.setProperty("outOfMemory", Boolean.toString(isOutOfMemory));
    Path whole = folder.resolve(FILE + ".part");
    try (Writer out = Files.newBufferedWriter(whole)) {
      properties.store(out, null);
    }
    Files.move(whole, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  static boolean areIn(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  static Findings read(Path folder) throws IOException {
    var properties = new Properties();
    try (Reader in = Files.newBufferedReader(folder.resolve(FILE))) {
      properties.load(in);
    }
    return new Findings(Integer.parseInt(properties.getProperty("calls")),
        Long.parseLong(properties.getProperty("nanos")), properties.getProperty("failure"),
        Boolean.parseBoolean(properties.getProperty("outOfMemory")));
  }
}
