package dev.holdfast.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.trace.Trace;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** This tool, of all tools, clings to nothing. */
class HeapAfterRunsTest {
  private static final int RUNS = 100;
  private static final long ALLOWED_BYTES = 5 * DataSize.MB;

  private final Runner runner = new Runner(Runnable::run, Runnable::run);
  /** The window shows the last run, too. */
  private final AtomicReference<@Nullable Trace> last = new AtomicReference<>();

  @Test
  void aHundredRunsLeaveTheHeapAsItWas() {
    for (int i = 0; i < 5; i++) {
      run(i);
    }
    long before = usedAfterCollection();
    for (int i = 0; i < RUNS; i++) {
      run(i);
    }
    long after = usedAfterCollection();
    long grown = after - before;
    assertTrue(Math.abs(grown) <= ALLOWED_BYTES,
        () -> "in use after a collection: %,d bytes before, %,d after".formatted(before, after));
  }

  private void run(int number) {
    Variant variant = Variant.values()[number % Variant.values().length];
    try (Run _ = runner.start(new Program.Shipped(variant), DataSize.ofMb(100), result -> {
      if (result instanceof RunResult.Recorded recorded) {
        last.set(recorded.trace());
      }
    })) {
      Trace trace = last.get();
      assertEquals("18 FINISHED", trace == null ? "no trace" : trace.run().result() + " " + trace.run().outcome());
    }
  }

  private static long usedAfterCollection() {
    // twice: what the first collection finds to be cleaned up (recordings, class loaders) goes with the second
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
