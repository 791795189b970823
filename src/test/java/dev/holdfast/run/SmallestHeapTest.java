package dev.holdfast.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Labels;
import dev.holdfast.analysis.SmallestHeap;
import dev.holdfast.explain.MemoryWords;
import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.trace.OutOfMemory;
import dev.holdfast.trace.RunInfo.Outcome;
import dev.holdfast.trace.Trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

/** The heap that would have been enough, found in a run that had too little, is put to the test: with it the run fits, and with less not. */
class SmallestHeapTest {
  private static final long MIB = 1 << 20;
  /** Between runs what the JVM itself needs differs a little, and it rounds heaps up to 2 MiB. */
  private static final long LESS = 4 * MIB;
  /** Room for three of the arrays, not for four. */
  private static final long TOO_SMALL = 110 * MIB;
  private static final DataSize SIZE = DataSize.ofMb(30);

  private final Runner runner = new Runner(Runnable::run, Runnable::run);

  @Test
  void withTheHeapThatWasFoundTheRunFitsAndWithLessItDoesNot() {
    Analysis failed = Analysis.of(run(Variant.ORIGINAL, TOO_SMALL));
    OutOfMemory why = Objects.requireNonNull(failed.trace().run().outOfMemory(), failed.trace().run().message());
    assertEquals(List.of(30_000_016L, TOO_SMALL, MIB),
        List.of(why.askedBytes(), why.maxHeapBytes(), why.regionBytes()));
    assertEquals("addScalar 53",
        MemoryWords.place(failed).map(line -> line.methodName() + " " + line.line()).orElse(""));
    assertEquals(List.of("data", "dataPow", "data"), SmallestHeap.aliveAtFailure(failed).stream()
        .map(alive -> Labels.name(Objects.requireNonNull(alive.label()).holder())).toList());
    SmallestHeap found = SmallestHeap.of(failed).orElseThrow();
    assertEquals(List.of(Outcome.FINISHED, Outcome.OUT_OF_MEMORY),
        List.of(run(Variant.ORIGINAL, found.asIsBytes()).run().outcome(),
            run(Variant.ORIGINAL, found.asIsBytes() - LESS).run().outcome()));
    // the same steps, written so that each lets go after its last read
    assertEquals(List.of(Outcome.FINISHED, Outcome.OUT_OF_MEMORY),
        List.of(run(Variant.NESTED, found.asNeededBytes()).run().outcome(),
            run(Variant.NESTED, found.asNeededBytes() - LESS).run().outcome()));
  }

  private Trace run(Variant variant, long heapBytes) {
    List<RunResult> ended = new ArrayList<>();
    Request request = new Request(new Program.Shipped(variant), SIZE).in(new Place.OwnJvm(heapBytes));
    runner.start(request, ended::add).close();
    return assertInstanceOf(RunResult.Recorded.class, ended.getFirst(), ended::toString).trace();
  }
}
