package dev.holdfast.run.here;

import dev.holdfast.pipeline.Entry;
import dev.holdfast.probe.Initialised;
import dev.holdfast.recording.CompilationWatch;
import dev.holdfast.run.DataSize;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program over next to nothing, unrecorded, until the JIT has compiled its methods: not so many times, but until the JVM says so. The
 * classes are the ones of the recorded run.
 */
final class WarmUp {
  /** The JIT's second compiler takes a method that has run 5,000 times, or 600 times with long loops in it; so both kinds of run are needed. */
  private static final int LEAST_RUNS = 6_000;
  private static final int RUNS_OVER_NOTHING_PER_RUN_OVER_1_MB = 20;
  /** Between two looks. Without a pause: a compilation that waits for its turn is dropped when its method seems to have become idle. */
  private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
  /** The compilers have nothing more to do: what is still not compiled does not run any more. */
  private static final long STANDSTILL_NANOS = TimeUnit.SECONDS.toNanos(20);
  /** More than this is left of all runs together: going on would fill the heap. */
  private static final long MOST_LEFT_BYTES = 256_000_000;
  private static final String INSTEAD = " Choose the interpreted mode.";

  private final String program;
  private final Entry entry;
  private final Set<String> classNames;
  private final ReinsHere reins;
  private int runs;
  /** Whether the program can do without any data. */
  private boolean takesNothing = true;

  WarmUp(String program, Entry entry, Set<String> classNames, ReinsHere reins) {
    this.program = program;
    this.entry = entry;
    this.classNames = classNames;
    this.reins = reins;
  }

  /** Whether this can be done at all: what an entry without a size does many times over may be anything. */
  static void check(Entry entry) throws NotWarmException {
    if (entry.kind() != Entry.Kind.SIZE_IN_MB) {
      throw new NotWarmException("Only a method with one int, the size in MB, can be warmed up: that means to run it"
          + " thousands of times over next to nothing, and " + entry.name()
          + " would do thousands of times what it does."
          + " Choose the interpreted mode.");
    }
  }

  /**
   * Returns when the methods are compiled, or early when the run is cancelled.
   *
   * @return what static initialisers made: they run once, so that the recorded run will not see it made
   */
  Initialised go() throws NotWarmException, IOException {
    try (CompilationWatch watch = new CompilationWatch(classNames);
        var _ = new CompilerDirectives(classNames);
        var _ = new ProgramOutput.Silence()) {
      Initialised initialised = Initialised.by(entry.method().getDeclaringClass().getClassLoader(), this::call);
      untilCompiled(watch, initialised);
      return initialised;
    }
  }

  private void untilCompiled(CompilationWatch watch, Initialised initialised) throws NotWarmException, IOException {
    long from = System.nanoTime();
    long lastChange = from;
    Map<String, Boolean> before = Map.of();
    while (!reins.isCancelled()) {
      callForSomeTime();
      requireNotToGrow(initialised);
      Map<String, Boolean> compiled = watch.compiled();
      if (compiled.containsKey(name()) && !compiled.containsValue(false)) {
        return;
      }
      long now = System.nanoTime();
      lastChange = compiled.equals(before) ? lastChange : now;
      before = compiled;
      if (now - from > PATIENCE_NANOS || now - lastChange > STANDSTILL_NANOS) {
        List<String> waiting = compiled.keySet().stream().filter(method -> !compiled.get(method)).toList();
        throw new NotWarmException(String.format(Locale.ROOT, "%s did not get warm: after %,d runs over next to nothing"
            + " the JVM had not compiled %s, which may run too seldom.%s", program, runs,
            waiting.isEmpty() ? name() : String.join(", ", waiting), INSTEAD));
      }
    }
  }

  private void requireNotToGrow(Initialised initialised) throws NotWarmException {
    long bytes = initialised.leftBytes();
    if (bytes > MOST_LEFT_BYTES) {
      throw new NotWarmException(
          program + " cannot be warmed up: what its static fields lead to grows with each run, to "
              + bytes / DataSize.MB + " MB by now." + INSTEAD);
    }
  }

  private String name() {
    return entry.method().getDeclaringClass().getName() + "." + entry.method().getName();
  }

  private void callForSomeTime() throws NotWarmException {
    long from = System.nanoTime();
    while (!reins.isCancelled() && (runs < LEAST_RUNS || System.nanoTime() - from < BETWEEN_LOOKS_NANOS)) {
      call();
      if (System.nanoTime() - from > PATIENCE_NANOS) {
        return;
      }
    }
  }

  private void call() throws NotWarmException {
    try {
      call(1);
    } catch (InvocationTargetException e) {
      throw new NotWarmException(program + " cannot be warmed up: over 1 MB it fails with " + e.getCause() + ".");
    }
    for (int i = 0; takesNothing && i < RUNS_OVER_NOTHING_PER_RUN_OVER_1_MB; i++) {
      try {
        call(0);
      } catch (InvocationTargetException e) {
        takesNothing = false;
      }
    }
  }

  private void call(int mb) throws InvocationTargetException {
    runs++;
    entry.call(mb);
  }
}
