package dev.holdfast.run.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.recording.TraceReader;
import dev.holdfast.run.DataSize;
import dev.holdfast.run.Place;
import dev.holdfast.run.Printed;
import dev.holdfast.run.Request;
import dev.holdfast.run.Run;
import dev.holdfast.run.RunListener;
import dev.holdfast.run.RunResult;
import dev.holdfast.run.course.Teller;
import dev.holdfast.runner.Runner;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent.Asked;
import dev.holdfast.trace.TraceEvent.Born;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run in a JVM of its own is led and seen like one in this JVM. */
class OwnJvmTest {
  private static final DataSize ONE_MB = DataSize.ofMb(1);
  private static final long SMALLEST = 500_000;

  private final Runner runner = new Runner(task -> Thread.ofPlatform().daemon().start(task), Runnable::run);
  private final Ears ears = new Ears();

  private static class Ears implements RunListener {
    final BlockingQueue<Trace> pauses = new LinkedBlockingQueue<>();
    final BlockingQueue<RunResult> ends = new LinkedBlockingQueue<>();
    final List<Printed> printed = new ArrayList<>();
    final BlockingQueue<Trace> growths = new LinkedBlockingQueue<>();

    @Override
    public void growing(Trace soFar) {
      growths.add(soFar);
    }

    @Override
    public void paused(Trace soFar) {
      pauses.add(soFar);
    }

    @Override
    public void printed(Printed piece) {
      printed.add(piece);
    }

    @Override
    public void ended(RunResult result) {
      ends.add(result);
    }

    Trace pause() throws InterruptedException {
      Trace pause = pauses.poll(20, TimeUnit.SECONDS);
      assertTrue(pause != null, "it does not pause");
      return pause;
    }

    Trace grown() throws InterruptedException {
      Trace growth = growths.poll(20, TimeUnit.SECONDS);
      assertTrue(growth != null, "it does not grow");
      return growth;
    }

    Trace end() throws InterruptedException {
      RunResult end = ends.poll(20, TimeUnit.SECONDS);
      return assertInstanceOf(RunResult.Recorded.class, end, String.valueOf(end)).trace();
    }
  }

  @Test
  void whereArraysAreTooManyToBeTracedAtEachBirthThoseThatAreSeenAgainCount() throws Exception {
    Program many = new Program.SourceFile("Many.java", """
        import java.util.*;
        class Many {
          static int go(int mb) {
            List<byte[]> all = new ArrayList<>();
            for (int i = 0; i < 4000; i++)
              all.add(new byte[70_000]);
            int sum = 0;
            for (byte[] one : all)
              sum += one[0];
            return sum;
          }
        }""", Optional.empty());
    try (Run _ = runner.start(new Request(many, ONE_MB).in(new Place.OwnJvm()), ears)) {
      Analysis analysis = Analysis.of(ears.end());
      assertEquals(4000 * 70_016L, analysis.peakHeld().bytes());
      assertEquals(4000 * 70_016L, analysis.mostPerhapsHeldBytes());
    }
  }

  @Test
  void itStandsAtEachBirthAndGoesOnWhenItIsLet(@TempDir Path folder) throws Exception {
    Request request = new Request(new Program.Shipped(Variant.ORIGINAL), ONE_MB).in(new Place.OwnJvm())
        .stepping(SMALLEST);
    try (Run run = runner.start(request, ears)) {
      for (int births = 1; births <= 5; births++) {
        Trace pause = ears.pause();
        assertEquals(List.of(births, RunInfo.Outcome.RUNNING), List.of(births(pause), pause.run().outcome()));
        assertTrue(run.isPaused());
        run.forward();
      }
      Trace whole = ears.end();
      assertEquals(List.of(5, 18, RunInfo.Outcome.FINISHED),
          List.of(births(whole), String.valueOf(whole.run().result()).equals("18") ? 18 : 0, whole.run().outcome()));
      Path file = folder.resolve("saved.jfr");
      run.save(file);
      assertEquals(whole.recorded(), TraceReader.read(file).recorded());
    }
  }

  @Test
  void theCollectorIsAskedWhileItStandsAndItRunsOnToTheEnd() throws Exception {
    Request request = new Request(new Program.Shipped(Variant.ORIGINAL), ONE_MB).in(new Place.OwnJvm())
        .stepping(SMALLEST);
    try (Run run = runner.start(request, ears)) {
      ears.pause();
      run.askCollector();
      Trace asked = ears.pause();
      Asked answer = assertInstanceOf(Asked.class,
          asked.recorded().stream().filter(Asked.class::isInstance).findFirst().orElseThrow());
      assertEquals(1, answer.survivors().size());
      run.runOn();
      assertEquals(5, births(ears.end()));
    }
  }

  @Test
  void timeGoesByWhereNothingIsMade() throws Exception {
    Program stands = new Program.SourceFile("Stands.java", """
        class Stands {
          static void go() throws Exception {
            byte[] page = new byte[100_000];
            Thread.sleep(60_000);
            page[0] = 1;
          }
        }""", Optional.empty());
    try (Run run = runner.start(new Request(stands, ONE_MB), ears)) {
      Trace one = ears.grown();
      Trace next = ears.grown();
      while (Teller.lastSeq(next) > Teller.lastSeq(one)) {
        one = next;
        next = ears.grown();
      }
      assertTrue(next.run().nanos() > one.run().nanos(), one.run().nanos() + " " + next.run().nanos());
      assertEquals(1, births(next));
      run.cancel();
      assertTrue(ears.end().run().nanos() >= next.run().nanos(), "it was not ahead of the run");
    }
  }

  @Test
  void whatItPrintsIsTold() throws Exception {
    whatItPrintsIsTold(ears);
  }

  /** On a busy machine the program is over before what it has printed is read. */
  @Test
  void whatItPrintsIsToldHoweverLateItIsRead() throws Exception {
    whatItPrintsIsTold(new Ears() {
      @Override
      public void printed(Printed piece) {
        super.printed(piece);
        try {
          Thread.sleep(1_000);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    });
  }

  private void whatItPrintsIsTold(Ears ears) throws Exception {
    Program talks = new Program.SourceFile("Talks.java", """
        class Talks {
          static void go() throws Exception {
            System.out.println("out ü");
            Thread.sleep(100);
            System.err.println("err");
          }
        }""", Optional.empty());
    try (Run _ = runner.start(talks, ONE_MB, ears)) {
      ears.end();
      assertEquals("false out ü|true err",
          String.join("|", ears.printed.stream().sorted((a, b) -> Boolean.compare(a.error(), b.error()))
              .map(piece -> piece.error() + " " + piece.inWords().strip()).toList()));
    }
  }

  @Test
  void whereSmallArraysLeaveTheRecorderNoMemoryItIsGivenUpAndTheProgramGoesOn() throws Exception {
    Program small = new Program.SourceFile("Small.java", """
        class Small {
          static int go(int mb) {
            int[][] all = new int[120_000][];
            for (int i = 0; i < all.length; i++)
              all[i] = new int[] {i, i + 1};
            byte[] fitsBesideThem = new byte[5_000_000];
            return all[all.length - 1][1] + fitsBesideThem[0];
          }
        }""", Optional.empty());
    try (Run _ = runner.start(new Request(small, ONE_MB).in(Place.OwnJvm.withHeap("20m")), ears)) {
      Trace trace = ears.end();
      assertEquals("120000", trace.run().returned());
      assertEquals(
          "The recorder was given up: the program has left no memory for it. What came later is missing; choose a"
              + " larger heap.",
          trace.gaps().getLast());
      assertTrue(births(trace) > 10_000, () -> births(trace) + " arrays");
    }
  }

  private static int births(Trace trace) {
    return (int) trace.recorded().stream().filter(Born.class::isInstance).count();
  }
}
