package dev.holdfast.run.here;

import dev.holdfast.instrument.RecordedClasses;
import dev.holdfast.pipeline.Entry;
import dev.holdfast.pipeline.EntryFinder;
import dev.holdfast.pipeline.Program;
import dev.holdfast.probe.Initialised;
import dev.holdfast.run.Mode;
import dev.holdfast.run.Request;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * What comes before a run in the JVM that it is to be in.
 *
 * @param entry where the program begins
 * @param initialised what its static initialisers made meanwhile; null if it was not called yet
 */
public record Preparation(Entry entry, @Nullable Initialised initialised) {

  /**
   * Defines the program's classes, with probes, and warms it up if that is asked for.
   *
   * @param reins by which it may be cancelled meanwhile: then it returns early
   * @param progress told what takes time
   * @throws EntryFinder.NoEntryException with a sentence for the user if it begins nowhere, or nobody knows where
   * @throws NotWarmException if it is to be warmed up, and cannot be
   * @throws IOException if the JVM's compilers cannot be watched, or take no directives
   * @throws IllegalArgumentException with a sentence for the user if the program cannot take the data's size
   */
  public static Preparation of(Request request, ReinsHere reins, RecordedClasses classes, Consumer<String> progress)
      throws EntryFinder.NoEntryException, NotWarmException, IOException {
    Program program = request.program();
    Entry entry = EntryFinder.find(define(classes), program.entry());
    entry.open();
    if (entry.kind() == Entry.Kind.SIZE_IN_MB) {
      request.size().wholeMb();
    }
    if (request.mode() == Mode.INTERPRETED) {
      return new Preparation(entry, null);
    }
    WarmUp.check(entry);
    progress.accept("Warming up " + program.name());
    return new Preparation(entry, new WarmUp(program.name(), entry, classes.names(), reins).go());
  }

  /** All classes now: defining and instrumenting them is no part of the run. They are initialised when the run gets to them. */
  private static List<Class<?>> define(RecordedClasses recorded) {
    ClassLoader loader = recorded.newLoader();
    var classes = new ArrayList<Class<?>>();
    for (String name : recorded.names()) {
      try {
        classes.add(loader.loadClass(name));
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
    return classes;
  }
}
