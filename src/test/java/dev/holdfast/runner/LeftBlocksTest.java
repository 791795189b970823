package dev.holdfast.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Labels;
import dev.holdfast.pipeline.Program;
import dev.holdfast.run.DataSize;
import dev.holdfast.run.Request;
import dev.holdfast.run.RunResult;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

/** A variable's name is not said where the source has it no longer. */
class LeftBlocksTest {
  @Test
  void howeverABlockIsLeftItsVariablesAreOutOfScope() throws IOException {
    Analysis analysis = analysis("/fixtures/holders/LeftBlockByJump.java");
    List<String> holders = analysis.arrays().stream().filter(array -> array.born().length() < 1000)
        .map(marker -> marker.born().length() + " " + analysis.aliveAt(marker.born().seq()).stream()
            .filter(alive -> alive.array() != marker).map(alive -> Labels.plain(alive.label())).toList())
        .toList();
    assertEquals(List.of("10 [inLoop in run (out of scope, slot not reused)]",
        "20 [inBlock in run (out of scope, slot not reused)]",
        "30 [inCase in run (out of scope, slot not reused)]"), holders);
  }

  private static Analysis analysis(String resource) throws IOException {
    String source;
    try (InputStream file = LeftBlocksTest.class.getResourceAsStream(resource)) {
      source = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
    Program program = new Program.SourceFile(resource.substring(resource.lastIndexOf('/') + 1), source,
        Optional.of("LeftBlockByJump.run"));
    List<RunResult> ended = new ArrayList<>();
    new Runner(Runnable::run, Runnable::run).start(new Request(program, DataSize.ofMb(1)), ended::add).close();
    return Analysis.of(assertInstanceOf(RunResult.Recorded.class, ended.getFirst(), ended::toString).trace());
  }
}
