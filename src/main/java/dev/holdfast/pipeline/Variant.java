package dev.holdfast.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The shipped pipelines: the same five steps over the same data, written in three ways. */
public enum Variant {
  /** Peaks at four arrays. */
  ORIGINAL("Original", "two variables for five steps", 4),
  /** Peaks at two. */
  NESTED("Nested", "no variables: each result goes straight into the next call", 2),
  /** Peaks at two. */
  REASSIGNED("Reassigned", "one variable for every step", 2);

  private final String className;
  private final String summary;
  private final int usualPeakArrays;

  Variant(String className, String summary, int usualPeakArrays) {
    this.className = className;
    this.summary = summary;
    this.usualPeakArrays = usualPeakArrays;
  }

  /** The name on the command line and in the summary: {@code original}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The class, which is also the title on screen: {@code Original}. */
  public String className() {
    return className;
  }

  /** What it does, in one line. */
  public String summary() {
    return summary;
  }

  /** How many arrays of the data's size have to fit into the heap at once: only for warning before a run that cannot fit. */
  public int usualPeakArrays() {
    return usualPeakArrays;
  }

  /** {@code Original.java}. */
  public String fileName() {
    return className + ".java";
  }

  /** The source's text, read from the program's own assets. */
  public String source() {
    String resource = "/dev/holdfast/assets/pipelines/" + fileName();
    try (InputStream in = Variant.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing from this installation: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  /** The variant called {@code name} on the command line, upper or lower case. */
  public static Optional<Variant> named(String name) {
    return Arrays.stream(values()).filter(variant -> variant.id().equals(name.toLowerCase(Locale.ROOT))).findFirst();
  }
}
