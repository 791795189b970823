package dev.holdfast.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class HeapCheckTest {
  private static final Program ORIGINAL = new Program.Shipped(Variant.ORIGINAL);
  private static final Program NESTED = new Program.Shipped(Variant.NESTED);
  private static final Program OWN = new Program.SourceFile("Own.java", "class Own {}", Optional.empty());

  private final HeapCheck check = new HeapCheck(1_040 * DataSize.MB);

  @Test
  void aRunThatFitsIsNotWarnedOf() {
    assertEquals(Optional.empty(), check.warning(ORIGINAL, DataSize.ofMb(250)));
    assertEquals(Optional.empty(), check.warning(NESTED, DataSize.ofMb(500)));
  }

  @Test
  void aRunThatCannotFitIsWarnedOfWithBothSizes() {
    assertEquals(
        Optional.of(
            "251 MB of data needs about 1,004 MB at the peak; the heap has room for 1,000 MB (-Xmx gives it more)."),
        check.warning(ORIGINAL, DataSize.ofMb(251)));
  }

  @Test
  void theLargestSizeIsTheOneNotYetWarnedOf() {
    assertEquals(Optional.of(DataSize.ofMb(250)), check.largest(ORIGINAL));
    assertEquals(Optional.of(DataSize.ofMb(500)), check.largest(NESTED));
    assertEquals(Optional.empty(), check.largest(OWN));
  }

  @Test
  void anUnknownProgramIsNotWarnedOfUntilItHasRunOnce() {
    assertEquals(Optional.empty(), check.warning(OWN, DataSize.ofMb(2_000)));
    check.learn(OWN, DataSize.ofMb(10), 100_000_000);
    assertEquals(Optional.of(DataSize.ofMb(100)), check.largest(OWN));
  }

  @Test
  void aTinyRunTeachesNothing() {
    check.learn(OWN, new DataSize(10), 100_000_000);
    assertEquals(Optional.empty(), check.largest(OWN));
  }
}
