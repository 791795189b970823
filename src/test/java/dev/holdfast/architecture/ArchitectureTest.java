package dev.holdfast.architecture;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.Main;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every rule holds for the program and fails for a class written to break it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Rules RULES = new Rules("dev.holdfast");
  private static final Rules WRONG_RULES = new Rules("dev.holdfast.architecture.wrong");

  private JavaClasses program;
  private JavaClasses wrong;

  @BeforeAll
  void importClasses() throws URISyntaxException {
    program = new ClassFileImporter()
        .importPath(Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    wrong = new ClassFileImporter().importPackages("dev.holdfast.architecture.wrong");
  }

  @Test
  void packagesUseOnlyThePackagesTheyName() {
    var table = new PackageTable(WRONG_RULES.root(), Map.of("trace", Set.of(), "analysis", Set.of("trace")));
    holdsAndCanFail(RULES.keepTo(PackageTable.read(SOURCES, "dev.holdfast")), WRONG_RULES.keepTo(table),
        "AnalysisUtils.ONE");
  }

  @Test
  void packagesFormNoCycle() {
    holdsAndCanFail(RULES.haveNoCycles(), WRONG_RULES.haveNoCycles(), "Slice trace");
  }

  @Test
  void jfrIsReadOnlyInRecording() {
    holdsAndCanFail(RULES.readJfrOnlyInRecording(), WRONG_RULES.readJfrOnlyInRecording(), "RecordedEvent");
  }

  @Test
  void classFilesAreParsedOnlyInInstrument() {
    holdsAndCanFail(RULES.parseClassFilesOnlyInInstrument(), WRONG_RULES.parseClassFilesOnlyInInstrument(),
        "ClassFile.of()");
  }

  @Test
  void javaFxStaysInTheWindow() {
    holdsAndCanFail(RULES.useJavaFxOnlyInTheWindow(), WRONG_RULES.useJavaFxOnlyInTheWindow(), "Color");
  }

  @Test
  void viewModelsKnowNoScene() {
    holdsAndCanFail(RULES.keepModelsFreeOfScenes(), WRONG_RULES.keepModelsFreeOfScenes(), "javafx.scene.Node");
  }

  @Test
  void chartGeometryKnowsNoJavaFx() {
    holdsAndCanFail(RULES.keepGeometryFreeOfJavaFx(), WRONG_RULES.keepGeometryFreeOfJavaFx(), "BarLayout");
  }

  @Test
  void theRecorderBringsNoLibraryIntoOtherPrograms() {
    holdsAndCanFail(RULES.recordWithoutLibraries(), WRONG_RULES.recordWithoutLibraries(), "picocli.CommandLine");
  }

  @Test
  void staticsDoNotChange() {
    holdsAndCanFail(RULES.keepStaticsUnchangeable(), WRONG_RULES.keepStaticsUnchangeable(), "Wrong.last");
    assertEquals(2, WRONG_RULES.keepStaticsUnchangeable().evaluate(wrong).getFailureReport().getDetails().size(),
        "Wrong.last and Wrong.COUNT can change; a constant, a class and what the probe has do not count");
  }

  @Test
  void onlyTheCommandLinePrints() {
    holdsAndCanFail(RULES.printOnlyInCli(), WRONG_RULES.printOnlyInCli(), "System.out");
  }

  @Test
  void nothingIsCalledUtils() {
    holdsAndCanFail(RULES.haveNoJunkDrawers(), WRONG_RULES.haveNoJunkDrawers(), "AnalysisUtils");
  }

  @Test
  void everyPackageSaysWhatItIsForAndWhatItDependsOn() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> packages = files.filter(file -> file.toString().endsWith(".java")).map(Path::getParent).distinct()
          .toList();
      assertAll(packages.stream().map(folder -> () -> {
        String packageInfo = PackageTable.packageInfo(folder);
        assertTrue(packageInfo.contains("@NullMarked"), folder + " has no package-info.java with @NullMarked");
        assertTrue(PackageTable.sentence(packageInfo).isPresent(), folder + " does not say \"Depends on: …\"");
      }));
    }
  }

  private void holdsAndCanFail(ArchRule rule, ArchRule onTheWrong, String named) {
    rule.check(program);
    EvaluationResult result = onTheWrong.evaluate(wrong);
    assertTrue(result.hasViolation(), "the rule must be able to fail");
    assertTrue(result.getFailureReport().toString().contains(named),
        () -> "the report must name " + named + ":\n" + result.getFailureReport());
  }
}
