package dev.holdfast.check;

import dev.holdfast.check.Loaded.FailedException;
import dev.holdfast.run.Given;
import dev.holdfast.run.here.Delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Calls a program over data that it has not seen, and leaves what it returned. */
final class Trial {
  private final TrialPlan plan;
  private final Path folder;

  Trial(TrialPlan plan, Path folder) {
    this.plan = plan;
    this.folder = folder;
  }

  Findings go() throws IOException {
    Map<String, byte[]> classFiles = plan.role().classFiles(folder);
    Loaded program = null;
    long nanos = 0;
    int done = 0;
    for (TrialPlan.Call call : plan.calls()) {
      Given data = plan.given(call, folder);
      if (program == null || call.isFresh()) {
        program = Loaded.of(plan.role(), classFiles, data);
      }
      long from = System.nanoTime();
      try {
        Delivery delivery = program.begin(data);
        // not in a variable: an interpreted frame of ours would hold on to it
        delivery.accept(program.call(call.mb()));
      } catch (FailedException e) {
        return new Findings(done, nanos, String.valueOf(e.getMessage()), e.isOutOfMemory());
      }
      done++;
      nanos = done == 1 ? System.nanoTime() - from : nanos;
    }
    return new Findings(done, nanos, "", false);
  }
}
