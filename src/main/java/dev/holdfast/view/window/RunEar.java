package dev.holdfast.view.window;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.run.Printed;
import dev.holdfast.run.RunListener;
import dev.holdfast.run.RunResult;
import dev.holdfast.trace.Trace;

import java.util.function.Consumer;

/**
 * Is told of a run on the analysts' thread, works out what there is to see, and brings it to the JavaFX application thread, unless something
 * newer has begun there since.
 */
final class RunEar implements RunListener {

  /** What is done with it, on the JavaFX application thread. */
  interface Follower {
    /** The program has ended; what it has recorded is being read. */
    void programOver();

    /** It stands still. */
    void paused(Analysis soFar);

    void ended(Analysis whole);

    /** There is nothing to be shown. */
    void failed(Notice why);
  }

  private final ShownRun shown;
  private final long mine;
  private final Consumer<Printed> printed;
  private final Follower follower;
  /** On the JavaFX application thread: what is told later of its progress was on its way before. */
  private boolean isProgramOver;

  /** @param mine the run's number, as {@link ShownRun#begin} gave it */
  RunEar(ShownRun shown, long mine, Consumer<Printed> printed, Follower follower) {
    this.shown = shown;
    this.mine = mine;
    this.printed = printed;
    this.follower = follower;
  }

  @Override
  public void progress(String what) {
    shown.bring(mine, () -> {
      if (!isProgramOver) {
        shown.progressProperty().set(what);
      }
    });
  }

  @Override
  public void programOver() {
    shown.bring(mine, () -> {
      isProgramOver = true;
      shown.progressProperty().set("Reading the recording");
      follower.programOver();
    });
  }

  @Override
  public void growing(Trace soFar) {
    Analysis analysis = Analysis.of(soFar);
    shown.bring(mine, () -> shown.show(analysis, new Origin.Live(null)));
  }

  @Override
  public void paused(Trace soFar) {
    Analysis analysis = Analysis.of(soFar);
    shown.bring(mine, () -> follower.paused(analysis));
  }

  @Override
  public void printed(Printed piece) {
    printed.accept(piece);
  }

  @Override
  public void ended(RunResult result) {
    switch (result) {
      case RunResult.Recorded recorded -> {
        try {
          Analysis analysis = Analysis.of(recorded.trace());
          shown.bring(mine, () -> follower.ended(analysis));
        } catch (RuntimeException | Error e) {
          // whatever is wrong with what was recorded, the run has an end
          shown.bring(mine, () -> follower.failed(OutcomeWords.of(e)));
        }
      }
      case RunResult.NotRun notRun -> shown.bring(mine, () -> follower.failed(OutcomeWords.of(notRun)));
    }
  }
}
