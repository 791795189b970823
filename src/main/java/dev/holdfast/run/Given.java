package dev.holdfast.run;

import dev.holdfast.result.ResultFile;
import dev.holdfast.result.SourceReport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The data that a program is given in a run that is judged, and where is left what it made of it.
 *
 * @param sourceMethods names of the methods whose data it is
 * @param seed of what is added to the values; 0 for the values that everybody sees
 * @param keepsSource whether to look if it was written to
 * @param folder where the result is left
 */
public record Given(Set<String> sourceMethods, long seed, boolean keepsSource, Path folder) {
  private static final String RESULT = "result";
  private static final String SOURCE = "source.properties";
  private static final String FAILURE = "failure.txt";

  public Given {
    sourceMethods = Set.copyOf(sourceMethods);
  }

  /** With what the program returned, for {@link ResultFile#compare}. */
  public Path result() {
    return folder.resolve(RESULT);
  }

  /** What became of the data. */
  public SourceReport source() throws IOException {
    return SourceReport.read(folder.resolve(SOURCE));
  }

  /** Why there is no result although the program returned; empty if there is one. */
  public Optional<String> failure() throws IOException {
    Path file = folder.resolve(FAILURE);
    return Files.exists(file)
        ? Optional.of(Files.readString(file))
        : Files.exists(folder.resolve(SOURCE)) ? Optional.empty() : Optional.of("there is no result");
  }

  /** Leaves word of what became of the data, once the {@link #result} is there. */
  public void leave(SourceReport source) throws IOException {
    source.write(folder.resolve(SOURCE));
  }

  /** Leaves word of why there is no result although the program returned. */
  public void leaveFailure(String why) throws IOException {
    Files.writeString(folder.resolve(FAILURE), why);
  }
}
