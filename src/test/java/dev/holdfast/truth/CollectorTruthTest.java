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
import java.util.List;
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
 * we call held, compiled code exactly those that we call needed. The same of the lessons at every birth; and of all once more while the recorder
 * leaves out what repeats.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CollectorTruthTest {
  /**
   * Out of reach: while a stream runs, what it runs over is held by local variables of the JDK's own methods, to which neither recorded code
   * nor an object leads. Interpreted, the collector's word is part of what we say there; compiled, we say that such arrays cling.
   */
  private static final Set<String> OUT_OF_REACH = Set.of("births/StreamsAtWork", "lessons/stream/OneStream");
  /** A pool's threads end on their own time once it is closed, and what they held with them: the collector may know it before our next look. */
  private static final Set<String> ENDING_THREADS = Set.of("lessons/thread-local/PoolBuffers");
  private static final int SHOWN = 12;

  private final List<FixtureProgram> atEveryStep = chosen(FixtureProgram.judged());
  private final List<FixtureProgram> atBirths = chosen(
      Stream.concat(FixtureProgram.judged().stream(), FixtureProgram.lessons().stream()).toList());
  private final List<Series> allSeries = new ArrayList<>();

  /** Programs that one JVM runs one after the other. */
  private record Series(ChildJvm jvm, Task task, List<FixtureProgram> programs, Path out) {}

  /** All programs; for work on the recorder only those whose id contains the system property {@code truth.only}. */
  private static List<FixtureProgram> chosen(List<FixtureProgram> programs) {
    String only = System.getProperty("truth.only", "");
    return programs.stream().filter(program -> program.id().contains(only)).toList();
  }

  @BeforeAll
  void runAll(@TempDir Path folder) throws IOException {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    FixtureProgram.compile(atBirths, classes);
    List<CompletableFuture<?>> running = new ArrayList<>();
    for (ChildJvm jvm : List.of(ChildJvm.INTERPRETED, ChildJvm.COMPILED)) {
      Series steps = series(jvm, Task.JUDGED, atEveryStep, folder);
      Series births = series(jvm, Task.JUDGED_AT_BIRTHS, atBirths, folder);
      running.add(CompletableFuture.runAsync(() -> run(steps, classes)).thenRun(() -> run(births, classes)));
    }
    running.forEach(CompletableFuture::join);
  }

  private Series series(ChildJvm jvm, Task task, List<FixtureProgram> programs, Path folder) throws IOException {
    Series series = new Series(jvm, task, programs, Files.createDirectory(folder.resolve(jvm + " " + task)));
    allSeries.add(series);
    return series;
  }

  private static void run(Series series, Path classes) {
    try {
      series.jvm.run(series.task, classes, series.out, series.programs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @TestFactory
  Stream<DynamicContainer> theCollectorAgrees() {
    return allSeries.stream().map(series -> DynamicContainer.dynamicContainer(series.jvm + " " + series.task,
        series.programs.stream().filter(program -> !ENDING_THREADS.contains(program.id()))
            .filter(program -> series.jvm == ChildJvm.INTERPRETED
                || !OUT_OF_REACH.contains(program.id()))
            .map(program -> DynamicTest.dynamicTest(program.id(), () -> judge(program, series)))));
  }

  private static void judge(FixtureProgram program, Series series) throws IOException {
    Path out = series.out;
    Verdict verdict = Verdict.of(TraceReader.read(out.resolve(program.className() + ".jfr")), series.jvm,
        OUT_OF_REACH.contains(program.id()));
    List<String> differences = verdict.differences();
    assertAll(
        () -> assertFalse(Files.exists(out.resolve(program.className() + ProgramChild.DAMAGED)), "a hook failed"),
        () -> assertTrue(verdict.questions() > (series.task == Task.JUDGED ? 2 : 1),
            () -> "asked only " + verdict.questions() + " times"),
        () -> assertEquals("", String.join("\n", differences.subList(0, Math.min(SHOWN, differences.size()))),
            () -> program.id() + ", " + series.jvm + ": " + differences.size() + " differences in "
                + verdict.questions()
                + " questions; the first:"));
  }
}
