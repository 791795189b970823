package dev.holdfast.check;

import dev.holdfast.pipeline.Program;
import dev.holdfast.run.DataSize;
import dev.holdfast.run.Given;
import dev.holdfast.run.Printed;
import dev.holdfast.run.Request;
import dev.holdfast.run.Run;
import dev.holdfast.run.RunListener;
import dev.holdfast.run.RunResult;
import dev.holdfast.runner.Runner;
import dev.holdfast.trace.Trace;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The run on which a program is judged. */
final class RecordedRun {
  /** For a run that was cancelled to end. */
  private static final long GRACE_SECONDS = 10;

  private final Stops stops;
  private final long timeoutNanos;
  private final Consumer<Printed> printed;

  RecordedRun(Stops stops, long timeoutNanos, Consumer<Printed> printed) {
    this.stops = stops;
    this.printed = printed;
    this.timeoutNanos = timeoutNanos;
  }

  /**
   * @param data in place of the program's own
   * @throws UnusableException if nothing was recorded
   */
  Trace of(Program program, DataSize size, Given data) throws UnusableException {
    var runner = new Runner(task -> Thread.ofPlatform().daemon().name("holdfast-check").start(task), Runnable::run);
    var ended = new CompletableFuture<RunResult>();
    try (Run run = runner.start(new Request(program, size).over(data), new Listener(ended))) {
      stops.onStop(run::cancel);
      return switch (result(run, ended)) {
        case RunResult.Recorded recorded -> recorded.trace();
        case RunResult.NotRun notRun -> throw new UnusableException(notRun.message(), notRun.problems());
      };
    } finally {
      stops.onStop(() -> {});
    }
  }

  private final class Listener implements RunListener {
    private final CompletableFuture<RunResult> ended;

    Listener(CompletableFuture<RunResult> ended) {
      this.ended = ended;
    }

    @Override
    public void printed(Printed piece) {
      printed.accept(piece);
    }

    @Override
    public void ended(RunResult result) {
      ended.complete(result);
    }
  }

  private RunResult result(Run run, CompletableFuture<RunResult> ended) throws UnusableException {
    try {
      try {
        return ended.get(timeoutNanos, TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        run.cancel();
        return ended.get(GRACE_SECONDS, TimeUnit.SECONDS);
      }
    } catch (TimeoutException e) {
      throw new UnusableException("Not judged: it did not end in time when it was recorded, and what was recorded until"
          + " then could not be read in time either: too much happens in it. Give it more time or less data, or call less.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnusableException("Interrupted.");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
