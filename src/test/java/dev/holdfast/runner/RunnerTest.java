package dev.holdfast.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.pipeline.Compilation.Problem;
import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.run.DataSize;
import dev.holdfast.run.Place;
import dev.holdfast.run.Request;
import dev.holdfast.run.Run;
import dev.holdfast.run.RunListener;
import dev.holdfast.run.RunResult;
import dev.holdfast.run.RunResult.NotRun;
import dev.holdfast.run.RunResult.Recorded;
import dev.holdfast.trace.Guess;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.RunInfo.Outcome;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs really run here, recorded by JFR. */
class RunnerTest {
  private static final DataSize ONE_MB = DataSize.ofMb(1);

  private final Runner runner = new Runner(Runnable::run, Runnable::run);
  private final Ears ears = new Ears();

  private static final class Ears implements RunListener {
    final List<String> progress = new ArrayList<>();
    final BlockingQueue<RunResult> ends = new LinkedBlockingQueue<>();

    @Override
    public void progress(String what) {
      progress.add(what);
    }

    @Override
    public void ended(RunResult result) {
      ends.add(result);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyVariantEndsWith18Everywhere(Variant variant) {
    RunInfo run = recorded(new Program.Shipped(variant), ONE_MB);
    assertEquals(
        List.of(variant.id(), variant.fileName(), variant.source(), 1_000_000L, "interpreted", Outcome.FINISHED, 18,
            ""),
        List.of(run.variant(), run.sourceFile(), run.source(), run.dataBytes(), run.mode(), run.outcome(),
            run.result() == null ? "none" : run.result(), run.message()));
  }

  @Test
  void theListenerHearsWhatIsHappening() {
    recorded(new Program.Shipped(Variant.NESTED), ONE_MB);
    assertEquals(List.of("Compiling Nested.java", "Running nested", "Reading the recording"),
        ears.progress.stream().filter(words -> !words.contains("so far")).toList());
  }

  @Test
  void aMainMethodRunsWithoutASize() {
    RunInfo run = recorded(source("class Own { public static void main(String[] args) { byte[] b = new byte[9]; } }"),
        ONE_MB);
    assertEquals("Own 0 FINISHED null",
        run.variant() + " " + run.dataBytes() + " " + run.outcome() + " " + run.result());
  }

  @Test
  void aNumberATruthOrATextThatIsReturnedIsKnown() {
    assertEquals("returned 42", recorded(source("class Own { static long go() { return 42; } }"), ONE_MB)
        .resultInWords());
    assertEquals("returned true", recorded(source("class Own { static boolean go() { return true; } }"), ONE_MB)
        .resultInWords());
    assertEquals("returned \"" + "x".repeat(60) + "…\"",
        recorded(source("class Own { static String go() { return \"x\".repeat(61); } }"), ONE_MB).resultInWords());
    assertEquals("", recorded(source("class Own { static Object go() { return new Object(); } }"), ONE_MB)
        .resultInWords());
  }

  @Test
  void anExceptionFailsTheRunAndSaysWhere() {
    RunInfo run = recorded(
        source("class Own {\n  static void go() {\n    throw new IllegalStateException(\"no\");\n  }\n}"),
        ONE_MB);
    assertEquals("FAILED IllegalStateException: no (Own.java, line 3)", run.outcome() + " " + run.message());
  }

  @Test
  void endlessRecursionFailsTheRun() {
    RunInfo run = recorded(source("class Own {\n  static int down(int n) { return down(n + 1) + 1; }\n}"), ONE_MB);
    assertEquals("FAILED StackOverflowError (Own.java, line 2)", run.outcome() + " " + run.message());
  }

  @Test
  void tooMuchDataRunsOutOfMemoryAndTheTraceIsKept() {
    RunInfo run = recorded(source("""
        class Own {
          static long[] go() {
            return new long[2_000_000_000];
          }
        }"""), ONE_MB);
    assertEquals("OUT_OF_MEMORY OutOfMemoryError: Java heap space (Own.java, line 3)",
        run.outcome() + " " + run.message());
  }

  @Test
  void theRunLastsAsLongAsItsThreads() {
    RunInfo run = recorded(source("""
        class Own {
          public static void main(String[] args) {
            Thread other = new Thread(() -> { throw new IllegalStateException("late"); }, "worker-1");
            other.setUncaughtExceptionHandler(null);
            other.start();
          }
        }"""), ONE_MB);
    assertEquals("FINISHED Thread worker-1: IllegalStateException: late (Own.java, line 3)",
        run.outcome() + " " + run.message());
  }

  @Test
  void aCancelledRunIsInterruptedAndItsTraceIsKept() throws InterruptedException {
    var slow = new Runner(task -> new Thread(task).start(), Runnable::run);
    Program waiting = source(
        "class Own { static void go() throws Exception { synchronized (Own.class) { Own.class.wait(); } } }");
    try (Run run = slow.start(here(waiting), ears)) {
      run.cancel();
      RunResult result = ears.ends.take();
      if (result instanceof Recorded recorded) {
        assertEquals(Outcome.CANCELLED, recorded.trace().run().outcome());
      } else {
        assertEquals(new NotRun("Cancelled before it began."), result);
      }
    }
  }

  @Test
  void aCancelledRunThatIgnoresItsInterruptEndsAtItsNextArray() throws InterruptedException {
    var slow = new Runner(task -> new Thread(task).start(), Runnable::run);
    Program busy = source("""
        class Own {
          static void go() {
            long sum = 0;
            while (sum >= 0) {
              byte[] part = new byte[10];
              sum += part.length;
            }
          }
        }""");
    var running = new CountDownLatch(1);
    RunListener listener = new RunListener() {
      @Override
      public void progress(String what) {
        if (what.startsWith("Running")) {
          running.countDown();
        }
      }

      @Override
      public void ended(RunResult result) {
        ears.ended(result);
      }
    };
    try (Run run = slow.start(here(busy), listener)) {
      running.await();
      run.cancel();
      RunInfo end = assertInstanceOf(Recorded.class, ears.ends.take()).trace().run();
      assertEquals("CANCELLED", (end.outcome() + " " + end.message()).strip());
    }
  }

  @Test
  void anErrorInTheSourceIsNotRun() {
    NotRun notRun = notRun(source("class Own {\n  oops\n}"), ONE_MB);
    assertEquals(List.of(new Problem("Own.java", 2, 7, "<identifier> expected", "  oops\n      ^")), notRun.problems());
  }

  @Test
  void aSourceWithoutAnEntryIsNotRun() {
    assertTrue(notRun(source("class Own {}"), ONE_MB).message().startsWith("There is nothing to run:"));
  }

  @Test
  void aClassCalledLikeOneOfOursIsStillTheProgramsOwn() {
    RunInfo run = recorded(
        new Program.SourceFile("Main.java",
            "package dev.holdfast; class Main { static byte[] go() { return new byte[0]; } }",
            Optional.empty()),
        ONE_MB);
    assertEquals("FINISHED ", run.outcome() + " " + run.message());
  }

  @Test
  void aCallForEachElementTellsNothingOfArraysThatVariablesHoldAnyway() {
    Program program = source("""
        class Own {
          static int times(int value, int times) { return Math.abs(value) * times; }
          static int[] go() {
            int[] data = new int[10_000];
            int[] result = new int[data.length];
            for (int i = 0; i < data.length; i++) {
              result[i] = Math.max(times(data[i], 2), i);
            }
            return result;
          }
        }
        """);
    try (Run _ = runner.start(here(program), ears)) {
      Trace trace = assertInstanceOf(Recorded.class, ears.ends.remove()).trace();
      long holds = trace.recorded().stream()
          .filter(event -> event instanceof TraceEvent.Held || event instanceof TraceEvent.Released).count();
      assertTrue(holds < 100, holds + " holds began or ended");
    }
  }

  @Test
  void aClassInTheProbesPackageIsNotRun() {
    assertEquals("The package dev.holdfast.probe is Holdfast's own: give yours another name.",
        notRun(source("package dev.holdfast.probe; class Own { static void go() {} }"), ONE_MB).message());
  }

  @Test
  void aSizeThatTheProgramCannotTakeIsNotRun() {
    assertEquals("This program takes its size in whole MB (1 MB = 1,000,000 bytes), not 1.5 MB: write 1MB or 2MB.",
        notRun(new Program.Shipped(Variant.ORIGINAL), new DataSize(1_500_000)).message());
  }

  @Test
  void aWarmRunnerRunsAsAColdOne() {
    runner.warmUp();
    assertEquals(18, recorded(new Program.Shipped(Variant.ORIGINAL), ONE_MB).result());
  }

  @Test
  void guessesAreKeptWithTheRun() {
    List<Guess> guesses = List.of(new Guess("Ada", 3_000_000), new Guess(400));
    try (Run _ = runner.start(new Request(new Program.Shipped(Variant.NESTED), ONE_MB, guesses), ears)) {
      assertEquals(guesses, assertInstanceOf(Recorded.class, ears.ends.remove()).trace().run().guesses());
    }
  }

  @Test
  void onlyOneRunGoesOnAtATime() {
    var never = new Runner(task -> {}, Runnable::run);
    try (Run _ = never.start(new Program.Shipped(Variant.NESTED), ONE_MB, ears)) {
      assertThrows(IllegalStateException.class, () -> never.start(new Program.Shipped(Variant.NESTED), ONE_MB, ears));
    }
  }

  private static Program source(String text) {
    return new Program.SourceFile("Own.java", text, Optional.empty());
  }

  private static Request here(Program program) {
    return new Request(program, ONE_MB).in(Place.HERE);
  }

  private RunInfo recorded(Program program, DataSize size) {
    try (Run _ = runner.start(new Request(program, size).in(Place.HERE), ears)) {
      return assertInstanceOf(Recorded.class, ears.ends.remove()).trace().run();
    }
  }

  private NotRun notRun(Program program, DataSize size) {
    try (Run _ = runner.start(new Request(program, size).in(Place.HERE), ears)) {
      return assertInstanceOf(NotRun.class, ears.ends.remove());
    }
  }
}
