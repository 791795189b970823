package dev.holdfast.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.explain.PeakHolder;
import dev.holdfast.pipeline.Program;
import dev.holdfast.run.DataSize;
import dev.holdfast.run.Mode;
import dev.holdfast.run.Request;
import dev.holdfast.run.RunResult;
import dev.holdfast.run.RunResult.NotRun;
import dev.holdfast.run.RunResult.Recorded;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent.Asked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What calls before the run that is shown have made: the collector is asked in the run itself. */
class WarmUpTest {
  private final Runner runner = new Runner(Runnable::run, Runnable::run);

  private RunResult run(String source, Mode mode) {
    List<RunResult> ended = new ArrayList<>();
    Program program = new Program.SourceFile("Own.java", source, Optional.of("Own.go"));
    runner.start(new Request(program, DataSize.ofMb(2)).in(mode).asking(1_000_000), ended::add).close();
    return ended.getFirst();
  }

  private Trace recorded(String source, Mode mode) {
    return assertInstanceOf(Recorded.class, run(source, mode)).trace();
  }

  @ParameterizedTest
  @EnumSource
  void whatStaticInitialisersMadeIsHeldInEveryMode(Mode mode) {
    Trace trace = recorded("""
        import java.util.*;
        class Own {
          static final byte[] TABLE = new byte[3_000_000];
          static final List<byte[]> MORE = new ArrayList<>();
          static {
            fill(MORE);
            byte[] dropped = new byte[1_000_000];
            dropped[0] = 1;
          }
          static void fill(List<byte[]> list) {
            list.add(new byte[4_000_000]);
          }
          static byte[] go(int mb) {
            byte[] data = new byte[mb * 1_000_000];
            for (int i = 0; i < data.length; i++) {
              data[i] = TABLE[i];
            }
            return data;
          }
        }
        """, mode);
    Analysis analysis = Analysis.of(trace);
    List<PeakHolder> alive = PeakHolder.of(analysis);
    assertEquals(List.of("3000016 static Own.TABLE", "4000016 static Own.MORE → elementData[0]", "2000016 data in go"),
        alive.stream().map(one -> one.array().sizeBytes() + " " + one.words()).toList());
    assertEquals(9_000_048, analysis.peakHeld().bytes());
    Asked asked = trace.recorded().stream().filter(Asked.class::isInstance).map(Asked.class::cast)
        .filter(one -> one.seq() > analysis.peakHeld().seq()).findFirst().orElseThrow();
    assertEquals(alive.stream().map(one -> one.array().id()).sorted().toList(),
        asked.survivors().stream().sorted().toList());
    assertEquals(List.of(), trace.gaps());
  }

  @Test
  void whatEarlierCallsLeftIsNotTheRunsAndThatIsSaid() {
    Trace trace = recorded("""
        class Own {
          static byte[] first;
          static byte[] go(int mb) {
            if (first == null && mb > 0) {
              first = new byte[1_000_000];
            }
            byte[] data = new byte[mb * 1_000_000];
            for (int i = 0; i < data.length; i++) {
              data[i] = 1;
            }
            return data;
          }
        }
        """, Mode.WARMED_UP);
    assertEquals(2_000_016, Analysis.of(trace).peakHeld().bytes());
    assertEquals(List.of("Warming up left 1 array of 64 kB or more (1,000,016 bytes) in static fields or what they lead"
        + " to: not counted here, though alive."), trace.gaps());
  }

  @Test
  void aProgramThatKeepsWhatEachCallMakesIsNotCalledUntilTheHeapIsFull() {
    String message = assertInstanceOf(NotRun.class, run("""
        import java.util.*;
        class Own {
          static final List<byte[]> ALL = new ArrayList<>();
          static byte[] go(int mb) {
            if (ALL.isEmpty()) {
              fill(new byte[5_000_000]); // not called again, hence never wholly compiled
            }
            byte[] data = new byte[mb * 1_000_000];
            ALL.add(data);
            return data;
          }
          static void fill(byte[] data) {
            for (int i = 0; i < data.length; i++) {
              data[i] = 1;
            }
          }
        }
        """, Mode.WARMED_UP)).message();
    assertTrue(message.matches("Own cannot be warmed up: what its static fields lead to grows with each run, to"
        + " [0-9.]+ [MG]B by now\\. Choose the interpreted mode\\."), message);
  }
}
