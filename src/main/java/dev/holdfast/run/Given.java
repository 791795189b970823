package dev.holdfast.run;

import dev.holdfast.instrument.SourceMethods;
import dev.holdfast.pipeline.Entry;
import dev.holdfast.probe.GivenData;
import dev.holdfast.result.ResultFile;
import dev.holdfast.result.SourceReport;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

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

  /** The program's classes, asking for this data. */
  public Map<String, byte[]> rewritten(Map<String, byte[]> classFiles, ClassLoader parent) {
    return new SourceMethods(sourceMethods, parent).rewrite(classFiles);
  }

  /** To be called before the program is. */
  public Delivery begin(Entry entry, Collection<String> classNames) {
    List<Class<?>> classes = new ArrayList<>();
    for (String name : classNames) {
      try {
        classes.add(Class.forName(name, false, entry.method().getDeclaringClass().getClassLoader()));
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
    GivenData data = new GivenData(seed, keepsSource);
    GivenData.use(data);
    return new Delivery(data, classes);
  }

  /** Takes what the program returned. */
  public final class Delivery {
    private final GivenData data;
    private final Collection<Class<?>> classes;

    private Delivery(GivenData data, Collection<Class<?>> classes) {
      this.data = data;
      this.classes = List.copyOf(classes);
    }

    /** Never throws: a program's own {@code toString} may. */
    public void accept(@Nullable Object returned) {
      try {
        try {
          Files.createDirectories(folder);
          ResultFile.write(returned, classes, result());
          new SourceReport(data.loads(), data.firstChange().map(
              change -> new SourceReport.Change(change.index(), change.was(), change.is())))
              .write(folder.resolve(SOURCE));
        } catch (IOException | RuntimeException | Error e) {
          Files.writeString(folder.resolve(FAILURE), "what it returned cannot be read: " + e.getClass().getName());
        }
      } catch (IOException e) {
        // then there is no result
      }
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(sourceMethods.size());
    for (String name : sourceMethods) {
      Link.writeText(name, out);
    }
    out.writeLong(seed);
    out.writeBoolean(keepsSource);
    Link.writeText(folder.toString(), out);
  }

  static Given read(DataInputStream in) throws IOException {
    Set<String> names = new HashSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      names.add(Link.readText(in));
    }
    return new Given(names, in.readLong(), in.readBoolean(), Path.of(Link.readText(in)));
  }
}
