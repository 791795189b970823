import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.junit.PeakLimit;
import org.junit.jupiter.api.Test;

/** The exercise as a test: five steps over 100 MB, and no more than two arrays at once. Each limit leaves some room. */
@PeakLimit("230 MB")
class PipelineTest {
  @Test
  void nestedCallsHoldTwoArrays() {
    assertEveryElementIs18(Nested.processData(100));
  }

  @Test
  void oneVariableForEveryStepHoldsTwoArrays() {
    assertEveryElementIs18(Reassigned.processData(100));
  }

  /** Fails: its message says who clings to what, and since which line. */
  @Test
  void originalHoldsTwoArrays() {
    assertEveryElementIs18(Original.processData(100));
  }

  /** The same code under a limit of its own. */
  @Test
  @PeakLimit("430 MB")
  void originalHoldsFourArrays() {
    assertEveryElementIs18(Original.processData(100));
  }

  private static void assertEveryElementIs18(byte[] result) {
    assertEquals(100_000_000, result.length);
    for (byte element : result)
      if (element != 18)
        assertEquals(18, element);
  }
}
