package dev.holdfast.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.CallsLeftOut;
import dev.holdfast.analysis.Labels;
import dev.holdfast.pipeline.Program;
import dev.holdfast.run.DataSize;
import dev.holdfast.run.Place;
import dev.holdfast.run.Request;
import dev.holdfast.run.Run;
import dev.holdfast.run.RunResult;
import dev.holdfast.run.RunResult.Recorded;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.Test;

/** A call for each element of an array: millions of them must neither fill the recording nor get lost in silence. */
class RepeatedCallsTest {
  private static final String ACCESSOR = """
      import java.util.Objects;

      class Own {
        record Box(byte[] inside) {
          byte[] bytes() {
            return Objects.requireNonNull(inside);
          }
        }

        static byte[] processData(int mb) {
          Box box = new Box(new byte[1_000_000 * mb]);
          byte[] result = new byte[1_000_000 * mb];
          for (int i = 0; i < result.length; i++)
            result[i] = (byte) (box.bytes()[i] + 1);
          return result;
        }
      }""";
  private static final int ELEMENTS = 1_000_000;

  @Test
  void aCallForEachElementIsCountedAndNotToldEachTime() {
    Trace trace = recorded(ACCESSOR);
    assertTrue(trace.recorded().size() < 50_000, () -> trace.recorded().size() + " events");
    int accessor = trace.methods().values().stream().filter(m -> m.name().equals("bytes")).findFirst().orElseThrow()
        .id();
    long told = trace.recorded().stream()
        .filter(e -> e instanceof TraceEvent.Entered entered && entered.method() == accessor).count();
    long leftOut = trace.callsLeftOut().getOrDefault(accessor, 0L);
    assertTrue(told >= 1000, () -> told + " told");
    assertEquals(ELEMENTS, told + leftOut);
    assertEquals(String.format("%,d more calls of Own$Box.bytes made no array and are left out", leftOut),
        CallsLeftOut.words(trace));
  }

  @Test
  void andTheArrayThatTheyReadStaysHeldByWhatHoldsIt() {
    Analysis analysis = Analysis.of(recorded(ACCESSOR));
    assertEquals(2 * (ELEMENTS + 16), analysis.peakHeld().bytes());
    assertEquals("box → inside", Labels.plain(analysis.aliveAtPeak().getFirst().label()));
  }

  private static Trace recorded(String source) {
    BlockingQueue<RunResult> ends = new LinkedBlockingQueue<>();
    Runner runner = new Runner(Runnable::run, Runnable::run);
    Program program = new Program.SourceFile("Own.java", source, Optional.empty());
    try (Run _ = runner.start(new Request(program, DataSize.ofMb(1)).in(Place.HERE), ends::add)) {
      return assertInstanceOf(Recorded.class, ends.remove()).trace();
    }
  }
}
