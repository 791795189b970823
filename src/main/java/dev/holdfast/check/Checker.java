package dev.holdfast.check;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.AsInterpreted;
import dev.holdfast.challenge.Evidence;
import dev.holdfast.challenge.Returned;
import dev.holdfast.challenge.Verdict;
import dev.holdfast.check.CheckResult.Judged;
import dev.holdfast.lesson.Challenge;
import dev.holdfast.pipeline.Entry;
import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.SourceCompiler;
import dev.holdfast.run.Printed;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.Trace;
import dev.holdfast.view.text.ByteText;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Checks one program. In turn: it must compile; over small data that it has not seen, in a JVM of its own, it must return what the reference
 * returns, twice; then it is run under record on the size on which it is judged; and if its peak is low enough, it must return what is expected
 * over that size in a heap that is hardly larger than the limit, so that nothing can be kept where the recorder does not count.
 */
public final class Checker {
  private final Consumer<String> progress;
  private final Consumer<Printed> printed;
  private final long timeoutNanos;
  private final SourceCompiler compiler = new SourceCompiler();
  private final Stops stops = new Stops();

  /**
   * @param progress told what is being done, on the thread that checks
   * @param timeout for each of the program's runs
   */
  public Checker(Duration timeout, Consumer<String> progress) {
    this(timeout, progress, piece -> {});
  }

  /** @param printed told what the program prints when it is run under record; by another thread */
  public Checker(Duration timeout, Consumer<String> progress, Consumer<Printed> printed) {
    this.timeoutNanos = timeout.toNanos();
    this.progress = progress;
    this.printed = printed;
  }

  /** Ends the check soon, from any thread; it is unusable then. */
  public void cancel() {
    stops.stop();
  }

  /** Returns when the check is over. One at a time. */
  public CheckResult check(Program program, Challenge challenge) throws IOException {
    try (TrialFolder folder = TrialFolder.create()) {
      return judge(program, challenge, folder);
    } catch (UnusableException e) {
      return stops.isStopped() ? new CheckResult.Unusable("The check was cancelled.") : e.result();
    }
  }

  private CheckResult judge(Program program, Challenge challenge, TrialFolder folder)
      throws IOException, UnusableException {
    progress.accept("Compiling " + program.fileName());
    Prepared reference = Prepared.of(challenge.reference(), Optional.empty(), compiler);
    Prepared prepared = Prepared.of(program, Optional.of(method(reference.entry())), compiler);
    if (prepared.kind() != reference.kind()) {
      throw new UnusableException(prepared.entry() + " is called " + words(prepared.kind()) + ", and "
          + reference.entry() + ", with which it is compared, " + words(reference.kind()) + ".");
    }
    int mb = wholeMb(challenge);
    folder.put(reference, prepared);
    progress.accept("Comparing results over data not seen before");
    Findings compared = trial(folder, plan(TrialPlan.Task.COMPARE, mb, challenge, reference, prepared),
        Long.MAX_VALUE);
    refuseFailed(prepared, compared);
    progress.accept("Running " + prepared.program().name());
    Trace trace = new RecordedRun(stops, timeoutNanos, printed).of(prepared.program(), challenge.size());
    refuseUnfinished(prepared, trace.run());
    Evidence evidence = new Evidence(compared.returned(), compared.source(), Unseen.in(prepared));
    // whether a loop was compiled while it ran, and the collector came by, must not decide
    Analysis analysis = Analysis.of(AsInterpreted.of(trace));
    Verdict verdict = Verdict.judge(analysis, challenge.limitBytes(), evidence);
    if (verdict.passed()) {
      progress.accept("Running " + prepared.program().name() + " in a heap of the limit's size");
      Findings fit = trial(folder, plan(TrialPlan.Task.FIT, mb, challenge, reference, prepared),
          challenge.limitBytes());
      verdict = Verdict.judge(analysis, challenge.limitBytes(), withFit(evidence, fit, prepared, verdict));
    }
    return new Judged(verdict, analysis);
  }

  private static String method(String entry) {
    return entry.substring(entry.lastIndexOf('.') + 1);
  }

  private static String words(Entry.Kind kind) {
    return switch (kind) {
      case MAIN -> "with a String[]";
      case SIZE_IN_MB -> "with the size in MB, an int";
      case NO_ARGUMENT -> "without an argument";
    };
  }

  private static int wholeMb(Challenge challenge) throws UnusableException {
    try {
      return challenge.size().wholeMb();
    } catch (IllegalArgumentException e) {
      throw new UnusableException(String.valueOf(e.getMessage()));
    }
  }

  private static TrialPlan plan(TrialPlan.Task task, int mb, Challenge challenge, Prepared reference,
      Prepared program) {
    return new TrialPlan(task, mb, challenge.sourceMethods(), challenge.sourceStays(),
        TrialPlan.Role.of(TrialFolder.REFERENCE, reference), TrialPlan.Role.of(TrialFolder.PROGRAM, program));
  }

  private Findings trial(TrialFolder folder, TrialPlan plan, long limitBytes) throws IOException, UnusableException {
    folder.put(plan);
    TrialJvm jvm = new TrialJvm(folder.path());
    Process process = limitBytes == Long.MAX_VALUE ? jvm.start() : jvm.startWithin(limitBytes);
    stops.onStop(process::destroyForcibly);
    try (var _ = folder.endingWithThisJvm(process)) {
      return jvm.findings(process, System.nanoTime() + timeoutNanos, plan.program().fileName());
    } finally {
      stops.onStop(() -> {});
    }
  }

  private static void refuseFailed(Prepared program, Findings findings) throws UnusableException {
    if (!findings.failure().isEmpty()) {
      throw new UnusableException(
          findings.failure().endsWith(".")
              ? findings.failure()
              : program.fileName() + " failed: " + findings.failure() + ".");
    }
  }

  private static void refuseUnfinished(Prepared program, RunInfo run) throws UnusableException {
    String why = run.message().isEmpty() ? "." : ": " + run.message().replaceFirst("\\.$", "") + ".";
    switch (run.outcome()) {
      case FINISHED -> {
        // the program ended its JVM, or one of its threads died
        if (!run.message().isEmpty()) {
          throw new UnusableException(program.fileName() + " did not end as it should" + why);
        }
      }
      case FAILED -> throw new UnusableException(program.fileName() + " failed" + why);
      case OUT_OF_MEMORY -> throw new UnusableException(program.fileName() + " ran out of memory" + why);
      case CANCELLED, RUNNING, CUT_OFF ->
        throw new UnusableException(
            program.fileName() + " did not end in time. Does it loop for ever, or wait for something?");
    }
  }

  /** What the run in a small heap adds. */
  private static Evidence withFit(Evidence evidence, Findings fit, Prepared program, Verdict verdict) {
    if (fit.returned() instanceof Returned.Wrong || fit.returned() instanceof Returned.Right) {
      return new Evidence(fit.returned(), evidence.source(), evidence.objections());
    }
    if (fit.isOutOfMemory()) {
      return evidence.objecting("The arrays that were counted are " + ByteText.rounded(verdict.heldBytes())
          + " at the peak, yet in a heap of " + ByteText.rounded(verdict.limitBytes() + TrialJvm.OWN_BYTES) + " "
          + program.fileName() + " runs out of memory (" + fit.failure()
          + "). It keeps data where arrays are not counted: in objects such as String, BigInteger or boxed numbers.");
    }
    return evidence.objecting("In a heap of the limit's size " + program.fileName() + " fails: " + fit.failure() + ".");
  }
}
