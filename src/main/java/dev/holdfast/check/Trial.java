package dev.holdfast.check;

import dev.holdfast.challenge.Returned;
import dev.holdfast.challenge.SourceData;
import dev.holdfast.check.Loaded.FailedException;
import dev.holdfast.probe.GivenData;
import dev.holdfast.result.Comparison;
import dev.holdfast.result.ResultFile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Tries a program over data that it has not seen, beside the reference. */
final class Trial {
  /** The values that everybody sees. */
  private static final int PLAIN = 0;
  /** Of the two runs over small data: any two numbers. */
  private static final List<Integer> SEEDS = List.of(7_919, 104_729);
  private static final int FULL_SEED = 1_299_709;
  private static final String EXPECTED_IN_FULL = "expected-full";

  private final TrialPlan plan;
  private final Path folder;

  Trial(TrialPlan plan, Path folder) {
    this.plan = plan;
    this.folder = folder;
  }

  Findings compare() throws IOException {
    try {
      askReference();
    } catch (FailedException e) {
      return Findings.failed("The program to compare with, " + plan.reference().fileName() + ", failed: "
          + e.getMessage() + ".", e.isOutOfMemory());
    }
    Loaded program = Loaded.of(plan, plan.program(), folder);
    List<Integer> sizes = plan.smallMb();
    try {
      var data = new GivenData(SEEDS.getFirst(), plan.keepsSource());
      Returned first = judge(program, sizes.getFirst(), data, "expected-0");
      SourceData source = source(data);
      if (first instanceof Returned.Wrong wrong) {
        return new Findings(remarked(wrong, isRightOverPlainData() ? overPlainData() : ""), source, "", false);
      }
      data = new GivenData(SEEDS.getLast(), plan.keepsSource());
      Returned second = judge(program, sizes.getLast(), data, "expected-1");
      if (second instanceof Returned.Wrong wrong) {
        return new Findings(
            remarked(wrong, "It was called twice, and the first result was right: something is kept from"
                + " one call to the next, in a static field perhaps."),
            source, "", false);
      }
      return new Findings(second, source.isWrong() ? source : source(data), "", false);
    } catch (FailedException e) {
      return Findings.failed(String.valueOf(e.getMessage()), e.isOutOfMemory());
    }
  }

  /** All that is expected, in files, before code that is not trusted has run here. */
  private void askReference() throws IOException, FailedException {
    Loaded reference = Loaded.of(plan, plan.reference(), folder);
    for (int i = 0; i < SEEDS.size(); i++) {
      expect(reference, plan.smallMb().get(i), SEEDS.get(i), "expected-" + i);
    }
    expect(Loaded.of(plan, plan.reference(), folder), plan.smallMb().getFirst(), PLAIN, "expected-plain");
    expect(Loaded.of(plan, plan.reference(), folder), plan.fullMb(), FULL_SEED, EXPECTED_IN_FULL);
  }

  private void expect(Loaded reference, int mb, int seed, String file) throws IOException, FailedException {
    GivenData.use(new GivenData(seed, false));
    ResultFile.write(reference.call(mb), folder.resolve(file));
  }

  private Returned judge(Loaded program, int mb, GivenData data, String expected)
      throws IOException, FailedException {
    GivenData.use(data);
    return compared(program.call(mb), expected, program.size(mb));
  }

  private Returned compared(@Nullable Object returned, String expected, String size) throws IOException {
    return switch (ResultFile.compare(returned, folder.resolve(expected))) {
      case Comparison.Same same -> new Returned.Right(same.elements());
      case Comparison.Different different ->
        new Returned.Wrong(different.index(), different.expected(), different.got(), size, "");
    };
  }

  private SourceData source(GivenData data) {
    if (plan.sourceMethods().isEmpty()) {
      return new SourceData.NotJudged();
    }
    String method = String.join(" or ", plan.sourceMethods());
    if (data.loads() == 0) {
      return new SourceData.NeverLoaded(method);
    }
    if (!plan.keepsSource()) {
      return new SourceData.NotJudged();
    }
    return data.firstChange().<SourceData>map(change -> new SourceData.Changed(method, change.index(), change.was(),
        change.is())).orElse(new SourceData.Unchanged(data.loads()));
  }

  private boolean isRightOverPlainData() throws IOException {
    try {
      return !judge(Loaded.of(plan, plan.program(), folder), plan.smallMb().getFirst(),
          new GivenData(PLAIN, false), "expected-plain").isWrong();
    } catch (FailedException e) {
      return false;
    }
  }

  private String overPlainData() {
    return "A check puts other values into the data than the usual ones. Over these the result would be right: it does not"
        + " come from the data as it should.";
  }

  private static Returned remarked(Returned.Wrong wrong, String remark) {
    return new Returned.Wrong(wrong.index(), wrong.expected(), wrong.got(), wrong.size(), remark);
  }

  /** In full, in the heap that this JVM was given. */
  Findings fit() throws IOException {
    Loaded program = Loaded.of(plan, plan.program(), folder);
    try {
      Returned returned = judge(program, plan.fullMb(), new GivenData(FULL_SEED, false),
          EXPECTED_IN_FULL);
      return new Findings(returned instanceof Returned.Wrong wrong
          ? remarked(wrong, "Over less data it was right.")
          : returned, new SourceData.NotJudged(), "", false);
    } catch (FailedException e) {
      return Findings.failed(String.valueOf(e.getMessage()), e.isOutOfMemory());
    }
  }
}
