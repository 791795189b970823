package dev.holdfast.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.State;
import dev.holdfast.analysis.Step;
import dev.holdfast.analysis.Steps;
import dev.holdfast.explain.SentenceOracle;
import dev.holdfast.explain.Sentences;
import dev.holdfast.recording.TraceReader;
import dev.holdfast.truth.ProgramChild.Task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The sentences on real runs: those of the shipped pipelines word for word, those of every fixture program by the oracle. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StepSentencesTest {
  private final Map<String, Analysis> analyses = new HashMap<>();

  @BeforeAll
  void runAll(@TempDir Path folder) throws IOException {
    List<FixtureProgram> programs = FixtureProgram.judged();
    Path classes = Files.createDirectory(folder.resolve("classes"));
    FixtureProgram.compile(programs, classes);
    ChildJvm.INTERPRETED.run(Task.RECORDED, classes, folder, programs);
    for (FixtureProgram program : programs) {
      analyses.put(program.id(), Analysis.of(TraceReader.read(folder.resolve(program.className() + ".jfr"))));
    }
  }

  private Analysis analysis(String id) {
    return Objects.requireNonNull(analyses.get(id), id);
  }

  /** What of the collector is left out: when it runs is its own business. */
  private static String story(Analysis analysis) {
    Sentences sentences = Sentences.of(analysis);
    StringBuilder story = new StringBuilder();
    for (Step step : Steps.births(analysis, sentences.smallestBytes())) {
      story.append(states(analysis, step)).append(": ").append(sentences.at(step)).append('\n');
    }
    return story.append(sentences.atPeak()).append('\n').toString();
  }

  /** The steps whose arrays are held, those that merely cling in upper case. */
  private static String states(Analysis analysis, Step step) {
    return String.join(" ", analysis.aliveAt(step.seq()).stream().map(StepSentencesTest::name).toList());
  }

  private static String name(Alive alive) {
    String origin = alive.array().shortOrigin();
    return alive.state() == State.CLINGING ? origin.toUpperCase(java.util.Locale.ROOT) : origin;
  }

  @Test
  void theOriginalClingsInWordsToo() {
    assertEquals(
        """
            loadXMbOfData: loadXMbOfData made #1 (1 MB), waiting to be stored in result. It is the only array held.
            loadXMbOfData subtractScalar: subtractScalar made #2 (1 MB), waiting to be stored in result. Nothing clings: #1 may still be read.
            subtractScalar raiseToPower: raiseToPower made #3 (1 MB), waiting to be stored in result. #1 is free: data in processData was reassigned at line 15; nothing clings.
            SUBTRACTSCALAR raiseToPower duplicateData: duplicateData made #4 (1 MB), waiting to be stored in result. data in processData (last read at line 16) now clings to #2: nothing will read it again, yet the collector may not touch it.
            SUBTRACTSCALAR RAISETOPOWER duplicateData addScalar: addScalar made #5 (1 MB), waiting to be stored in result. dataPow in processData (last read at line 18) now clings to #3 and data (last read at line 16) still to #2: nothing will read them again, yet the collector may not touch them.
            4 MB held at the peak, 2 MB needed: data (last read at line 16) and dataPow (last read at line 18) in processData cling to 1 MB each. If each let go after its last read, the peak would be 2 MB.
            """,
        story(analysis("pipelines/Original")));
  }

  @Test
  void nestedLetsGoAtEachReturn() {
    assertEquals(
        """
            loadXMbOfData: loadXMbOfData made #1 (1 MB), waiting to be stored in result. It is the only array held.
            loadXMbOfData subtractScalar: subtractScalar made #2 (1 MB), waiting to be stored in result. Nothing clings: #1 may still be read.
            subtractScalar raiseToPower: raiseToPower made #3 (1 MB), waiting to be stored in result. #1 is free: subtractScalar has returned; nothing clings.
            raiseToPower duplicateData: duplicateData made #4 (1 MB), waiting to be stored in result. #2 is free: raiseToPower has returned; nothing clings.
            duplicateData addScalar: addScalar made #5 (1 MB), waiting to be stored in result. #3 is free: duplicateData has returned; nothing clings.
            2 MB held at the peak, all of it needed: nothing clings.
            """,
        story(analysis("pipelines/Nested")));
  }

  @Test
  void reassignedLetsGoAtEachStore() {
    assertEquals(
        """
            loadXMbOfData: loadXMbOfData made #1 (1 MB), waiting to be stored in result. It is the only array held.
            loadXMbOfData subtractScalar: subtractScalar made #2 (1 MB), waiting to be stored in result. Nothing clings: #1 may still be read.
            subtractScalar raiseToPower: raiseToPower made #3 (1 MB), waiting to be stored in result. #1 is free: data in processData was reassigned at line 15; nothing clings.
            raiseToPower duplicateData: duplicateData made #4 (1 MB), waiting to be stored in result. #2 is free: data in processData was reassigned at line 16; nothing clings.
            duplicateData addScalar: addScalar made #5 (1 MB), waiting to be stored in result. #3 is free: data in processData was reassigned at line 17; nothing clings.
            2 MB held at the peak, all of it needed: nothing clings.
            """,
        story(analysis("pipelines/Reassigned")));
  }

  @TestFactory
  Stream<DynamicTest> whatSentencesSayOfAProgramIsSo() {
    return FixtureProgram.judged().stream()
        .map(program -> DynamicTest.dynamicTest(program.id(), () -> check(analysis(program.id()))));
  }

  private static void check(Analysis analysis) {
    Sentences sentences = Sentences.of(analysis, 0);
    long before = 0;
    for (Step step : Steps.births(analysis, 0)) {
      SentenceOracle.check(analysis, step, before, sentences.at(step));
      before = step.seq();
    }
    for (Step step : Steps.everyChange(analysis, 0)) {
      if (step.kind() != Step.Kind.BIRTH) {
        SentenceOracle.check(analysis, step, step.seq() - 1, sentences.at(step));
      }
    }
  }
}
