package dev.holdfast.cli;

import dev.holdfast.run.CtrlC;
import dev.holdfast.run.Printed;
import dev.holdfast.run.Request;
import dev.holdfast.run.Run;
import dev.holdfast.run.RunListener;
import dev.holdfast.run.RunResult;
import dev.holdfast.runner.Runner;
import dev.holdfast.trace.Trace;

import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A run that was waited for: the command line has nothing else to do meanwhile.
 *
 * @param isLineOpen whether the program has printed to standard output, and no line end at last
 */
record FinishedRun(Run run, Trace trace, boolean isLineOpen) implements AutoCloseable {

  /** Ctrl+C cancels the run: what was recorded until then is there. */
  static FinishedRun of(Request request) throws FailureException {
    var end = new CompletableFuture<RunResult>();
    var isLineOpen = new AtomicBoolean();
    var runner = new Runner(
        task -> CompletableFuture.runAsync(task, work -> Thread.ofPlatform().name("holdfast-run").start(work))
            .whenComplete(
                (_, fault) -> end.completeExceptionally(fault == null ? new IllegalStateException("no end") : fault)),
        Runnable::run);
    Run run = runner.start(request, new RunListener() {
      @Override
      public void printed(Printed piece) {
        PrintStream to = piece.error() ? System.err : System.out;
        String words = piece.inWords();
        to.print(words);
        to.flush();
        if (!piece.error() && !words.isEmpty()) {
          isLineOpen.set(!words.endsWith("\n"));
        }
      }

      @Override
      public void ended(RunResult result) {
        end.complete(result);
      }
    });
    try (CtrlC _ = CtrlC.does(run::cancel)) {
      return switch (end.join()) {
        case RunResult.Recorded recorded -> new FinishedRun(run, recorded.trace(), isLineOpen.get());
        case RunResult.NotRun notRun -> {
          run.close();
          throw new FailureException(Listing.of(notRun.message(), notRun.problems()));
        }
      };
    }
  }

  @Override
  public void close() {
    run.close();
  }
}
