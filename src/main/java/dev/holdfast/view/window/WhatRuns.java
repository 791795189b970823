package dev.holdfast.view.window;

import dev.holdfast.pipeline.Program;
import dev.holdfast.run.DataSize;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.view.text.TimeText;

/** What a run is of, in words, and whether that is what would run next. */
final class WhatRuns {
  private WhatRuns() {
  }

  /** {@code original, 100 MB, interpreted, 102 ms}. */
  static String inWords(RunInfo run) {
    return run.variant() + size(run) + (run.mode().isEmpty() ? "" : ", " + run.mode()) + ", "
        + TimeText.rounded(run.nanos());
  }

  private static String size(RunInfo run) {
    return run.dataBytes() == 0 ? "" : ", " + new DataSize(run.dataBytes());
  }

  /** As the picker names it: as its class. */
  private static String name(String name, String fileName) {
    return fileName.isEmpty() ? name : fileName.replaceFirst("\\.java$", "");
  }

  /** Where the run on the screen is of something else than what is chosen: what it is of, and the way to the other. Else empty. */
  static String difference(RunInfo shown, Program chosen, DataSize size) {
    boolean isOtherSize = shown.dataBytes() != 0 && shown.dataBytes() != size.bytes();
    boolean isOtherCode = !chosen.isSource(shown.sourceFile(), shown.source());
    if (!isOtherCode && !isOtherSize) {
      return "";
    }
    boolean isOlder = isOtherCode && !isOtherSize && shown.sourceFile().equals(chosen.fileName());
    return isOlder
        ? "Of " + name(shown.variant(), shown.sourceFile()) + size(shown)
            + ", before the code was changed: press Run to see it as it is now."
        : "Of " + name(shown.variant(), shown.sourceFile()) + size(shown) + ": press Run to see "
            + name(chosen.name(), chosen.fileName()) + ", " + size + ".";
  }
}
