package dev.holdfast.truth;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.recording.TraceReader;
import dev.holdfast.truth.ProgramChild.Task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * At every birth and after every step of every program the garbage collector is asked: interpreted code must keep exactly the arrays that
 * we call held, compiled code exactly those that we call needed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CollectorTruthTest {
  /**
   * Out of reach: while a stream runs, what it runs over is held by local variables of the JDK's own methods, to which neither recorded code
   * nor an object leads. Interpreted, the collector's word is part of what we say there; compiled, we say that such arrays cling.
   */
  private static final Set<String> OUT_OF_REACH = Set.of("births/StreamsAtWork", "lessons/stream/OneStream");
  /**
   * From a {@code throw} to the handler only the JVM holds the exception. What it carries and a variable holds besides, compiled code has let go
   * of in that variable: for this moment, in which no code of the program runs, we say that it clings.
   */
  private static final Set<String> IN_FLIGHT = Set.of("lessons/exception/Start");
  /** A pool's threads end on their own time once it is closed, and what they held with them: the collector may know it before our next look. */
  private static final Set<String> ENDING_THREADS = Set.of("lessons/thread-local/Start");
  private static final int SHOWN = 12;

  private final Map<ChildJvm, Path> outFolders = new EnumMap<>(ChildJvm.class);
  private final List<FixtureProgram> programs = chosen();

  /** All programs; for work on the recorder only those whose id contains the system property {@code truth.only}. */
  private static List<FixtureProgram> chosen() {
    String only = System.getProperty("truth.only", "");
    return FixtureProgram.judged().stream().filter(program -> program.id().contains(only)).toList();
  }

  @BeforeAll
  void runAll(@TempDir Path folder) throws IOException {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    FixtureProgram.compile(programs, classes);
    List<CompletableFuture<?>> running = new ArrayList<>();
    for (ChildJvm jvm : List.of(ChildJvm.INTERPRETED, ChildJvm.COMPILED)) {
      Path out = Files.createDirectory(folder.resolve(jvm.name()));
      outFolders.put(jvm, out);
      running.add(CompletableFuture.runAsync(() -> run(jvm, classes, out)));
    }
    running.forEach(CompletableFuture::join);
  }

  private void run(ChildJvm jvm, Path classes, Path out) {
    try {
      jvm.run(Task.JUDGED, classes, out, programs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @TestFactory
  Stream<DynamicContainer> theCollectorAgrees() {
    return outFolders.entrySet().stream().map(entry -> DynamicContainer.dynamicContainer(entry.getKey().name(),
        programs.stream().filter(program -> !ENDING_THREADS.contains(program.id()))
            .filter(program -> entry.getKey() == ChildJvm.INTERPRETED
                || !OUT_OF_REACH.contains(program.id()) && !IN_FLIGHT.contains(program.id()))
            .map(program -> DynamicTest.dynamicTest(program.id(),
                () -> judge(program, entry.getKey(), entry.getValue())))));
  }

  private static void judge(FixtureProgram program, ChildJvm jvm, Path out) throws IOException {
    Verdict verdict = Verdict.of(TraceReader.read(out.resolve(program.className() + ".jfr")), jvm,
        OUT_OF_REACH.contains(program.id()));
    List<String> differences = verdict.differences();
    assertAll(
        () -> assertFalse(Files.exists(out.resolve(program.className() + ProgramChild.DAMAGED)), "a hook failed"),
        () -> assertTrue(verdict.questions() > 2, () -> "asked only " + verdict.questions() + " times"),
        () -> assertEquals("", String.join("\n", differences.subList(0, Math.min(SHOWN, differences.size()))),
            () -> program.id() + ", " + jvm + ": " + differences.size() + " differences in " + verdict.questions()
                + " questions; the first:"));
  }
}
