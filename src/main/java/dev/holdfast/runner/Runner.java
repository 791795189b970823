package dev.holdfast.runner;

import dev.holdfast.instrument.RecordedClasses;
import dev.holdfast.pipeline.Compilation;
import dev.holdfast.pipeline.EntryFinder;
import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.SourceCompiler;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.run.DataSize;
import dev.holdfast.run.Place;
import dev.holdfast.run.Request;
import dev.holdfast.run.Run;
import dev.holdfast.run.RunListener;
import dev.holdfast.run.RunResult;
import dev.holdfast.run.RunResult.NotRun;
import dev.holdfast.run.child.ChildRun;
import dev.holdfast.run.course.Course;
import dev.holdfast.run.course.Teller;
import dev.holdfast.run.here.NotWarmException;
import dev.holdfast.run.here.RunsHere;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs programs, one at a time: compile, define with probes, record, run, check the result, read the recording.
 *
 * <p>What a program prints that runs in this JVM goes where its own output goes, and if it calls {@code System.exit} this JVM ends.
 */
public final class Runner {
  /** Some ten hooks a round: enough for the JVM to compile them, in a fraction of a second. */
  private static final Program HOOKS_AT_WORK = new Program.SourceFile("WarmUp.java", """
      class WarmUp {
        static void go() {
          for (int i = 0; i < 1_500; i++) {
            byte[] data = step(new byte[1]);
            data = step(data);
          }
        }

        static byte[] step(byte[] data) {
          byte[] result = new byte[data.length];
          return result;
        }
      }
      """, Optional.of("WarmUp.go"));

  private final Executor background;
  private final Executor listeners;
  private final RunsHere here = new RunsHere();
  private final SourceCompiler compiler = new SourceCompiler();
  /** Programs run lately, compiled and rewritten: running one again begins at once, and adds nothing to this JVM. */
  private final Map<Program, RecordedClasses> prepared = new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Program, RecordedClasses> eldest) {
      return size() > 8;
    }
  };
  private final AtomicBoolean busy = new AtomicBoolean();

  /**
   * @param background where the work is done: each run blocks one thread of it while it lasts
   * @param listeners where listeners are told, one after another
   */
  public Runner(Executor background, Executor listeners) {
    this.background = background;
    this.listeners = listeners;
  }

  /**
   * Runs every variant once over next to nothing, and the hooks often enough to be compiled, in the background and unseen: what the first run
   * would otherwise wait for. A run that is started meanwhile waits for it.
   */
  public void warmUp() {
    background.execute(() -> {
      here.warmUp();
      runUnseen(HOOKS_AT_WORK);
      for (Variant variant : Variant.values()) {
        runUnseen(new Program.Shipped(variant));
      }
    });
  }

  private void runUnseen(Program program) {
    DataSize size = DataSize.ofMb(0);
    Course unseen = new Course(new Request(program, size).in(Place.HERE));
    attempt(unseen, new Teller(unseen, result -> {}, listeners));
    unseen.recorded();
    unseen.close();
  }

  /** Begins a run of whose peak nobody has said anything. */
  public Run start(Program program, DataSize size, RunListener listener) {
    return start(new Request(program, size), listener);
  }

  /**
   * Begins a run. One that pauses tells its listener so, and {@link Run#forward} lets it go on: not with a background executor that does a
   * task at once, since this call would not return.
   *
   * @throws IllegalStateException if one is going on
   */
  public Run start(Request request, RunListener listener) {
    if (!busy.compareAndSet(false, true)) {
      throw new IllegalStateException("a run is going on");
    }
    var run = new Course(request);
    Teller teller = new Teller(run, listener, listeners);
    background.execute(() -> {
      RunResult result;
      try {
        result = attempt(run, teller);
      } finally {
        run.recorded();
        busy.set(false);
      }
      teller.ended(result);
    });
    return run;
  }

  /** One at a time: the warm-up and a run would be recorded together. */
  private synchronized RunResult attempt(Course run, Teller teller) {
    Program program = run.request().program();
    try {
      if (here.isOneLeftRunning()) {
        return new NotRun("The program that was cancelled before goes on in the background and would be recorded too:"
            + " try again when it has ended, or close Holdfast and open it again.");
      }
      RecordedClasses known = prepared.get(program);
      if (known != null) {
        return record(run, teller, known);
      }
      teller.progress("Compiling " + program.fileName());
      return switch (compiler.compile(program.fileName(), program.source())) {
        case Compilation.Failed failed -> new NotRun(failed.message(), failed.problems());
        case Compilation.Compiled compiled -> {
          var classes = new RecordedClasses(compiled.classFiles(), Runner.class.getClassLoader());
          prepared.put(program, classes);
          yield record(run, teller, classes);
        }
      };
    } catch (EntryFinder.NoEntryException | NotWarmException | IllegalArgumentException e) {
      return new NotRun(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new NotRun("The run could not be recorded: " + e.getMessage());
    } catch (RuntimeException | Error e) {
      return new NotRun("Holdfast itself failed: " + e);
    }
  }

  private RunResult record(Course run, Teller teller, RecordedClasses classes)
      throws EntryFinder.NoEntryException, NotWarmException, IOException {
    return switch (run.request().place()) {
      case Place.Here _ -> here.run(run, teller, classes);
      case Place.OwnJvm own -> {
        teller.progress("Starting a JVM");
        yield ChildRun.of(run, own, classes.classFiles(), teller);
      }
    };
  }
}
