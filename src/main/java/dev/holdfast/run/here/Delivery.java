package dev.holdfast.run.here;

import dev.holdfast.instrument.SourceMethods;
import dev.holdfast.pipeline.Entry;
import dev.holdfast.probe.GivenData;
import dev.holdfast.result.ResultFile;
import dev.holdfast.result.SourceReport;
import dev.holdfast.run.Given;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Gives a program in this JVM the data of a run that is judged, takes what it returns, and leaves that for whoever judges it. */
public final class Delivery {
  private final Given given;
  private final GivenData data;
  private final Collection<Class<?>> classes;

  private Delivery(Given given, GivenData data, Collection<Class<?>> classes) {
    this.given = given;
    this.data = data;
    this.classes = List.copyOf(classes);
  }

  /**
   * A program's classes, asking for the data instead of making it.
   *
   * @param classFiles by binary name with dots
   * @param parent of the loader that will define them
   */
  public static Map<String, byte[]> rewritten(Given given, Map<String, byte[]> classFiles, ClassLoader parent) {
    return new SourceMethods(given.sourceMethods(), parent).rewrite(classFiles);
  }

  /**
   * From now on whoever asks for data in this JVM gets this: to be called before the program is.
   *
   * @param entry of classes that were {@link #rewritten}
   * @param classNames all of them, binary with dots
   */
  public static Delivery begin(Given given, Entry entry, Collection<String> classNames) {
    List<Class<?>> classes = new ArrayList<>();
    for (String name : classNames) {
      try {
        classes.add(Class.forName(name, false, entry.method().getDeclaringClass().getClassLoader()));
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
    GivenData data = new GivenData(given.seed(), given.keepsSource());
    GivenData.use(data);
    return new Delivery(given, data, classes);
  }

  /** Takes what the program returned. Never throws: a program's own {@code toString} may. */
  public void accept(@Nullable Object returned) {
    try {
      try {
        Files.createDirectories(given.folder());
        ResultFile.write(returned, classes, given.result());
        given.leave(new SourceReport(data.loads(), data.firstChange().map(
            change -> new SourceReport.Change(change.index(), change.was(), change.is()))));
      } catch (IOException | RuntimeException | Error e) {
        given.leaveFailure("what it returned cannot be read: " + e.getClass().getName());
      }
    } catch (IOException e) {
      // then there is no result
    }
  }
}
