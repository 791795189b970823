package dev.holdfast.run.here;

import dev.holdfast.pipeline.Entry;
import dev.holdfast.pipeline.Program;
import dev.holdfast.probe.FullHeap;
import dev.holdfast.probe.Initialised;
import dev.holdfast.probe.Pauses;
import dev.holdfast.probe.Recorder;
import dev.holdfast.run.Complaint;
import dev.holdfast.run.Mode;
import dev.holdfast.run.Request;
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
public final class Execution {
  // how long a cancelled program may take to notice the interrupt; who cancels waits for two seconds at most
  private static final long GRACE_MILLIS = 500;

  // a recorded frame is up to twice as large as a bare one, and writing an event takes some more: four times the usual 1 MB, so that a
  // recursion that fits a bare thread fits here
  private static final long STACK_BYTES = 4L << 20;

  private final Request request;
  private final Program program;
  private final Entry entry;
  private final @Nullable Initialised initialised;
  private final ReinsHere reins;
  private final ProgramThreads threads = new ProgramThreads();
  private final Thread thread = new Thread(threads, this::record, "main", STACK_BYTES);
  /** When the last thread of the program was over; looking for it and asking for the result are no part of the run. */
  private long returnedNanos;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final CompletableFuture<Boolean> over = new CompletableFuture<>();
  private final FullHeap.Action<Boolean, RuntimeException> tellOver;
  private final Standing standing;
  private final String ignored;
  private final Consumer<@Nullable Object> delivery;
  private final Consumer<Throwable> died;
  /** The newest birth at which a thread stands, or stood. */
  private final AtomicLong newestBirth = new AtomicLong();

  /**
   * @param prepared the program
   * @param reins how the program is led, by these only
   * @param standing used on the thread of {@link #runToEnd} when a thread of the program stands
   * @param ignored what is said of a program that does not end although it was cancelled
   * @param delivery given what the program returned, when that is no part of the run any more
   * @param died told what the program's first thread died of, before the run ends
   */
  public Execution(Request request, Preparation prepared, ReinsHere reins, Standing standing, String ignored,
      Consumer<@Nullable Object> delivery, Consumer<Throwable> died) {
    this.request = request;
    this.program = request.program();
    this.entry = prepared.entry();
    this.initialised = prepared.initialised();
    this.reins = reins;
    this.standing = standing;
    this.ignored = ignored;
    this.delivery = delivery;
    this.died = died;
    tellOver = () -> reins.signals().add(ReinsHere.Signal.OVER);
  }

  /**
   * Runs the program to its end, or until it is cancelled and has had its time to notice.
   *
   * @return the thread, if it was left running
   */
  public @Nullable Thread runToEnd() {
    reins.runningOn(thread);
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
    end(Outcome.CANCELLED, () -> Recorder.Returned.UNKNOWN, ignored);
    return over.isDone() ? null : thread;
  }

  private void awaitEndOrCancel() {
    while (true) {
      try {
        switch (reins.signals().take()) {
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
    long smallestBytes = request.smallestPauseBytes();
    return smallestBytes == Long.MAX_VALUE ? null : new Pauses(smallestBytes, birth -> {
      newestBirth.accumulateAndGet(birth, Math::max);
      reins.signals().add(ReinsHere.Signal.PAUSED);
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
      Recorder.askAtBirths(request.smallestAskedBytes());
      Recorder.begin(program.name(), program.fileName(), program.source(),
          entry.kind() == Entry.Kind.SIZE_IN_MB ? request.size().bytes() : 0, mode(),
          request.guesses().stream().map(guess -> new Recorder.Guessed(guess.name(), guess.bytes())).toList(),
          pauses(), initialised);
      if (reins.isCancelled()) {
        end(Outcome.CANCELLED, () -> Recorder.Returned.UNKNOWN, "");
      } else {
        call();
      }
    } catch (Throwable e) {
      fail(e);
    } finally {
      over.complete(true);
      FullHeap.outlast(tellOver);
    }
  }

  private void call() throws Throwable {
    // not in a variable: an interpreted frame of ours would hold on to what the program returned
    finish(invoke());
  }

  private @Nullable Object invoke() throws Throwable {
    try {
      return entry.call(entry.kind() == Entry.Kind.SIZE_IN_MB ? request.size().wholeMb() : 0);
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
    if (reins.isCancelled()) {
      end(Outcome.CANCELLED, () -> Recorder.Returned.UNKNOWN, "");
      return;
    }
    ProgramThreads.Death death = threads.firstDeath();
    Outcome outcome = death != null && death.reason() instanceof OutOfMemoryError
        ? Outcome.OUT_OF_MEMORY
        : Outcome.FINISHED;
    end(outcome, () -> {
      delivery.accept(returned);
      return ResultCheck.of(returned);
    },
        death == null ? "" : "Thread " + death.threadName() + ": " + inWords(death.reason()));
  }

  private void fail(Throwable e) {
    if (reins.isCancelled()) {
      end(Outcome.CANCELLED, () -> Recorder.Returned.UNKNOWN, "");
    } else {
      if (!(e instanceof OutOfMemoryError)) {
        died.accept(e);
      }
      end(e instanceof OutOfMemoryError ? Outcome.OUT_OF_MEMORY : Outcome.FAILED, () -> Recorder.Returned.UNKNOWN,
          inWords(e));
    }
  }

  /** The first end counts. */
  private void end(Outcome outcome, Supplier<Recorder.Returned> returned, String message) {
    if (ended.compareAndSet(false, true)) {
      Recorder.endAndCheck(outcome == Outcome.CANCELLED ? Recorder.nanos() : returnedNanos, outcome.name(), returned,
          message);
    }
  }

  private String inWords(Throwable e) {
    return Complaint.inWords(e, program.fileName());
  }

  /** Freshly defined code starts out interpreted, unless this JVM compiles everything before it runs it. */
  private String mode() {
    Mode asked = request.mode();
    return asked != Mode.INTERPRETED
        ? asked.word()
        : System.getProperty("java.vm.info", "").contains("compiled mode") ? "compiled" : "interpreted";
  }
}
