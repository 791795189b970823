package dev.holdfast.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.recording.TraceReader;
import dev.holdfast.truth.ProgramChild.Task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that nobody thought of, judged as {@link CollectorTruthTest} judges those that somebody did. A failing seed is named in the message.
 * The first of them is the system property {@code truth.seed}, by default 1: another one makes other programs.
 */
class RandomProgramTest {
  private static final int INTERPRETED_PROGRAMS = 20;
  /** Fewer: the hooks and the programs are compiled under way. */
  private static final int COMPILED_PROGRAMS = 5;

  @Test
  void theCollectorAgreesOnProgramsMadeAtRandom(@TempDir Path folder) throws IOException {
    long first = Long.getLong("truth.seed", 1);
    List<FixtureProgram> programs = LongStream.range(first, first + INTERPRETED_PROGRAMS).mapToObj(RandomProgram::of)
        .toList();
    Path classes = Files.createDirectory(folder.resolve("classes"));
    FixtureProgram.compile(programs, classes);
    var interpreted = CompletableFuture
        .supplyAsync(() -> differences(Task.JUDGED, ChildJvm.INTERPRETED, programs, folder, classes));
    var compiled = CompletableFuture.supplyAsync(
        () -> differences(Task.JUDGED, ChildJvm.COMPILED, programs.subList(0, COMPILED_PROGRAMS), folder, classes));
    assertEquals("", interpreted.join() + compiled.join());
  }

  @Test
  void andWhileWhatRepeatsIsLeftOut(@TempDir Path folder) throws IOException {
    long first = Long.getLong("truth.seed", 1) + INTERPRETED_PROGRAMS;
    List<FixtureProgram> programs = LongStream.range(first, first + INTERPRETED_PROGRAMS).mapToObj(RandomProgram::of)
        .toList();
    Path classes = Files.createDirectory(folder.resolve("classes"));
    FixtureProgram.compile(programs, classes);
    assertEquals("", differences(Task.JUDGED_AT_BIRTHS, ChildJvm.INTERPRETED, programs, folder, classes));
  }

  @Test
  void theSameSeedMakesTheSameProgram() {
    assertEquals(RandomProgram.of(7), RandomProgram.of(7));
    assertEquals(20, IntStream.range(0, 20).mapToObj(seed -> RandomProgram.of(seed).source()).distinct().count());
  }

  private static String differences(Task task, ChildJvm jvm, List<FixtureProgram> programs, Path folder, Path classes) {
    try {
      Path out = Files.createDirectory(folder.resolve(jvm.name()));
      jvm.run(task, classes, out, programs);
      StringBuilder differences = new StringBuilder();
      for (FixtureProgram program : programs) {
        Verdict verdict = Verdict.of(TraceReader.read(out.resolve(program.className() + ".jfr")), jvm, false);
        assertTrue(verdict.questions() > 1, () -> program.id() + ": asked only " + verdict.questions() + " times");
        verdict.differences().stream().limit(3)
            .forEach(line -> differences.append(jvm).append(' ').append(program.id()).append(' ').append(line)
                .append('\n'));
      }
      return differences.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
