package dev.holdfast.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.run.DataSize;
import dev.holdfast.run.Mode;
import dev.holdfast.run.Request;
import dev.holdfast.run.RunResult;
import dev.holdfast.run.RunResult.NotRun;
import dev.holdfast.run.RunResult.Recorded;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent;
import dev.holdfast.trace.TraceEvent.Asked;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /** Another name for an array, or a place in an object, that is not read again: an interpreter keeps it, compiled code does not. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      INTERPRETED | byte[] kept = data
      WARMED_UP   | byte[] kept = data
      DEBUGGER    | byte[] kept = data
      INTERPRETED | Object kept = new Object[]{data}
      WARMED_UP   | Object kept = new Object[]{data}
      DEBUGGER    | Object kept = new Object[]{data}
      WARMED_UP   | Object kept = java.util.List.of(data)
      """)
  void whatIsHeldSurvivesAndNothingElse(Mode mode, String alias) {
    Program program = new Program.SourceFile("Own.java", """
        class Own {
          static byte[] go(int mb) {
            byte[] data = full(mb);
            %s;
            data = null;
            byte[] copy = copy(full(mb));
            return copy(copy);
          }
          static byte[] full(int mb) {
            byte[] full = new byte[mb * 1_000_000];
            for (int i = 0; i < full.length; i++) {
              full[i] = 1;
            }
            return full;
          }
          static byte[] copy(byte[] from) {
            byte[] to = new byte[from.length];
            for (int i = 0; i < to.length; i++) {
              to[i] = from[i];
            }
            return to;
          }
        }
        """.formatted(alias), Optional.of("Own.go"));
    assertEquals(4, comparedWithSurvivors(program, mode));
  }

  @ParameterizedTest
  @CsvSource({"Initialised, INTERPRETED, 8", "Initialised, WARMED_UP, 4", "Initialised, DEBUGGER, 4",
      "Control, INTERPRETED, 6", "Control, WARMED_UP, 6", "Calls, INTERPRETED, 6", "Calls, WARMED_UP, 6",
      "Referred, INTERPRETED, 10", "Reachable, INTERPRETED, 13", "Reachable, WARMED_UP, 13"})
  void whatIsHeldOfManyKindsSurvivesAndNothingElse(String name, Mode mode, int births) throws IOException {
    String file = "/fixtures/modes/" + name + ".java";
    try (InputStream source = Objects.requireNonNull(ModesTest.class.getResourceAsStream(file), file)) {
      assertEquals(births, comparedWithSurvivors(new Program.SourceFile(name + ".java",
          new String(source.readAllBytes(), StandardCharsets.UTF_8), Optional.of(name + ".go")), mode));
    }
  }

  /** How often the collector was asked. */
  private int comparedWithSurvivors(Program program, Mode mode) {
    Trace trace = assertInstanceOf(Recorded.class, run(program, mode)).trace();
    Analysis analysis = Analysis.of(trace);
    int asked = 0;
    for (TraceEvent.Recorded event : trace.recorded()) {
      if (event instanceof Asked survivors) {
        asked++;
        assertEquals(survivors.survivors().stream().sorted().toList(),
            analysis.aliveAt(event.seq() - 1).stream().filter(one -> one.state().isHeld())
                .map(one -> one.array().id()).sorted().toList(),
            mode + ", when asked for the " + asked + ". time");
      }
    }
    return asked;
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
