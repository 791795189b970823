package dev.holdfast.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.run.RunResult.NotRun;
import dev.holdfast.run.RunResult.Recorded;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent.Asked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the garbage collector itself keeps when the shipped pipelines run in each mode: asked at each birth, for real. */
class ModesTest {
  private static final long SMALLEST_BYTES = 1_000_000;

  private final Runner runner = new Runner(Runnable::run, Runnable::run);

  @ParameterizedTest
  @EnumSource
  void theCollectorKeepsFourArraysOfTheOriginalUnlessItIsWarmedUp(Mode mode) {
    List<Integer> kept = mode == Mode.WARMED_UP ? List.of(1, 2, 2, 2, 2) : List.of(1, 2, 2, 3, 4);
    assertEquals(kept, keptAtBirths(Variant.ORIGINAL, mode));
  }

  @ParameterizedTest
  @EnumSource
  void theCollectorNeverKeepsMoreThanTwoArraysOfTheOthers(Mode mode) {
    assertEquals(List.of(1, 2, 2, 2, 2), keptAtBirths(Variant.NESTED, mode), "nested");
    assertEquals(List.of(1, 2, 2, 2, 2), keptAtBirths(Variant.REASSIGNED, mode), "reassigned");
  }

  private List<Integer> keptAtBirths(Variant variant, Mode mode) {
    Trace trace = assertInstanceOf(Recorded.class, run(new Program.Shipped(variant), mode)).trace();
    assertEquals(List.of(mode.word(), 18, List.of()),
        List.of(trace.run().mode(), String.valueOf(trace.run().result()).equals("18") ? 18 : -1, trace.gaps()));
    return trace.recorded().stream().filter(Asked.class::isInstance).map(Asked.class::cast)
        .map(asked -> asked.survivors().size()).toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"WARMED_UP", "DEBUGGER"})
  void aProgramWithoutASizeIsNotRunManyTimesOver(Mode mode) {
    Program once = new Program.SourceFile("Own.java",
        "class Own { public static void main(String[] args) { throw new IllegalStateException(); } }",
        Optional.empty());
    assertEquals("Only a method with one int, the size in MB, can be warmed up: that means to run it thousands of times"
        + " over next to nothing, and Own.main would do thousands of times what it does. Choose the interpreted mode.",
        assertInstanceOf(NotRun.class, run(once, mode)).message());
  }

  @Test
  void aProgramThatEndsItsJvmEndsOnlyTheOneUnderTheDebugger() {
    Program exits = new Program.SourceFile("Own.java",
        "class Own { static byte[] go(int mb) { if (mb > 1) System.exit(3); return new byte[mb]; } }",
        Optional.empty());
    RunInfo run = assertInstanceOf(Recorded.class, run(exits, Mode.DEBUGGER)).trace().run();
    assertEquals("FAILED The program called System.exit(3).", run.outcome() + " " + run.message());
  }

  private RunResult run(Program program, Mode mode) {
    List<RunResult> ended = new ArrayList<>();
    runner.start(new Request(program, DataSize.ofMb(2)).in(mode).asking(SMALLEST_BYTES), ended::add).close();
    return ended.getFirst();
  }
}
