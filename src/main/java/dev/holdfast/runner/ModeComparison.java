package dev.holdfast.runner;

import dev.holdfast.run.Mode;
import dev.holdfast.run.Request;
import dev.holdfast.run.Run;
import dev.holdfast.run.RunListener;
import dev.holdfast.run.RunResult;
import dev.holdfast.run.RunResult.NotRun;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Runs a program in every mode, one after the other, and asks the collector at each birth what it keeps: measured anew each time. Its
 * listeners are told where the runner tells its own.
 */
public final class ModeComparison {
  private final Runner runner;
  private final Request request;
  private final Consumer<String> progress;
  private final Consumer<Map<Mode, RunResult>> ended;
  private final Map<Mode, RunResult> results = new EnumMap<>(Mode.class);
  private @Nullable Run current;
  private boolean cancelled;

  private ModeComparison(Runner runner, Request request, Consumer<String> progress,
      Consumer<Map<Mode, RunResult>> ended) {
    this.runner = runner;
    this.request = request;
    this.progress = progress;
    this.ended = ended;
  }

  /**
   * Begins.
   *
   * @param request its mode does not matter; it does not pause
   * @param smallestBytes the collector is asked at births of arrays of at least this size
   * @param progress told what is happening
   * @param ended told once, at the end: of each mode how its run ended, in the order of the modes; after a run that was not begun or was
   *     cancelled, none follows
   * @throws IllegalStateException if a run is going on
   */
  public static ModeComparison start(Runner runner, Request request, long smallestBytes, Consumer<String> progress,
      Consumer<Map<Mode, RunResult>> ended) {
    ModeComparison comparison = new ModeComparison(runner,
        new Request(request.program(), request.size()).asking(smallestBytes), progress, ended);
    comparison.run(Mode.INTERPRETED);
    return comparison;
  }

  private void run(Mode mode) {
    Run run = runner.start(request.in(mode), new RunListener() {
      @Override
      public void progress(String what) {
        progress.accept(mode.title() + ": " + what);
      }

      @Override
      public void ended(RunResult result) {
        over(mode, result);
      }
    });
    synchronized (this) {
      current = run;
      if (!cancelled) {
        return;
      }
    }
    run.cancel();
  }

  private void over(Mode mode, RunResult result) {
    results.put(mode, result);
    Run over;
    boolean goOn;
    synchronized (this) {
      over = current;
      goOn = !cancelled && !(result instanceof NotRun) && mode.ordinal() + 1 < Mode.values().length;
    }
    if (over != null) {
      over.close();
    }
    if (goOn) {
      run(Mode.values()[mode.ordinal() + 1]);
    } else {
      ended.accept(Map.copyOf(results));
    }
  }

  /** Ends the run that is going on; none follows. */
  public void cancel() {
    Run running;
    synchronized (this) {
      cancelled = true;
      running = current;
    }
    if (running != null) {
      running.cancel();
    }
  }
}
