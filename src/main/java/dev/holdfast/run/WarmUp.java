package dev.holdfast.run;

import dev.holdfast.pipeline.Entry;
import dev.holdfast.recording.CompilationWatch;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
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

  private final String program;
  private final Entry entry;
  private final Set<String> classNames;
  private final Run run;
  private int runs;
  /** Whether the program can do without any data. */
  private boolean takesNothing = true;

  WarmUp(String program, Entry entry, Set<String> classNames, Run run) {
    this.program = program;
    this.entry = entry;
    this.classNames = classNames;
    this.run = run;
  }

  /** It cannot be done; the message is a sentence for the user. */
  static final class NotWarmException extends Exception {
    private static final long serialVersionUID = 1;

    NotWarmException(String message) {
      super(message);
    }
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

  /** Returns when the methods are compiled, or early when the run is cancelled. */
  void go() throws NotWarmException, IOException {
    try (CompilationWatch watch = new CompilationWatch(classNames);
        var _ = new CompilerDirectives(classNames);
        var _ = new ProgramOutput.Silence()) {
      untilCompiled(watch);
    }
  }

  private void untilCompiled(CompilationWatch watch) throws NotWarmException, IOException {
    long from = System.nanoTime();
    call();
    while (!run.isCancelled()) {
      callForSomeTime();
      Map<String, Boolean> compiled = watch.compiled();
      if (compiled.containsKey(name()) && !compiled.containsValue(false)) {
        return;
      }
      if (System.nanoTime() - from > PATIENCE_NANOS) {
        List<String> waiting = compiled.keySet().stream().filter(method -> !compiled.get(method)).toList();
        throw new NotWarmException(program + " did not get warm: after " + runs
            + " runs over next to nothing the JVM had not compiled "
            + (waiting.isEmpty() ? name() : String.join(", ", waiting)) + ".");
      }
    }
  }

  private String name() {
    return entry.method().getDeclaringClass().getName() + "." + entry.method().getName();
  }

  private void callForSomeTime() throws NotWarmException {
    long from = System.nanoTime();
    while (!run.isCancelled() && (runs < LEAST_RUNS || System.nanoTime() - from < BETWEEN_LOOKS_NANOS)) {
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
