package dev.holdfast.view.window;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.run.Mode;
import dev.holdfast.run.Request;
import dev.holdfast.run.Run;
import dev.holdfast.run.RunListener;
import dev.holdfast.run.RunResult;
import dev.holdfast.runner.ModeComparison;
import dev.holdfast.runner.Runner;
import dev.holdfast.trace.RunInfo;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Runs that are compared and leave on the screen what is there. One at a time, none while another run is going on: {@link RunViewModel} sees
 * to that. Called on the JavaFX application thread.
 */
final class RunsBeside implements AutoCloseable {
  private final Runner runner;
  private final ShownRun shown;
  private final Executor background;

  /** That of the modes which is going on. */
  private @Nullable ModeComparison modes;
  /** The single one that is going on. */
  private @Nullable Run run;

  RunsBeside(Runner runner, ShownRun shown, Executor background) {
    this.runner = runner;
    this.shown = shown;
    this.background = background;
  }

  /**
   * Runs the same in every mode, one after the other.
   *
   * @param smallestBytes the collector is asked at births of arrays of at least this size
   * @param compared told of the runs, if all ended
   */
  void compareModes(Request request, long smallestBytes, Consumer<Map<Mode, Analysis>> compared) {
    long mine = shown.begin();
    modes = ModeComparison.start(runner, request, smallestBytes,
        what -> shown.bring(mine, () -> shown.progressProperty().set(what)),
        results -> {
          Map<Mode, Analysis> analyses = new EnumMap<>(Mode.class);
          results.forEach((mode, result) -> {
            if (result instanceof RunResult.Recorded recorded) {
              analyses.put(mode, Analysis.of(recorded.trace()));
            }
          });
          shown.bring(mine, () -> compared(results, analyses, compared));
        });
  }

  private void compared(Map<Mode, RunResult> results, Map<Mode, Analysis> analyses,
      Consumer<Map<Mode, Analysis>> compared) {
    modes = null;
    shown.over();
    for (RunResult result : results.values()) {
      if (result instanceof RunResult.NotRun notRun) {
        shown.noticeProperty().set(OutcomeWords.of(notRun));
        return;
      }
    }
    if (analyses.size() == Mode.values().length) {
      compared.accept(analyses);
    }
  }

  /** Runs to the end; {@code ended} is told of it, unless it was cancelled. */
  void run(Request request, Consumer<Analysis> ended) {
    long mine = shown.begin();
    run = runner.start(request, new RunListener() {
      @Override
      public void progress(String what) {
        shown.bring(mine, () -> shown.progressProperty().set(request.program().name() + ": " + what));
      }

      @Override
      public void ended(RunResult result) {
        Analysis analysis = result instanceof RunResult.Recorded recorded ? Analysis.of(recorded.trace()) : null;
        shown.bring(mine, () -> over(result, analysis, ended));
      }
    });
  }

  private void over(RunResult result, @Nullable Analysis analysis, Consumer<Analysis> ended) {
    close();
    shown.over();
    if (result instanceof RunResult.NotRun notRun) {
      shown.noticeProperty().set(OutcomeWords.of(notRun));
    } else if (analysis != null && analysis.trace().run().outcome() != RunInfo.Outcome.CANCELLED) {
      ended.accept(analysis);
    }
  }

  /** Cancels what is going on; false if nothing of these is. */
  boolean cancel() {
    ModeComparison comparing = modes;
    Run single = run;
    if (comparing == null && single == null) {
      return false;
    }
    shown.progressProperty().set("Cancelling");
    if (comparing != null) {
      comparing.cancel();
    } else {
      single.cancel();
    }
    return true;
  }

  /** Lets the recording of the single run go. */
  @Override
  public void close() {
    Run over = run;
    run = null;
    if (over != null) {
      background.execute(over::close);
    }
  }
}
