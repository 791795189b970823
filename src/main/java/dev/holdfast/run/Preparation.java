package dev.holdfast.run;

import dev.holdfast.instrument.RecordedClasses;
import dev.holdfast.pipeline.Entry;
import dev.holdfast.pipeline.EntryFinder;
import dev.holdfast.pipeline.Program;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What comes before a run in the JVM that it is to be in. */
final class Preparation {
  private Preparation() {
  }

  /**
   * Defines the program's classes, with probes, and warms it up if that is asked for.
   *
   * @param progress told what takes time
   * @return where it begins
   * @throws IllegalArgumentException with a sentence for the user if the program cannot take the data's size
   */
  static Entry of(Run run, RecordedClasses classes, Consumer<String> progress)
      throws EntryFinder.NoEntryException, WarmUp.NotWarmException, IOException {
    Program program = run.request().program();
    Entry entry = EntryFinder.find(define(classes), program.entry());
    entry.open();
    if (entry.kind() == Entry.Kind.SIZE_IN_MB) {
      run.request().size().wholeMb();
    }
    if (run.request().mode() != Mode.INTERPRETED) {
      WarmUp.check(entry);
      progress.accept("Warming up " + program.name());
      new WarmUp(program.name(), entry, classes.names(), run).go();
    }
    return entry;
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
