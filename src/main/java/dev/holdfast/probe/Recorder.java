package dev.holdfast.probe;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Begins and ends what the probes report. One run at a time in a JVM: between {@link #begin} and {@link #end} the hooks in instrumented
 * classes write JFR events, outside they do nothing.
 */
public final class Recorder {
  private static boolean asksAtEveryStep;
  private static long asksAtBirthsFromBytes = Long.MAX_VALUE;

  private static int often = Brevity.OFTEN;

  private static volatile @Nullable IntConsumer beforeHalt;

  private Recorder() {
  }

  /**
   * What a program returned.
   *
   * @param everyElement the value of every element of an array; null where they differ or it is no array
   * @param text a number, a truth or a text, as Java writes it; empty for anything else
   */
  public record Returned(@Nullable Integer everyElement, String text) {
    /** Nothing that is known. */
    public static final Returned UNKNOWN = new Returned(null, "");
  }

  /** What somebody said before the run of its peak; {@code name}: who, empty where nobody said. */
  public record Guessed(String name, long bytes) {}

  /** Does what takes time once in a JVM (JOL's measurements), so that the first run is not slower than the next. */
  public static void prepare() {
    Sizes.prepare();
  }

  /** Starts a run of whose peak nobody has said anything. */
  public static void begin(String variant, String sourceFile, String source, long dataBytes, String mode) {
    begin(variant, sourceFile, source, dataBytes, mode, List.of());
  }

  /**
   * Starts a run: numbers and the clock begin anew. A JFR recording with the {@code holdfast.*} events enabled should be running.
   *
   * @param mode how the JVM runs the code, in a word
   * @param guesses kept with the recording
   * @throws IllegalStateException if a run has begun and not ended
   */
  public static void begin(String variant, String sourceFile, String source, long dataBytes, String mode,
      List<Guessed> guesses) {
    begin(variant, sourceFile, source, dataBytes, mode, guesses, null, null);
  }

  /**
   * The same for a run that pauses, or of a program that has been called before.
   *
   * @param pauses null for one that does not pause
   * @param before what its static initialisers made then; null for a program that was not called before
   */
  public static synchronized void begin(String variant, String sourceFile, String source, long dataBytes, String mode,
      List<Guessed> guesses, @Nullable Pauses pauses, @Nullable Initialised before) {
    requireNone();
    prepare();
    Run run = new Run(pauses, often);
    run.asking = asksAtEveryStep;
    run.askFromBytes = asksAtBirthsFromBytes;
    asksAtBirthsFromBytes = Long.MAX_VALUE;
    run.started(variant, sourceFile, dataBytes, mode, pauses != null);
    for (int piece = 0; piece * Run.PIECE < source.length(); piece++) {
      run.sourceText(piece, source.substring(piece * Run.PIECE, Math.min(source.length(), (piece + 1) * Run.PIECE)));
    }
    guesses.forEach(run::guessed);
    Sites.takeSkipped().forEach(run::skipped);
    if (before != null) {
      before.tell(run);
    }
    run.reserve.keep();
    run.collector.start();
    run.begin();
    Probe.current = run;
  }

  private static void requireNone() {
    if (Probe.current != null) {
      throw new IllegalStateException("a run is under record already");
    }
  }

  /** Hooks report to what is no run, until {@link #asideNoLonger}. */
  static synchronized void aside(Run noRun) {
    requireNone();
    prepare();
    noRun.begin();
    Probe.current = noRun;
  }

  static synchronized void asideNoLonger(Run noRun) {
    Probe.current = null;
    noRun.active = false;
    Probe.forget();
  }

  /** What a program under record does first when it calls {@code Runtime.halt}, with the status: nobody else hears of it. */
  public static void beforeHalt(IntConsumer does) {
    beforeHalt = does;
  }

  static void halting(int status) {
    IntConsumer does = beforeHalt;
    if (does != null && Probe.current != null) {
      does.accept(status);
    }
  }

  /** Nanoseconds since the run began, 0 if there is none. */
  public static long nanos() {
    Run run = Probe.current;
    return run == null ? 0 : run.nanos();
  }

  /**
   * Ends the run: later hooks do nothing.
   *
   * @param endNanos when the program was over, as {@link #nanos} said then
   * @param outcome a name of {@code RunInfo.Outcome}
   * @param returned asked when the run is over already, so that the time this takes is no part of it
   * @param message the exception in words, empty if there was none
   */
  public static synchronized void endAndCheck(long endNanos, String outcome, Supplier<Returned> returned,
      String message) {
    Run run = Probe.current;
    if (run == null) {
      return;
    }
    Probe.current = null;
    run.active = false;
    if (run.gate != null) {
      run.gate.open();
    }
    Sites.takeSkipped().forEach(run::skipped);
    run.brevity.tellCallsLeftOut();
    run.ended(endNanos, outcome, returned.get(), message);
    Probe.forget();
  }

  /** The same now, of what returns nothing. */
  public static void end(String outcome, String message) {
    endAndCheck(nanos(), outcome, () -> Returned.UNKNOWN, message);
  }

  /**
   * Writes the end of a run that was in another JVM, which could not write it itself.
   *
   * @param seq a number that none of its events has, larger than all
   * @param nanos when it ended, in its own time
   */
  public static void endedElsewhere(long seq, long nanos, String outcome, String message) {
    Events.RunEnded event = new Events.RunEnded();
    event.seq = seq;
    event.nanos = nanos;
    event.outcome = outcome;
    event.message = message;
    event.commit();
  }

  /**
   * Makes the program end: its next hook throws {@link Stopped}, and so does the one in which a thread stands. The run itself goes on until
   * {@link #end}.
   */
  public static synchronized void stop() {
    Run run = Probe.current;
    if (run != null) {
      run.stopped = true;
      runOn();
    }
  }

  /** How many threads of the program stand at a birth. */
  public static int standing() {
    Gate gate = gate();
    return gate == null ? 0 : gate.standing();
  }

  /** Lets the thread go that has stood longest, to its next birth or its end; nothing if none stands. */
  public static void letOneGo() {
    Gate gate = gate();
    if (gate != null) {
      gate.letOneGo();
    }
  }

  /** Lets all threads that stand go; none will stand again. */
  public static void runOn() {
    Gate gate = gate();
    if (gate != null) {
      gate.open();
    }
  }

  private static @Nullable Gate gate() {
    Run run = Probe.current;
    return run == null ? null : run.gate;
  }

  /** Whether hooks failed in the run under way, out of memory for example: then the recording lacks something. */
  public static synchronized boolean isDamaged() {
    Run run = Probe.current;
    return run != null && run.failureCount() > 0;
  }

  /** For tests of the recorder against the garbage collector: from the next run on, every hook is followed by {@link #ask}. */
  public static synchronized void askAtEveryStep(boolean ask) {
    asksAtEveryStep = ask;
  }

  /** For tests of what is left out: how often something is told before the same is left out, from the next run on; 1 at least. */
  public static synchronized void tellOften(int times) {
    often = Math.max(1, times);
  }

  /** In the next run each birth of an array of at least {@code smallestBytes} is followed by a question to the collector. */
  public static synchronized void askAtBirths(long smallestBytes) {
    asksAtBirthsFromBytes = smallestBytes;
  }

  /**
   * Collects garbage, now, and records which arrays survived and which did not. In a run that pauses to be called by a thread that is not the
   * program's, while the program's threads stand: then it takes no time of the run.
   */
  public static void ask() {
    Run run = Probe.current;
    if (run == null) {
      return;
    }
    run.observe();
    try {
      run.walk.go();
      run.collector.ask();
    } finally {
      run.observeNoLonger();
    }
  }
}
