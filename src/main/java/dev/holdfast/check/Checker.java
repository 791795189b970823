package dev.holdfast.check;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.AsInterpreted;
import dev.holdfast.challenge.Evidence;
import dev.holdfast.challenge.Verdict;
import dev.holdfast.check.CheckResult.Judged;
import dev.holdfast.lesson.Challenge;
import dev.holdfast.pipeline.Entry;
import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.SourceCompiler;
import dev.holdfast.run.Printed;
import dev.holdfast.trace.Trace;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Checks one program. In turn: it must compile; over small data, in a JVM of its own, it must return what the reference returns, twice; then it
 * is run under record on the size on which it is judged; and if its peak is low enough, it is run over that size in a heap that is hardly
 * larger than the limit, so that nothing can be kept where the recorder does not count.
 *
 * <p>Every run is over data that nobody has seen, and must return what the reference returns over the same; that is found out in a JVM to which
 * the program has no way. It may use nothing by which it could keep data outside the heap, or find out or change how it is judged
 * ({@link Permits}).
 */
public final class Checker {
  private final Consumer<String> progress;
  private final Consumer<Printed> printed;
  private final long timeoutNanos;
  private final SourceCompiler compiler = new SourceCompiler();
  private final Stops stops = new Stops();

  /**
   * @param progress told what is being done, on the thread that checks
   * @param timeout for each of the program's runs; four times as long for the one that is recorded
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
    Optional<Prepared> reference = challenge.reference().isPresent()
        ? Optional.of(Prepared.of(challenge.reference().get(), program.entry().map(Checker::method),
            challenge.sourceMethods(), compiler))
        : Optional.empty();
    Prepared prepared = Prepared.of(program, reference.map(one -> method(one.entry())),
        challenge.sourceMethods(), compiler);
    if (reference.isPresent()) {
      refuseOther(prepared, reference.get());
      refuseMissing(challenge, reference.get());
    }
    CheckedRuns runs = new CheckedRuns(prepared, challenge, wholeMb(challenge), folder, stops, timeoutNanos);
    if (reference.isEmpty() || !reference.get().returns() && !prepared.returns()) {
      return judge(prepared, runs, new Results(challenge, prepared, Optional.empty(), timeoutNanos));
    }
    try (Referee referee = Referee.start(reference.get(), runs.plan(List.of()), folder.folder("referee"))) {
      return judge(prepared, runs, new Results(challenge, prepared, Optional.of(referee), timeoutNanos));
    }
  }

  private CheckResult judge(Prepared prepared, CheckedRuns runs, Results results)
      throws IOException, UnusableException {
    Challenge challenge = runs.challenge();
    List<String> refused = Permits.refusedIn(prepared);
    Evidence little = Evidence.NONE;
    if (refused.isEmpty() && results.canJudge()) {
      progress.accept("Comparing results over data not seen before");
      little = runs.overLittle(results);
    }
    progress.accept("Running " + prepared.program().name());
    Trace trace = runs.recorded(results, printed);
    // whether a loop was compiled while it ran, and the collector came by, must not decide
    Analysis analysis = Analysis.of(AsInterpreted.of(trace));
    Evidence evidence = runs.withRecorded(little, refused, results);
    Verdict verdict = Verdict.judge(analysis, challenge.limitBytes(), evidence);
    if (verdict.passed()) {
      progress.accept("Running " + prepared.program().name() + " in a heap of the limit's size");
      verdict = Verdict.judge(analysis, challenge.limitBytes(), runs.withFit(evidence, verdict.heldBytes(), results));
    }
    return new Judged(verdict, analysis);
  }

  private static void refuseOther(Prepared program, Prepared reference) throws UnusableException {
    if (program.kind() != reference.kind()) {
      throw new UnusableException(program.entry() + " is called " + words(program.kind()) + ", and "
          + reference.entry() + ", with which it is compared, " + words(reference.kind()) + ".");
    }
  }

  private static void refuseMissing(Challenge challenge, Prepared reference) throws UnusableException {
    for (String name : challenge.sourceMethods()) {
      if (!reference.declares(name)) {
        throw new UnusableException("Not judged: " + reference.fileName() + " has no method " + name
            + ", which is said to return the data to work on.");
      }
    }
  }

  private static String method(String entry) {
    return entry.substring(entry.lastIndexOf('.') + 1);
  }

  private static String words(Entry.Kind kind) {
    return switch (kind) {
      case MAIN -> "as a main method";
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
}
