package dev.holdfast.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.junit.OtherPeoplesTests.Outcome;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Other people's tests with limits, run by JUnit in a JVM of their own that knows the jar for JUnit and no window. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeakLimitTest {
  private static final String FAILED = "org.opentest4j.AssertionFailedError: Failed: ";

  private OtherPeoplesTests tests;
  private Map<String, Outcome> limited;

  @BeforeAll
  void runThem(@TempDir Path folder) throws IOException {
    tests = new OtherPeoplesTests(folder);
    tests.compile("src/test/resources/junit", "assets/junit-sample/src/test/java", "assets/pipelines");
    limited = tests.run(List.of(tests.agent()), "acme.LimitedTest");
  }

  @Test
  void bothSolutionsPassAndTheOriginalFailsWithItsHolders() throws IOException {
    Map<String, Outcome> sample = tests.run(List.of(tests.agent()), "PipelineTest");

    assertPassed(sample, "nestedCallsHoldTwoArrays()", "oneVariableForEveryStepHoldsTwoArrays()",
        "originalHoldsFourArrays()");
    Outcome original = sample.get("originalHoldsTwoArrays()");
    assertEquals(FAILED + "400 MB held at the peak, 230 MB allowed."
        + " data (last read at line 16) and dataPow (last read at line 18) in processData hold 100 MB each that nothing"
        + " will read again. If each let go after its last read, the peak would be 200 MB.", original.firstLine());
    assertEquals("""
        Alive at the peak:
          #2  100 MB  clinging  data in processData, last read at line 16     return value of subtractScalar
          #3  100 MB  clinging  dataPow in processData, last read at line 18  return value of raiseToPower
          #4  100 MB  needed    argument data of addScalar                    return value of duplicateData
          #5  100 MB  needed    result in addScalar                           new byte[] in addScalar""",
        original.thrown().substring(original.thrown().indexOf("Alive")));
    assertEquals("Original.addScalar(Original.java:53)", original.where());
  }

  @Test
  void worksWhereTheAgentHasToBeAttached() throws IOException {
    assertHeld(tests.run(List.of("-XX:+EnableDynamicAgentLoading"), "acme.LimitedTest#clings"),
        "4 MB held at the peak, 3.5 MB allowed", "again 1");
  }

  @Test
  void saysWhatToDoWhereItCannotBeAttached() throws IOException {
    String said = tests.run(List.of("-XX:+DisableAttachMechanism"), "acme.LimitedTest#makesManyAndHoldsFew")
        .get("makesManyAndHoldsFew()").firstLine();
    assertTrue(said.endsWith("@PeakLimit needs Holdfast's agent, and this JVM does not let it be attached (The VM does"
        + " not support the attach mechanism): add " + tests.agent()
        + " to the options with which the tests' JVM is started."), said);
  }

  @Test
  void letsNoOtherTestsRunMeanwhile() throws IOException {
    Map<String, Outcome> parallel = tests.run(List.of(tests.agent()), "acme.ParallelTest", "acme.ParallelTest$Beside",
        "junit.jupiter.execution.parallel.enabled=true", "junit.jupiter.execution.parallel.mode.default=concurrent",
        "junit.jupiter.execution.parallel.config.strategy=fixed",
        "junit.jupiter.execution.parallel.config.fixed.parallelism=4");
    assertPassed(parallel, "first()", "second()", "third()", "fourth()");
  }

  @Test
  void countsWhatIsHeldAndNotWhatWasMade() {
    assertPassed(limited, "makesManyAndHoldsFew()", "hasNoLimit()");
  }

  @Test
  void namesTheWholePathToWhatAListHolds() {
    String said = limited.get("keepsThemInAList()").thrown();
    assertTrue(said.contains("this → kept.elementData["), said);
  }

  @Test
  void saysWhatIsWrongWithALimit() {
    assertEquals("org.junit.jupiter.api.extension.ExtensionConfigurationException: @PeakLimit(\"plenty\") of"
        + " LimitedTest: 'plenty' is not a size: write for example 100MB, 1.5GB or 500MiB.",
        limited.get("hasABadLimit()").thrown());
  }

  @Test
  void leavesATestItsOwnFailure() {
    Outcome alone = limited.get("failsByItself()");
    assertEquals("org.opentest4j.AssertionFailedError: expected: <3> but was: <0>", alone.thrown());
    assertEquals("", alone.suppressed());

    Outcome both = limited.get("failsByItselfAndHoldsTooMuch()");
    assertEquals("org.opentest4j.AssertionFailedError: expected: <3> but was: <0>", both.thrown());
    assertTrue(both.suppressed().startsWith(FAILED + "2 MB held at the peak, 1.5 MB allowed."), both.suppressed());
  }

  @Test
  void judgesParametersRepetitionsAndDynamicTestsOneByOne() {
    assertPassed(limited, "makes 1", "makes 2", "makes 3", "dynamic 1");
    assertHeld(limited, "4 MB held at the peak, 3.5 MB allowed", "makes 4", "again 1", "again 2", "again 3");
    assertHeld(limited, "2 MB held at the peak, 1.5 MB allowed", "dynamic 2");
  }

  @Test
  void recordsTheProjectsClassesUnlessToldWhich() {
    assertHeld(limited, "8 MB held at the peak, 3.5 MB allowed", "countsOtherPackages()", "countsOtherThreads()");
    assertPassed(limited, "leavesOutOtherPackages()");
  }

  @Test
  void takesTheLimitOfTheNearestClassAround() {
    assertHeld(limited, "2 MB held at the peak, 1.5 MB allowed", "hasTheLimitOfItsClass()",
        "hasTheLimitOfAClassAround()");
    assertPassed(limited, "hasALimitOfItsOwn()");
  }

  private static void assertPassed(Map<String, Outcome> outcomes, String... names) {
    for (String name : names) {
      Outcome outcome = outcomes.get(name);
      assertFalse(outcome == null, name + " did not run");
      assertEquals("SUCCESSFUL", outcome.status(), () -> name + ": " + outcome.thrown());
    }
  }

  private static void assertHeld(Map<String, Outcome> outcomes, String held, String... names) {
    for (String name : names) {
      Outcome outcome = outcomes.get(name);
      assertFalse(outcome == null, name + " did not run");
      assertTrue(outcome.thrown().startsWith(FAILED + held), () -> name + ": " + outcome.thrown());
    }
  }
}
