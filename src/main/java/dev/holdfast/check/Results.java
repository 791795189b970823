package dev.holdfast.check;

import dev.holdfast.challenge.Returned;
import dev.holdfast.challenge.SourceData;
import dev.holdfast.lesson.Challenge;
import dev.holdfast.pipeline.Entry;
import dev.holdfast.result.SourceReport;
import dev.holdfast.run.Given;

import java.io.IOException;
import java.util.Optional;

/** Judges what a program has left in its runs, once they are over: there is nothing in them that could tell it what is expected. */
final class Results {
  private static final String NO_REFERENCE = "there is no program to compare it with.";
  private static final String NOTHING = "the program to compare it with returns nothing.";
  private static final String NO_SOURCE = "no method is known that returns it.";
  private static final String SAME_SOURCE = "which method returns the data to work on is not known, so every run was over the same data,"
      + " and whether the result comes from it is not known either.";

  private final Challenge challenge;
  private final Prepared program;
  private final Optional<Referee> referee;
  private final long timeoutNanos;

  /** @param referee none if there is nothing to compare with */
  Results(Challenge challenge, Prepared program, Optional<Referee> referee, long timeoutNanos) {
    this.challenge = challenge;
    this.program = program;
    this.referee = referee;
    this.timeoutNanos = timeoutNanos;
  }

  /** Whether there is anything to compare with. */
  boolean canJudge() {
    return referee.isPresent();
  }

  /** Ends the referee when that is run. */
  void endedBy(Stops stops) {
    referee.ifPresent(one -> stops.onStop(one::kill));
  }

  /** Has the referee find out meanwhile what the run has to return that will be judged next. */
  void expect(TrialPlan.Call call) {
    referee.ifPresent(one -> one.expect(call.mb(), call.seed(), call.isFresh()));
  }

  /**
   * What that run returned.
   *
   * @param mb the size of its data
   * @param remark why, if it is wrong: a sentence, or empty
   */
  Returned of(Given run, int mb, String remark) throws IOException, UnusableException {
    if (referee.isEmpty()) {
      return new Returned.NotJudged(challenge.reference().isEmpty() ? NO_REFERENCE : NOTHING);
    }
    Optional<String> failure = run.failure();
    if (failure.isPresent()) {
      throw new UnusableException("Not judged: " + program.fileName() + " returned, but " + failure.get() + ".");
    }
    String size = program.kind() == Entry.Kind.SIZE_IN_MB ? mb + " MB" : "";
    return switch (referee.get().compare(run.result(), timeoutNanos)) {
      case RefereeMain.Answer.Same same -> new Returned.Right(same.elements());
      case RefereeMain.Answer.Different different ->
        new Returned.Wrong(program.returnsOne() ? -1 : different.index(), different.expected(), different.got(), size,
            remark);
      case RefereeMain.Answer.Failed failed -> throw new IllegalStateException(failed.why());
    };
  }

  /** What became of that run's data. */
  SourceData source(Given run) throws IOException {
    if (run.sourceMethods().isEmpty()) {
      return new SourceData.NotJudged(referee.isPresent() ? SAME_SOURCE : NO_SOURCE);
    }
    if (run.failure().isPresent()) {
      return new SourceData.NotJudged();
    }
    String method = String.join(" or ", run.sourceMethods());
    SourceReport report = run.source();
    if (report.loads() == 0) {
      return new SourceData.NeverLoaded(method, false);
    }
    if (!challenge.sourceStays()) {
      return new SourceData.NotJudged("it may be changed.");
    }
    return report.change()
        .<SourceData>map(change -> new SourceData.Changed(method, change.index(), change.was(), change.is()))
        .orElse(new SourceData.Unchanged(report.loads()));
  }
}
