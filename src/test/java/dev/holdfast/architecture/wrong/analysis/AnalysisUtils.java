package dev.holdfast.architecture.wrong.analysis;

import dev.holdfast.architecture.wrong.trace.Wrong;

/** Closes a cycle with trace, under a name that fits everything. */
public final class AnalysisUtils {
  public static final Class<?> ONE = Wrong.class;

  private AnalysisUtils() {
  }
}
