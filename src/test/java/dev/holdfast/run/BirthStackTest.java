package dev.holdfast.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.trace.TraceEvent;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class BirthStackTest {
  @Test
  void theStackOfABirthIsTheProgramsOwn() {
    List<RunResult> results = new ArrayList<>();
    new Runner(Runnable::run, Runnable::run).start(new Program.Shipped(Variant.ORIGINAL), DataSize.ofMb(1),
        results::add).close();
    List<String> stacks = ((RunResult.Recorded) results.getFirst()).trace().recorded().stream()
        .filter(TraceEvent.Born.class::isInstance).map(TraceEvent.Born.class::cast)
        .map(born -> born.stack().stream().map(TraceEvent.StackLine::methodName).toList().toString()).toList();
    assertEquals(List.of("[loadXMbOfData, processData]", "[subtractScalar, processData]",
        "[raiseToPower, processData]", "[duplicateData, processData]", "[addScalar, processData]"), stacks);
  }
}
