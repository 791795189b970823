package dev.holdfast.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.holdfast.recording.TraceReader;
import dev.holdfast.truth.ProgramChild.Task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A program under record prints the same and throws the same as a bare one, to the line number, and the verifier accepts every class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BehaviourTest {
  private final List<FixtureProgram> programs = programs();
  private Path bare = Path.of("");
  private Path recorded = Path.of("");

  private static List<FixtureProgram> programs() {
    List<FixtureProgram> programs = new ArrayList<>(FixtureProgram.of("behaviour"));
    programs.addAll(FixtureProgram.judged());
    String only = System.getProperty("truth.only", "");
    return programs.stream().filter(program -> program.id().contains(only)).toList();
  }

  @BeforeAll
  void runAll(@TempDir Path folder) throws IOException {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    FixtureProgram.compile(programs, classes);
    bare = Files.createDirectory(folder.resolve("bare"));
    ChildJvm.USUAL.run(Task.BARE, classes, bare, programs);
    recorded = Files.createDirectory(folder.resolve("recorded"));
    ChildJvm.USUAL.run(Task.RECORDED, classes, recorded, programs);
  }

  @TestFactory
  Stream<DynamicTest> recordingChangesNothing() {
    return programs.stream().map(program -> DynamicTest.dynamicTest(program.id(), () -> {
      String expected = Files.readString(bare.resolve(program.className() + ".out"));
      assertFalse(expected.contains("thrown: ") || expected.isEmpty() && program.group().equals("behaviour"),
          () -> "the program is broken: " + expected);
      assertEquals(expected, Files.readString(recorded.resolve(program.className() + ".out")));
    }));
  }

  /** Where the program has no stack left, neither has a hook. */
  @TestFactory
  Stream<DynamicTest> noHookFails() {
    return programs.stream().filter(program -> !program.name().equals("StackOverflow"))
        .map(program -> DynamicTest.dynamicTest(program.id(),
            () -> assertFalse(Files.exists(recorded.resolve(program.className() + ProgramChild.DAMAGED)))));
  }

  @TestFactory
  Stream<DynamicTest> theCollectorAgreesAtTheEnd() {
    return programs.stream().map(program -> DynamicTest.dynamicTest(program.id(), () -> {
      Verdict verdict = Verdict.of(TraceReader.read(recorded.resolve(program.className() + ".jfr")), ChildJvm.USUAL,
          true);
      assertEquals(List.of(), verdict.differences());
      assertEquals(1, verdict.questions());
    }));
  }
}
