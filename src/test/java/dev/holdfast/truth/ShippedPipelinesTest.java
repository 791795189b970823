package dev.holdfast.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Hold;
import dev.holdfast.analysis.Holder;
import dev.holdfast.analysis.Labels;
import dev.holdfast.analysis.State;
import dev.holdfast.recording.TraceReader;
import dev.holdfast.trace.TraceEvent.Born;
import dev.holdfast.trace.Variable;
import dev.holdfast.truth.ProgramChild.Task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The exercise's own tables, from recordings of the shipped pipelines at 1 MB: who is held, needed, and called what. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedPipelinesTest {
  private static final long ARRAY_BYTES = 1_000_016;

  private final Map<String, Analysis> analyses = new HashMap<>();

  @BeforeAll
  void runAll(@TempDir Path folder) throws IOException {
    List<FixtureProgram> pipelines = FixtureProgram.pipelines();
    Path classes = Files.createDirectory(folder.resolve("classes"));
    FixtureProgram.compile(pipelines, classes);
    ChildJvm.USUAL.run(Task.RECORDED, classes, folder, pipelines);
    for (FixtureProgram pipeline : pipelines) {
      analyses.put(pipeline.name(),
          Analysis.of(TraceReader.read(folder.resolve(pipeline.className() + ".jfr"))));
    }
  }

  private Analysis analysis(String pipeline) {
    return Objects.requireNonNull(analyses.get(pipeline));
  }

  /** After each birth the steps whose arrays are held, those that merely cling in upper case. */
  private static List<String> statesAtBirths(Analysis analysis) {
    List<String> rows = new ArrayList<>();
    for (var event : analysis.trace().recorded()) {
      if (event instanceof Born) {
        rows.add(states(analysis.aliveAt(event.seq())));
      }
    }
    return rows;
  }

  private static String states(List<Alive> alive) {
    return String.join(" ", alive.stream()
        .map(a -> a.state() == State.CLINGING
            ? a.array().shortOrigin().toUpperCase(java.util.Locale.ROOT)
            : a.array().shortOrigin())
        .toList());
  }

  @Test
  void originalClingsToTwoArraysAtItsPeak() {
    assertEquals(List.of("loadXMbOfData", "loadXMbOfData subtractScalar", "subtractScalar raiseToPower",
        "SUBTRACTSCALAR raiseToPower duplicateData", "SUBTRACTSCALAR RAISETOPOWER duplicateData addScalar"),
        statesAtBirths(analysis("Original")));
  }

  @Test
  void nestedAndReassignedNeverCling() {
    List<String> rows = List.of("loadXMbOfData", "loadXMbOfData subtractScalar", "subtractScalar raiseToPower",
        "raiseToPower duplicateData", "duplicateData addScalar");
    assertEquals(rows, statesAtBirths(analysis("Nested")));
    assertEquals(rows, statesAtBirths(analysis("Reassigned")));
  }

  @Test
  void originalStillClingsToTwoWhenTheLastStepHasReturned() {
    Analysis analysis = analysis("Original");
    long returned = analysis.threads().values().iterator().next().getFirst().children().getLast().leaveSeq();
    assertEquals("SUBTRACTSCALAR RAISETOPOWER addScalar", states(analysis.aliveAt(returned)));
  }

  @Test
  void peaksAreFourArraysOrTwo() {
    assertEquals(List.of(4 * ARRAY_BYTES, 2 * ARRAY_BYTES), peaks("Original"));
    assertEquals(List.of(2 * ARRAY_BYTES, 2 * ARRAY_BYTES), peaks("Nested"));
    assertEquals(List.of(2 * ARRAY_BYTES, 2 * ARRAY_BYTES), peaks("Reassigned"));
  }

  private List<Long> peaks(String pipeline) {
    return List.of(analysis(pipeline).peakHeld().bytes(), analysis(pipeline).peakNeeded().bytes());
  }

  @Test
  void whatIsAliveAtTheOriginalsPeakIsCalledAsInTheExercise() {
    assertEquals("""
        return value of subtractScalar: `data` in processData (CLINGING)
        return value of raiseToPower: `dataPow` in processData (CLINGING)
        return value of duplicateData: argument `data` of addScalar (NEEDED)
        new byte[] in addScalar: `result` in addScalar (NEEDED)
        """, String.join("", analysis("Original").aliveAtPeak().stream()
        .map(a -> a.array().origin() + ": " + Labels.label(a.label()) + " (" + a.state() + ")\n").toList()));
  }

  @Test
  void theNewbornWaitsOnTheOperandStackUntilItIsStored() {
    Analysis analysis = analysis("Original");
    List<Alive> alive = analysis.aliveAt(analysis.arrays().getLast().born().seq());
    Hold label = Objects.requireNonNull(alive.getLast().label());
    assertEquals(Variable.Kind.OPERAND, ((Holder.Direct) label.holder()).variable().kind());
  }
}
