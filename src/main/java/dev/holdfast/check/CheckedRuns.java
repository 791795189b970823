package dev.holdfast.check;

import dev.holdfast.challenge.Evidence;
import dev.holdfast.challenge.Returned;
import dev.holdfast.challenge.SourceData;
import dev.holdfast.lesson.Challenge;
import dev.holdfast.run.Given;
import dev.holdfast.run.Printed;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.Trace;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.text.TimeText;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The runs of a program that is checked, each in a JVM and over data of its own. */
final class CheckedRuns {
  private static final String RIGHT_OVER_PLAIN_DATA = "A check puts other values into the data than the usual ones. Over these the result"
      + " would be right: it does not come from the data as it should.";

  private static final String KEPT = "It was called twice, and the first result was right: something is kept from one call to the next, in a"
      + " static field perhaps.";

  /** How many times as long a run may take that is recorded. */
  private static final int RECORDED_TIMES = 4;

  private final Prepared program;
  private final Challenge challenge;
  private final int fullMb;
  private final TrialFolder folder;
  private final Stops stops;
  private final long timeoutNanos;
  private final SecureRandom random = new SecureRandom();
  private final TrialPlan.Call recorded;
  private final Given recordedData;
  /** How long it took over little data, in words; empty before. */
  private String quick = "";

  CheckedRuns(Prepared program, Challenge challenge, int fullMb, TrialFolder folder, Stops stops, long timeoutNanos) {
    this.program = program;
    this.challenge = challenge;
    this.fullMb = fullMb;
    this.folder = folder;
    this.stops = stops;
    this.timeoutNanos = timeoutNanos;
    recorded = new TrialPlan.Call(fullMb, seed(), challenge.sourceStays(), true, "recorded");
    recordedData = plan(List.of()).given(recorded, folder.path());
  }

  Challenge challenge() {
    return challenge;
  }

  TrialPlan plan(List<TrialPlan.Call> calls) {
    Set<String> sourceMethods = challenge.sourceMethods();
    return new TrialPlan(TrialPlan.Role.of(program), sourceMethods, calls);
  }

  /** That nobody can know before; 0 is for what everybody sees. */
  private long seed() {
    return random.nextLong() | 1;
  }

  /** Twice, over sizes that are not the full one where that is larger; and over what everybody sees, which may explain a wrong result too. */
  Evidence overLittle(Results results) throws IOException, UnusableException {
    boolean keeps = challenge.sourceStays();
    var first = new TrialPlan.Call(fullMb >= 4 ? 3 : 1, seed(), keeps, true, "first");
    var second = new TrialPlan.Call(fullMb >= 2 ? 2 : 1, seed(), keeps, challenge.mayKeepSource(), "second");
    var plain = new TrialPlan.Call(first.mb(), 0, false, true, "plain");
    results.expect(first);
    Path own = folder.folder("little");
    TrialPlan plan = plan(List.of(first, second, plain));
    Findings findings = trial(plan, own, Long.MAX_VALUE);
    if (findings.calls() == 0) {
      throw new UnusableException(failed(findings));
    }
    quick = first.mb() + " MB took " + TimeText.rounded(findings.nanos());
    Given data = plan.given(first, own);
    SourceData source = results.source(data);
    Returned returned = results.of(data, first.mb(), "");
    if (returned instanceof Returned.Wrong wrong) {
      results.expect(plain);
      boolean isRightOverPlain = findings.calls() == 3
          && results.of(plan.given(plain, own), plain.mb(), "") instanceof Returned.Right;
      return new Evidence(remarked(wrong, isRightOverPlain ? RIGHT_OVER_PLAIN_DATA : ""), source, List.of());
    }
    if (findings.calls() == 1) {
      throw new UnusableException(failed(findings));
    }
    if (!source.isWrong()) {
      source = results.source(plan.given(second, own));
      source = source instanceof SourceData.NeverLoaded never
          ? new SourceData.NeverLoaded(never.method(), true)
          : source;
    }
    results.expect(second);
    returned = results.of(plan.given(second, own), second.mb(), KEPT);
    if (!returned.isWrong()) {
      if (findings.calls() == 2) {
        throw new UnusableException(failed(findings));
      }
      results.expect(plain);
      returned = results.of(plan.given(plain, own), plain.mb(), "Over other values it was right.");
    }
    return new Evidence(returned, source, List.of());
  }

  private static Returned remarked(Returned.Wrong wrong, String remark) {
    return new Returned.Wrong(wrong.index(), wrong.expected(), wrong.got(), wrong.size(), remark);
  }

  /** The run on which it is judged. */
  Trace recorded(Results results, Consumer<Printed> printed) throws UnusableException {
    results.expect(recorded);
    // of a program that ended over little data it is known that it ends: to be recorded it may take longer
    long enough = quick.isEmpty() ? timeoutNanos : RECORDED_TIMES * timeoutNanos;
    Trace trace = new RecordedRun(stops, enough, printed).of(program.program(), challenge.size(), recordedData);
    refuseUnfinished(trace.run());
    return trace;
  }

  private void refuseUnfinished(RunInfo run) throws UnusableException {
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
      case CANCELLED, RUNNING, CUT_OFF -> throw new UnusableException("Not judged: " + program.fileName()
          + " did not end in time when it was recorded"
          + (quick.isEmpty()
              ? ". Does it loop for ever, or wait for something?"
              : ", over " + challenge.size() + ". Unrecorded, " + quick
                  + ". A program is slow to record that calls a method for every element:"
                  + " give it more time or less data, or call less."));
    }
  }

  /** What the recorded run adds to what is known. */
  Evidence withRecorded(Evidence little, List<String> refused, Results results)
      throws IOException, UnusableException {
    results.endedBy(stops);
    Returned returned = little.returned().isWrong()
        ? little.returned()
        : results.of(recordedData, fullMb, "Over less data it was right.");
    SourceData source = little.source().isWrong() ? little.source() : results.source(recordedData);
    return new Evidence(returned, source, refused);
  }

  /** What a run in a heap of the limit's size adds. */
  Evidence withFit(Evidence evidence, long heldBytes, Results results) throws IOException, UnusableException {
    var call = new TrialPlan.Call(fullMb, seed(), false, true, "fit");
    results.expect(call);
    TrialPlan plan = plan(List.of(call));
    Path own = folder.folder("small");
    Findings findings = trial(plan, own, challenge.limitBytes());
    if (findings.failure().isEmpty()) {
      results.endedBy(stops);
      return new Evidence(results.of(plan.given(call, own), fullMb, "When it was recorded it was right."),
          evidence.source(), evidence.objections());
    }
    return evidence.objecting(findings.isOutOfMemory()
        ? "The arrays that were counted are " + ByteText.rounded(heldBytes) + " at the peak, yet in a heap of "
            + ByteText.rounded(challenge.limitBytes() + TrialJvm.OWN_BYTES) + " " + program.fileName()
            + " runs out of memory (" + findings.failure()
            + "). It keeps data where arrays are not counted: in objects of the JDK such as String, ByteBuffer, BigInteger or"
            + " boxed numbers, or in a stream at work."
        : "In a heap of the limit's size " + program.fileName() + " fails: " + findings.failure() + ".");
  }

  private Findings trial(TrialPlan plan, Path own, long limitBytes) throws IOException, UnusableException {
    plan.write(program, own);
    TrialJvm jvm = new TrialJvm(own);
    Process process = limitBytes == Long.MAX_VALUE ? jvm.start() : jvm.startWithin(limitBytes);
    stops.onStop(process::destroyForcibly);
    try (var _ = folder.endingWithThisJvm(process)) {
      return jvm.findings(process, System.nanoTime() + timeoutNanos, program.fileName());
    } finally {
      stops.onStop(() -> {});
    }
  }

  private String failed(Findings findings) {
    return findings.failure().endsWith(".")
        ? findings.failure()
        : program.fileName() + " failed: " + findings.failure() + ".";
  }
}
