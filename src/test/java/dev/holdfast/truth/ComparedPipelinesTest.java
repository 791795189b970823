package dev.holdfast.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.compare.Comparison;
import dev.holdfast.compare.ComparisonWords;
import dev.holdfast.compare.Row;
import dev.holdfast.recording.TraceReader;
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

/** Recordings of the shipped pipelines at 1 MB against each other, and of the original against the same after an edit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparedPipelinesTest {
  private final Map<String, Analysis> analyses = new HashMap<>();

  @BeforeAll
  void runAll(@TempDir Path folder) throws IOException {
    List<FixtureProgram> pipelines = new ArrayList<>(FixtureProgram.pipelines());
    FixtureProgram original = pipelines.stream().filter(one -> one.name().equals("Original")).findFirst().orElseThrow();
    String edited = original.source().replace("class Original", "class Edited")
        .replace("raiseToPower", "power")
        .replace("    byte[] dataPow =", "\n    // moved by a line\n    byte[] dataPow =")
        .replace("    return addScalar(", "    data = null;\n    return addScalar(");
    pipelines.add(new FixtureProgram("pipelines", "Edited", "Edited", edited));
    Path classes = Files.createDirectory(folder.resolve("classes"));
    FixtureProgram.compile(pipelines, classes);
    ChildJvm.USUAL.run(Task.RECORDED, classes, folder, pipelines);
    for (FixtureProgram pipeline : pipelines) {
      analyses.put(pipeline.name(), Analysis.of(TraceReader.read(folder.resolve(pipeline.className() + ".jfr"))));
    }
  }

  private Comparison compared(String first, String second) {
    return Comparison.of(Objects.requireNonNull(analyses.get(first)), "the " + first, Objects.requireNonNull(
        analyses.get(second)), "the " + second);
  }

  /** Those that the clock has no part in. */
  private static List<String> differences(Comparison comparison) {
    return comparison.differences().stream().filter(d -> d.firstClinging() != d.secondClinging()).map(
        d -> d.row().title() + " clings at " + d.firstClinging() + " births, at " + d.secondClinging()
            + " in the other; held at " + d.firstBirths() + ", at " + d.secondBirths())
        .sorted().toList();
  }

  @Test
  void bothSolutionsLetGoOfWhatTheOriginalClingsTo() {
    for (String solution : List.of("Nested", "Reassigned")) {
      Comparison comparison = compared("Original", solution);
      assertEquals("The " + solution + " peaks at 2 MB, the Original at 4 MB: 2 MB less.",
          new ComparisonWords(comparison).headline());
      assertEquals(List.of("#2 subtractScalar clings at 2 births, at 0 in the other; held at 4, at 2",
          "#3 raiseToPower clings at 1 births, at 0 in the other; held at 3, at 2"), differences(comparison));
    }
  }

  @Test
  void theWordsNameTheHoldersOfTheRecording() {
    String words = String.join("\n", new ComparisonWords(compared("Original", "Nested")).summary());
    assertTrue(words.contains("#2 of subtractScalar (1 MB, merely clinging: data in processData, last read at line "),
        words);
    assertTrue(words.contains("#3 of raiseToPower (1 MB, merely clinging: dataPow in processData, last read at line "),
        words);
  }

  @Test
  void anEditIsMatchedThroughARenamedMethodAndMovedLines() {
    Comparison comparison = compared("Original", "Edited");
    assertEquals(List.of("MAKER", "MAKER", "PLACE", "MAKER", "MAKER"),
        comparison.rows().stream().map(Row::likeness).map(Enum::name).toList());
    assertEquals("The Edited peaks at 3 MB, the Original at 4 MB: 1 MB less.",
        new ComparisonWords(comparison).headline());
    assertEquals(
        "When addScalar makes #5, the Original holds 4 MB, the Edited 3 MB. Only the Original still holds there "
            + "#2 of subtractScalar (1 MB, merely clinging: data in processData, last read at line ",
        new ComparisonWords(comparison).summary().getFirst().replaceAll("[0-9]+\\)\\.$", ""));
  }
}
