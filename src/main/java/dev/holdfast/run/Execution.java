package dev.holdfast.run;

import dev.holdfast.pipeline.Entry;
import dev.holdfast.pipeline.Program;
import dev.holdfast.probe.Pauses;
import dev.holdfast.probe.Recorder;
import dev.holdfast.trace.RunInfo.Outcome;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** The part of a run that is recorded: the program's entry on a thread of its own, between the recorder's begin and end. */
final class Execution {
  // how long a cancelled program may take to notice the interrupt; who cancels waits for two seconds at most
  private static final long GRACE_MILLIS = 500;

  // a recorded frame is up to twice as large as a bare one, and writing an event takes some more: four times the usual 1 MB, so that a
  // recursion that fits a bare thread fits here
  private static final long STACK_BYTES = 4L << 20;

  private final Program program;
  private final Entry entry;
  private final DataSize size;
  private final Run run;
  private final ProgramThreads threads = new ProgramThreads();
  private final Thread thread = new Thread(threads, this::record, "main", STACK_BYTES);
  /** When the last thread of the program was over; looking for it and asking for the result are no part of the run. */
  private long returnedNanos;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final CompletableFuture<Boolean> over = new CompletableFuture<>();
  private final Standing standing;
  private final String ignored;
  private final Consumer<@Nullable Object> delivery;
  /** The newest birth at which a thread stands, or stood. */
  private final AtomicLong newestBirth = new AtomicLong();

  /**
   * @param standing used on the thread of {@link #runToEnd} when a thread of the program stands
   * @param ignored what is said of a program that does not end although it was cancelled
   * @param delivery given what the program returned, when that is no part of the run any more
   */
  Execution(Program program, Entry entry, DataSize size, Run run, Standing standing, String ignored,
      Consumer<@Nullable Object> delivery) {
    this.program = program;
    this.entry = entry;
    this.size = size;
    this.run = run;
    this.standing = standing;
    this.ignored = ignored;
    this.delivery = delivery;
  }

  /**
   * Runs the program to its end, or until it is cancelled and has had its time to notice.
   *
   * @return the thread, if it was left running
   */
  @Nullable
  Thread runToEnd() {
    run.runningOn(thread);
    // whatever thread has made it: the threads that the program starts inherit this, and the run is over when the last is that is no daemon
    thread.setDaemon(false);
    thread.start();
    awaitEndOrCancel();
    if (!over.isDone()) {
      // again: the thread may not have been started yet when the first interrupt came
      threads.interrupt();
      Recorder.stop();
      awaitGrace();
    }
    end(Outcome.CANCELLED, () -> null, ignored);
    return over.isDone() ? null : thread;
  }

  private void awaitEndOrCancel() {
    while (true) {
      try {
        switch (run.signals().take()) {
          case OVER, CANCELLED -> {
            return;
          }
          case PAUSED -> standing.look(newestBirth.get());
          case ASK -> standing.ask(newestBirth.get());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private @Nullable Pauses pauses() {
    long smallestBytes = run.smallestPauseBytes();
    return smallestBytes == Long.MAX_VALUE ? null : new Pauses(smallestBytes, birth -> {
      newestBirth.accumulateAndGet(birth, Math::max);
      run.signals().add(Run.Signal.PAUSED);
    });
  }

  private void awaitGrace() {
    try {
      over.get(GRACE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // left running
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private void record() {
    try {
      // here, so that starting the thread is no part of the run
      Recorder.askAtBirths(run.request().smallestAskedBytes());
      Recorder.begin(program.name(), program.fileName(), program.source(),
          entry.kind() == Entry.Kind.SIZE_IN_MB ? size.bytes() : 0, mode(),
          run.guesses().stream().map(guess -> new Recorder.Guessed(guess.name(), guess.bytes())).toList(), pauses());
      if (run.isCancelled()) {
        end(Outcome.CANCELLED, () -> null, "");
      } else {
        call();
      }
    } catch (Throwable e) {
      fail(e);
    } finally {
      over.complete(true);
      run.signals().add(Run.Signal.OVER);
    }
  }

  private void call() throws Throwable {
    // not in a variable: an interpreted frame of ours would hold on to what the program returned
    finish(invoke());
  }

  private @Nullable Object invoke() throws Throwable {
    try {
      return entry.call(entry.kind() == Entry.Kind.SIZE_IN_MB ? size.wholeMb() : 0);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    } finally {
      returnedNanos = Recorder.nanos();
      if (threads.awaitOthers()) {
        returnedNanos = Recorder.nanos();
      }
    }
  }

  private void finish(@Nullable Object returned) {
    if (run.isCancelled()) {
      end(Outcome.CANCELLED, () -> null, "");
      return;
    }
    ProgramThreads.Death death = threads.firstDeath();
    Outcome outcome = death != null && death.reason() instanceof OutOfMemoryError
        ? Outcome.OUT_OF_MEMORY
        : Outcome.FINISHED;
    end(outcome, () -> {
      delivery.accept(returned);
      return ResultCheck.valueOfEveryElement(returned);
    },
        death == null ? "" : "Thread " + death.threadName() + ": " + inWords(death.reason()));
  }

  private void fail(Throwable e) {
    if (run.isCancelled()) {
      end(Outcome.CANCELLED, () -> null, "");
    } else {
      end(e instanceof OutOfMemoryError ? Outcome.OUT_OF_MEMORY : Outcome.FAILED, () -> null, inWords(e));
    }
  }

  /** The first end counts. */
  private void end(Outcome outcome, Supplier<@Nullable Integer> result, String message) {
    if (ended.compareAndSet(false, true)) {
      Recorder.endAndCheck(outcome == Outcome.CANCELLED ? Recorder.nanos() : returnedNanos, outcome.name(), result,
          message);
    }
  }

  private String inWords(Throwable e) {
    return Complaint.inWords(e, program.fileName());
  }

  /** Freshly defined code starts out interpreted, unless this JVM compiles everything before it runs it. */
  private String mode() {
    Mode asked = run.request().mode();
    return asked != Mode.INTERPRETED
        ? asked.word()
        : System.getProperty("java.vm.info", "").contains("compiled mode") ? "compiled" : "interpreted";
  }
}
