package dev.holdfast.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.run.DataSize;

import java.lang.management.ManagementFactory;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** This tool, of all tools, clings to nothing. */
class HeapAfterRunsTest {
  private static final int WARM_UP = 10;
  private static final int RUNS = 100;
  private static final long ALLOWED_BYTES = 5 * DataSize.MB;

  @Test
  void aHundredRunsInOneWindowLeaveTheHeapAsItWas(TestReporter reporter) throws Exception {
    try (var window = new OpenWindow(1000, 700)) {
      for (int i = 0; i < WARM_UP; i++) {
        run(window, i);
      }
      long before = usedAfterCollection();
      for (int i = 0; i < RUNS; i++) {
        run(window, i);
      }
      long grown = usedAfterCollection() - before;
      reporter.publishEntry("heap grown by", "%,d bytes".formatted(grown));
      assertTrue(Math.abs(grown) <= ALLOWED_BYTES, () -> "grown by %,d bytes from %,d".formatted(grown, before));
    }
  }

  private static void run(OpenWindow window, int number) throws Exception {
    Variant variant = Variant.values()[number % Variant.values().length];
    window.run(() -> window.contents.run().start(new Program.Shipped(variant), DataSize.ofMb(100)));
    window.await("the end of run " + number, () -> !window.contents.run().runningProperty().get());
    Analysis analysis = Objects.requireNonNull(window.contents.session().analysisProperty().get());
    assertEquals(variant.id() + " 18 FINISHED", analysis.trace().run().variant() + " " + analysis.trace().run().result()
        + " " + analysis.trace().run().outcome());
  }

  private static long usedAfterCollection() {
    // twice: what the first collection finds to be cleaned up (recordings, class loaders) goes with the second
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
