package dev.holdfast.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.run.DataSize;
import dev.holdfast.trace.RunInfo;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class WhatRunsTest {
  private static final Program ORIGINAL = new Program.Shipped(Variant.ORIGINAL);
  private static final DataSize SIZE = DataSize.ofMb(100);

  private static RunInfo run(Program program, long dataBytes) {
    return new RunInfo(program.name(), program.fileName(), program.source(), dataBytes, "interpreted", Instant.EPOCH,
        102_000_000, RunInfo.Outcome.FINISHED, 18, "");
  }

  @Test
  void aRunOfWhatIsChosenNeedsNoWords() {
    assertEquals("", WhatRuns.difference(run(ORIGINAL, 100_000_000), ORIGINAL, SIZE));
  }

  @Test
  void aProgramWithoutASizeIsTheSameAtAnySize() {
    assertEquals("", WhatRuns.difference(run(ORIGINAL, 0), ORIGINAL, SIZE));
  }

  @Test
  void anotherProgramOrSizeIsNamedWithTheWayToIt() {
    assertEquals("Of Original, 100 MB: press Run to see Nested, 100 MB.",
        WhatRuns.difference(run(ORIGINAL, 100_000_000), new Program.Shipped(Variant.NESTED), SIZE));
    assertEquals("Of Original, 20 MB: press Run to see Original, 100 MB.",
        WhatRuns.difference(run(ORIGINAL, 20_000_000), ORIGINAL, SIZE));
  }

  @Test
  void codeThatWasChangedSinceIsSaidToBe() {
    Program edited = new Program.SourceFile(ORIGINAL.fileName(), ORIGINAL.source() + "// more", Optional.empty());
    assertEquals("Of Original, 100 MB, before the code was changed: press Run to see it as it is now.",
        WhatRuns.difference(run(ORIGINAL, 100_000_000), edited, SIZE));
  }

  @Test
  void inWords() {
    assertEquals("original, 100 MB, interpreted, 102 ms", WhatRuns.inWords(run(ORIGINAL, 100_000_000)));
  }
}
