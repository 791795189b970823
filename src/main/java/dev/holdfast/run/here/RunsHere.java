package dev.holdfast.run.here;

import dev.holdfast.instrument.RecordedClasses;
import dev.holdfast.pipeline.EntryFinder;
import dev.holdfast.run.Request;
import dev.holdfast.run.RunResult;
import dev.holdfast.run.RunResult.NotRun;
import dev.holdfast.run.RunResult.Recorded;
import dev.holdfast.run.course.Course;
import dev.holdfast.run.course.Teller;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** Runs programs in this JVM, one after another: there is one recorder in a JVM. {@link #run} by one thread at a time, all else by any. */
public final class RunsHere {
  private static final int SOME_BYTES = 1 << 20;

  /** A cancelled program that did not stop. */
  private volatile @Nullable Thread leftRunning;

  /** Does once what is done after each run, so that the first need not wait for the JVM to load and compile it. */
  public void warmUp() {
    ResultCheck.valueOfEveryElement(new byte[SOME_BYTES]);
  }

  /** Whether a program that was cancelled goes on in the background: it would be recorded with the next one. */
  public boolean isOneLeftRunning() {
    Thread left = leftRunning;
    return left != null && left.isAlive();
  }

  /**
   * Runs a program to its end, or until it is cancelled; returns then.
   *
   * @param run of which this is; its reins are taken here
   * @param classes the program's
   * @throws EntryFinder.NoEntryException with a sentence for the user
   * @throws NotWarmException if it is to be warmed up, and cannot be
   * @throws IllegalArgumentException with a sentence for the user if the program cannot take the data's size
   * @throws IOException if the run cannot be recorded
   */
  public RunResult run(Course run, Teller teller, RecordedClasses classes)
      throws EntryFinder.NoEntryException, NotWarmException, IOException {
    Request request = run.request();
    ReinsHere reins = new ReinsHere();
    run.ledBy(reins);
    Preparation prepared = Preparation.of(request, reins, classes, teller::progress);
    if (run.isCancelled()) {
      return new NotRun("Cancelled before it began.");
    }
    teller.progress("Running " + request.program().name());
    LiveTape tape = LiveTape.start(teller::growing, request.isStepped());
    run.recordedOn(tape);
    leftRunning = new Execution(request, prepared, reins, new Standstill(reins, tape, teller),
        "The program ignores its interrupt and goes on in the background until it ends or Holdfast is closed.",
        _ -> {}, _ -> {}).runToEnd();
    run.over();
    teller.programOver();
    teller.progress("Reading the recording");
    return new Recorded(tape.finish());
  }
}
