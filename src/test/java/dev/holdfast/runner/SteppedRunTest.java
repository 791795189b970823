package dev.holdfast.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.run.DataSize;
import dev.holdfast.run.Place;
import dev.holdfast.run.Request;
import dev.holdfast.run.Run;
import dev.holdfast.run.RunListener;
import dev.holdfast.run.RunResult;
import dev.holdfast.run.RunResult.Recorded;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.RunInfo.Outcome;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent;
import dev.holdfast.trace.TraceEvent.Asked;
import dev.holdfast.trace.TraceEvent.Born;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs really run here and really stand still. */
@Timeout(60)
class SteppedRunTest {
  private static final DataSize ONE_MB = DataSize.ofMb(1);
  private static final long SMALLEST = 1_000;

  private final Runner runner = new Runner(task -> Thread.ofPlatform().daemon().start(task), Runnable::run);
  private final Ears ears = new Ears();

  private static final class Ears implements RunListener {
    final BlockingQueue<Trace> pauses = new LinkedBlockingQueue<>();
    final BlockingQueue<RunResult> ends = new LinkedBlockingQueue<>();

    @Override
    public void paused(Trace soFar) {
      pauses.add(soFar);
    }

    @Override
    public void ended(RunResult result) {
      ends.add(result);
    }

    Trace pause() throws InterruptedException {
      return Objects.requireNonNull(pauses.poll(30, TimeUnit.SECONDS), () -> "it did not pause: " + ends);
    }

    Trace end() throws InterruptedException {
      RunResult result = Objects.requireNonNull(ends.poll(30, TimeUnit.SECONDS), "it did not end");
      return assertInstanceOf(Recorded.class, result, String.valueOf(result)).trace();
    }
  }

  private Run step(Program program) {
    return runner.start(new Request(program, ONE_MB).in(Place.HERE).stepping(SMALLEST), ears);
  }

  private static Program source(String text) {
    return new Program.SourceFile("Own.java", text, Optional.empty());
  }

  private static List<Integer> lengths(Trace trace) {
    return trace.recorded().stream().filter(Born.class::isInstance).map(e -> ((Born) e).length()).toList();
  }

  private static String end(Trace trace) {
    RunInfo run = trace.run();
    return (run.outcome() + " " + run.message()).strip();
  }

  private static final Program THREE = source("""
      class Own {
        static void go() {
          byte[] one = new byte[1001];
          byte[] small = new byte[10];
          byte[] two = new byte[1002];
          byte[] three = new byte[1003];
        }
      }""");

  @Test
  void itPausesAtEachLargeBirthAndShowsAllUpToThere() throws InterruptedException {
    List<List<Integer>> seen = new ArrayList<>();
    try (Run run = step(THREE)) {
      for (int i = 0; i < 3; i++) {
        Trace soFar = ears.pause();
        assertTrue(run.isPaused());
        assertEquals(Outcome.RUNNING, soFar.run().outcome());
        seen.add(lengths(soFar));
        run.forward();
      }
      seen.add(lengths(ears.end()));
      assertFalse(run.isPaused());
    }
    assertEquals(List.of(List.of(1001), List.of(1001, 10, 1002), List.of(1001, 10, 1002, 1003),
        List.of(1001, 10, 1002, 1003)), seen);
  }

  @Test
  void aForwardWhileNothingStandsSkipsNothing() throws InterruptedException {
    try (Run run = step(THREE)) {
      run.forward();
      ears.pause();
      run.forward();
      assertEquals(List.of(1001, 10, 1002), lengths(ears.pause()));
      run.runOn();
      assertEquals("FINISHED", end(ears.end()));
      run.forward();
      run.runOn();
      run.askCollector();
      assertFalse(run.isPaused());
    }
  }

  @Test
  void runningOnDoesNotPauseAgain() throws InterruptedException {
    try (Run run = step(THREE)) {
      ears.pause();
      run.runOn();
      assertEquals(List.of(1001, 10, 1002, 1003), lengths(ears.end()));
      assertTrue(ears.pauses.isEmpty());
    }
  }

  @Test
  void aRunWithNothingToPauseAtEnds() throws InterruptedException {
    try (Run _ = step(source("class Own { static void go() { byte[] small = new byte[10]; } }"))) {
      assertEquals("FINISHED", end(ears.end()));
      assertTrue(ears.pauses.isEmpty());
    }
  }

  @Test
  void aCancelledRunIsLetGoAndEndsAtOnce() throws InterruptedException {
    try (Run run = step(THREE)) {
      ears.pause();
      run.cancel();
      Trace trace = ears.end();
      assertEquals("CANCELLED", end(trace));
      assertEquals(List.of(1001), lengths(trace));
    }
    assertEquals("FINISHED", end(unstepped(THREE)));
  }

  @Test
  void aClosedRunIsLetGo() throws InterruptedException {
    try (Run _ = step(THREE)) {
      ears.pause();
    }
    RunResult result = Objects.requireNonNull(ears.ends.poll(30, TimeUnit.SECONDS), "it did not end");
    if (result instanceof Recorded recorded) {
      assertEquals("CANCELLED", end(recorded.trace()));
    }
    assertEquals("FINISHED", end(unstepped(THREE)));
  }

  private Trace unstepped(Program program) throws InterruptedException {
    try (Run _ = runner.start(program, ONE_MB, ears)) {
      return ears.end();
    }
  }

  @Test
  void timeStandsStillWithTheProgram() throws InterruptedException {
    try (Run run = step(THREE)) {
      Trace first = ears.pause();
      long stands = System.nanoTime();
      while (System.nanoTime() - stands < 300_000_000) {
        Thread.onSpinWait();
      }
      run.askCollector();
      long nanos = ears.pause().run().nanos();
      assertTrue(nanos < first.run().nanos() + 50_000_000, nanos + " ns");
      run.runOn();
      Trace whole = ears.end();
      assertTrue(whole.run().nanos() < nanos + 250_000_000, whole.run().nanos() + " ns");
      for (TraceEvent event : whole.jvm()) {
        assertTrue(event.nanos() <= whole.run().nanos(), event::toString);
      }
    }
  }

  @Test
  void theCollectorAnswersWhileTheProgramStands() throws InterruptedException {
    Program drops = source("""
        class Own {
          static void go() {
            byte[] kept = new byte[1001];
            byte[] dropped = new byte[1002];
            dropped = null;
            byte[] last = new byte[1003];
            kept[0] = last[0];
          }
        }""");
    try (Run run = step(drops)) {
      ears.pause();
      run.forward();
      ears.pause();
      run.forward();
      ears.pause();
      run.askCollector();
      Trace asked = ears.pause();
      assertTrue(run.isPaused());
      assertEquals(List.of(List.of(1L, 3L)), asked.recorded().stream().filter(Asked.class::isInstance)
          .map(e -> ((Asked) e).survivors().stream().sorted().toList()).toList());
      assertEquals(List.of(2L), asked.recorded().stream().filter(TraceEvent.Collected.class::isInstance)
          .map(e -> ((TraceEvent.Collected) e).array()).toList());
      assertTrue(asked.jvm().stream().anyMatch(e -> e instanceof TraceEvent.Collection c && c.full()
          && c.nanos() == asked.run().nanos()), () -> asked.jvm().toString());
      run.runOn();
      assertEquals("FINISHED", end(ears.end()));
    }
  }

  @Test
  void eachThreadPausesAtItsOwnBirthsAndTheLongestStandingGoesFirst() throws InterruptedException {
    Program two = source("""
        class Own {
          public static void main(String[] args) throws Exception {
            Thread other = new Thread(() -> { byte[] a = new byte[1001]; byte[] b = new byte[1002]; }, "worker-1");
            other.start();
            other.join();
            Thread virtual = Thread.ofVirtual().start(() -> { byte[] c = new byte[1003]; });
            virtual.join();
            byte[] d = new byte[1004];
          }
        }""");
    List<Integer> newest = new ArrayList<>();
    try (Run run = step(two)) {
      for (int i = 0; i < 4; i++) {
        newest.add(lengths(ears.pause()).getLast());
        run.forward();
      }
      assertEquals("FINISHED", end(ears.end()));
    }
    assertEquals(List.of(1001, 1002, 1003, 1004), newest);
  }

  @Test
  void twoThreadsStandAtOnce() throws InterruptedException {
    Program two = source("""
        class Own {
          public static void main(String[] args) throws Exception {
            Thread a = new Thread(() -> { byte[] x = new byte[1001]; byte[] y = new byte[1001]; });
            Thread b = new Thread(() -> { byte[] x = new byte[1002]; byte[] y = new byte[1002]; });
            a.start();
            while (a.getState() != Thread.State.WAITING) { Thread.onSpinWait(); }
            b.start();
          }
        }""");
    try (Run run = step(two)) {
      ears.pause();
      Trace both = ears.pause();
      assertEquals(2, lengths(both).size());
      int first = lengths(both).getFirst();
      run.forward();
      assertTrue(run.isPaused(), "the other stands still");
      assertEquals(first, lengths(ears.pause()).getLast(), "the one that stood longest");
      run.runOn();
      assertEquals(4, lengths(ears.end()).size());
    }
  }

  @Test
  void anInterruptIsThereWhenTheThreadGoesOn() throws InterruptedException {
    Program interrupted = source("""
        class Own {
          static void go() {
            Thread.currentThread().interrupt();
            byte[] one = new byte[1001];
            if (!Thread.interrupted()) { throw new IllegalStateException("lost"); }
            byte[] two = new byte[1002];
            if (Thread.interrupted()) { throw new IllegalStateException("made up"); }
          }
        }""");
    try (Run run = step(interrupted)) {
      ears.pause();
      assertTrue(run.isPaused(), "it stands although it is interrupted");
      run.forward();
      ears.pause();
      run.forward();
      assertEquals("FINISHED", end(ears.end()));
    }
  }

  @Test
  void severalArraysOfOneInstructionAreOnePause() throws InterruptedException {
    try (Run run = step(source("class Own { static void go() { byte[][] grid = new byte[2][1000]; } }"))) {
      assertEquals(List.of(2, 1000, 1000), lengths(ears.pause()));
      run.forward();
      assertEquals("FINISHED", end(ears.end()));
    }
  }

  /** The table of what is held, by the JVM's own word: nothing of ours that stands may hold an array. */
  @ParameterizedTest
  @EnumSource
  void atEachPauseTheCollectorKeepsWhatIsHeld(Variant variant) throws InterruptedException {
    List<List<Long>> survivors = new ArrayList<>();
    try (Run run = step(new Program.Shipped(variant))) {
      for (int births = 1; births <= 5; births++) {
        assertEquals(births, lengths(ears.pause()).size());
        run.askCollector();
        survivors.add(asked(ears.pause()).survivors().stream().sorted().toList());
        run.forward();
      }
      assertEquals(18, ears.end().run().result());
    }
    assertEquals(variant == Variant.ORIGINAL
        ? List.of(List.of(1L), List.of(1L, 2L), List.of(2L, 3L), List.of(2L, 3L, 4L), List.of(2L, 3L, 4L, 5L))
        : List.of(List.of(1L), List.of(1L, 2L), List.of(2L, 3L), List.of(3L, 4L), List.of(4L, 5L)), survivors);
  }

  private static Asked asked(Trace trace) {
    return (Asked) trace.recorded().stream().filter(Asked.class::isInstance).reduce((before, last) -> last)
        .orElseThrow(() -> new AssertionError("not asked"));
  }

  @Test
  void theJvmSaysHowItReachesWhatSurvived() throws InterruptedException {
    Program holders = source("""
        import java.util.*;
        class Own {
          static final Map<String, byte[]> CACHE = new HashMap<>();
          static void go() {
            byte[] local = new byte[2_000_001];
            CACHE.put("key", new byte[2_000_002]);
            List<byte[]> parts = new ArrayList<>();
            parts.add(new byte[2_000_003]);
            local[0] = parts.get(0)[0];
          }
        }""");
    // the JVM takes samples, and now and then leaves one out
    boolean isComplete = false;
    for (int attempt = 0; attempt < 10 && !isComplete; attempt++) {
      isComplete = chainsAreRight(holders);
    }
    assertTrue(isComplete, "never a chain for every array");
  }

  /** Whether there was one for each of the three. */
  private boolean chainsAreRight(Program holders) throws InterruptedException {
    try (Run run = step(holders)) {
      ears.pause();
      run.forward();
      ears.pause();
      run.forward();
      ears.pause();
      run.askCollector();
      Asked asked = asked(ears.pause());
      assertEquals(List.of(1L, 2L, 3L), asked.survivors().stream().sorted().toList());
      Map<Long, String> chains = new TreeMap<>();
      asked.chains().forEach(chain -> chains.put(chain.array(), chain.inWords()));
      for (long local : List.of(1L, 3L)) { // the third is not in the list yet
        assertTrue(Set.of("stack of thread main", "none").contains(chains.getOrDefault(local, "none")),
            chains::toString);
      }
      String cached = chains.getOrDefault(2L, "Own.CACHE → HashMap.table → HashMap$Node[0] → HashMap$Node.value");
      assertTrue(cached.contains("Own.CACHE → HashMap.table → HashMap$Node["), cached);
      assertTrue(cached.endsWith("] → HashMap$Node.value"), cached);
      run.runOn();
      Trace whole = ears.end();
      assertEquals(asked.chains(), asked(whole).chains(), "the chains are part of the recording");
      return chains.size() == 3;
    }
  }
}
