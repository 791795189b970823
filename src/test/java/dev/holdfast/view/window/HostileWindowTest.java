package dev.holdfast.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.run.DataSize;
import dev.holdfast.view.window.HostileProgram.Seen;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import javafx.scene.Node;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * One window, in which programs are run that do what they can against it, one after another, by the keyboard. They are those of which each does
 * something else to the window; {@code HostileProgramsTest} has them all, without one, and {@link HostileWindowFigures} all in one.
 */
class HostileWindowTest {
  /** Between a click and an answer; nobody waits for it here, whatever else the machine does. */
  private static final long CLEAR_WITHIN_MILLIS = 20_000;
  private static final long LONGEST_STALL_MILLIS = 10_000;
  private static final long ALLOWED_BYTES = 10 * DataSize.MB;

  /** Each with how the window says that it ended. */
  private static final List<Map.Entry<HostileProgram, String>> PROGRAMS = List.of(
      Map.entry(HostileProgram.endless("EndlessLoop"),
          "Cancelled. The program did not react to being cancelled: its JVM was ended."),
      Map.entry(HostileProgram.endless("FloodsOutput"), "Cancelled."),
      Map.entry(HostileProgram.endless("ManyThreads"), "Cancelled."),
      Map.entry(HostileProgram.endless("MillionArrays"), "Cancelled."),
      Map.entry(HostileProgram.ending("Crashes"),
          "The recording ends before the run does. The program's JVM crashed: SIGSEGV"));

  @TempDir
  private Path folder;

  @Test
  void eachHasAClearEndAndNothingIsLeft(TestReporter reporter) throws Exception {
    try (OpenWindow window = new OpenWindow(1000, 900)) {
      // what stays for good after the first run is there
      end(window, "first");
      Map<String, Long> threads = threads();
      long before = usedAfterCollection();
      for (Map.Entry<HostileProgram, String> program : PROGRAMS) {
        Seen seen = program.getKey().drive(window, Files.createDirectory(folder.resolve(program.getKey().name())));
        reporter.publishEntry(seen.name(), "clear after %d ms, whole after %d ms, stalled for %d ms at most"
            .formatted(seen.clearMillis(), seen.endMillis(), seen.stallMillis()));
        check(seen, program.getValue());
        assertEquals(seen.name().equals("FloodsOutput") || seen.name().equals("Crashes"),
            window.node("#column-output", Node.class).isVisible(),
            () -> "what it prints is offered: " + seen.name()
                + window.contents.run().output().rows().stream().limit(3).toList());
        assertEquals(List.of(), ProcessHandle.current().descendants().filter(ProcessHandle::isAlive).toList());
      }
      end(window, "last");
      assertEquals(threads, threads());
      long grown = usedAfterCollection() - before;
      reporter.publishEntry("heap grown by", "%,d bytes".formatted(grown));
      assertTrue(grown <= ALLOWED_BYTES, () -> "grown by %,d bytes from %,d".formatted(grown, before));
    }
  }

  private static void check(Seen seen, String notice) {
    assertTrue(seen.notice().startsWith(notice), seen.toString());
    assertEquals(notice.isEmpty(), seen.notice().isEmpty(), seen.toString());
    assertTrue(seen.arrays() > 0, () -> "what was recorded is shown: " + seen);
    assertFalse(seen.stopped() && !seen.result().equals("cancelled"), seen.toString());
    assertTrue(!seen.stopped() || seen.clearMillis() < CLEAR_WITHIN_MILLIS, seen.toString());
    assertTrue(seen.stallMillis() < LONGEST_STALL_MILLIS, () -> "the window answers: " + seen);
  }

  /** A small program, so that the same is on the screen. */
  private void end(OpenWindow window, String when) throws Exception {
    check(HostileProgram.ending("Exits").drive(window, Files.createDirectory(folder.resolve(when))),
        "The program failed. The program called System.exit(3).");
  }

  /** How many there are of each name, without those that the JVM and its pools keep for a while. */
  private static Map<String, Long> threads() throws InterruptedException {
    List<Thread> ours = new ArrayList<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("holdfast-") || thread.getName().equals("run") || !thread.isDaemon()) {
        // the last thing that a run does may still be under way
        if (!thread.getName().startsWith("pool-") && thread != Thread.currentThread()) {
          thread.join(thread.isDaemon() ? 5_000 : 1);
        }
        if (thread.isAlive()) {
          ours.add(thread);
        }
      }
    }
    return ours.stream().map(Thread::getName)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static long usedAfterCollection() {
    // twice: what the first collection finds to be cleaned up goes with the second
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
