package dev.holdfast.cli;

import dev.holdfast.run.Printed;
import dev.holdfast.run.Request;
import dev.holdfast.run.Run;
import dev.holdfast.run.RunListener;
import dev.holdfast.run.RunResult;
import dev.holdfast.runner.Runner;
import dev.holdfast.trace.Trace;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/** A run that was waited for: the command line has nothing else to do meanwhile. */
record FinishedRun(Run run, Trace trace) implements AutoCloseable {

  static FinishedRun of(Request request) throws FailureException {
    var runner = new Runner(Runnable::run, Runnable::run);
    var ended = new AtomicReference<@Nullable RunResult>();
    Run run = runner.start(request, new RunListener() {
      @Override
      public void printed(Printed piece) {
        PrintStream to = piece.error() ? System.err : System.out;
        to.print(piece.inWords());
        to.flush();
      }

      @Override
      public void ended(RunResult result) {
        ended.set(result);
      }
    });
    return switch (ended.get()) {
      case RunResult.Recorded recorded -> new FinishedRun(run, recorded.trace());
      case RunResult.NotRun notRun -> {
        run.close();
        throw new FailureException(Listing.of(notRun.message(), notRun.problems()));
      }
      case null -> throw new IllegalStateException("the run has no end");
    };
  }

  @Override
  public void close() {
    run.close();
  }
}
