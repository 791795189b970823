package dev.holdfast.run.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Labels;
import dev.holdfast.analysis.SmallestHeap;
import dev.holdfast.explain.MemoryWords;
import dev.holdfast.explain.PeakWords;
import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.run.DataSize;
import dev.holdfast.run.Place;
import dev.holdfast.run.Request;
import dev.holdfast.run.RunResult;
import dev.holdfast.runner.Runner;
import dev.holdfast.trace.OutOfMemory;
import dev.holdfast.trace.RunInfo.Outcome;
import dev.holdfast.trace.Trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The heap that would have been enough, found in a run that had too little, is put to the test: with it the run fits, and with less not. */
class SmallestHeapTest {
  private static final long MIB = 1 << 20;
  /** The region for what the JVM itself needs more, the one by which that differed in this run, and twice that heaps are rounded up to 2 MiB. */
  private static final long LESS = 8 * MIB;
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
    PeakWords peak = PeakWords.of(failed, 64_000);
    assertEquals("Three arrays are alive at the peak, when memory ran out: addScalar asked for 30 MB more.",
        peak.headline());
    // duplicateData has read dataPow for the last time
    assertEquals(List.of(90_000_048L, 30_000_016L, 60_000_032L),
        List.of(peak.heldBytes(), peak.neededBytes(), peak.clingingBytes()));
    SmallestHeap found = SmallestHeap.of(failed).orElseThrow();
    assertEquals(List.of(Outcome.FINISHED, Outcome.OUT_OF_MEMORY),
        List.of(run(Variant.ORIGINAL, found.asIsBytes()).run().outcome(),
            run(Variant.ORIGINAL, found.asIsBytes() - LESS).run().outcome()));
    // the same steps, written so that each lets go after its last read
    assertEquals(List.of(Outcome.FINISHED, Outcome.OUT_OF_MEMORY),
        List.of(run(Variant.NESTED, found.asNeededBytes()).run().outcome(),
            run(Variant.NESTED, found.asNeededBytes() - LESS).run().outcome()));
  }

  @Test
  void ofManyArraysTheProgramsOwnIsTheOneThatFailed() {
    Program list = new Program.SourceFile("Fills.java", """
        import java.util.*;
        class Fills {
          static int go(int mb) {
            List<byte[]> all = new ArrayList<>();
            for (int i = 0; i < 10 * mb; i++)
              all.add(new byte[1_000_000]);
            return all.size();
          }
        }""", Optional.empty());
    Analysis failed = Analysis.of(run(list, TOO_SMALL));
    OutOfMemory why = failed.trace().run().outOfMemory();
    // now and then there is no memory left to tell of it
    if (why != null) {
      assertEquals(List.of(1_000_016L, "go 6"), List.of(why.askedBytes(),
          MemoryWords.place(failed).map(line -> line.methodName() + " " + line.line()).orElse("")));
      SmallestHeap.of(failed).ifPresent(heap -> assertTrue(heap.asIsBytes() > TOO_SMALL, heap.toString()));
    }
    assertEquals(Outcome.OUT_OF_MEMORY, failed.trace().run().outcome());
  }

  /** In one of them the program's arrays fit and little else does. */
  @ParameterizedTest
  @ValueSource(longs = {60, 61, 62, 63, 64, 65, 66, 68})
  void whereHardlyTheProgramsArraysFitAllIsRecorded(long heapMib) {
    Trace trace = run(new Program.Shipped(Variant.NESTED), heapMib * MIB);
    assertTrue(List.of(Outcome.FINISHED, Outcome.OUT_OF_MEMORY).contains(trace.run().outcome()), trace.run()::toString);
    assertFalse(trace.run().message().contains("no memory left"), trace.run().message());
    assertEquals(List.of(), trace.gaps(), "the recorder has kept enough memory back");
    Analysis whole = Analysis.of(trace);
    long arrays = trace.run().outcome() == Outcome.FINISHED ? 2 : 1;
    assertEquals(List.of(arrays * 30_000_016, arrays * 30_000_016),
        List.of(whole.peakHeld().bytes(), whole.peakNeeded().bytes()));
  }

  private Trace run(Variant variant, long heapBytes) {
    return run(new Program.Shipped(variant), heapBytes);
  }

  private Trace run(Program program, long heapBytes) {
    List<RunResult> ended = new ArrayList<>();
    runner.start(new Request(program, SIZE).in(new Place.OwnJvm(heapBytes)), ended::add).close();
    return assertInstanceOf(RunResult.Recorded.class, ended.getFirst(), ended::toString).trace();
  }
}
