package dev.holdfast.session;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Step;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What run the user looks at and where in it.
 *
 * @param analysis null before the first run
 * @param steps of the run as far as it is known, in order
 * @param step null for the whole run
 */
public record Standpoint(@Nullable Analysis analysis, List<Step> steps, @Nullable Step step) {
  static final Standpoint NOWHERE = new Standpoint(null, List.of(), null);

  public Standpoint {
    steps = List.copyOf(steps);
  }

  /** Whether {@code other} is of the same state of the same run. */
  public boolean isOfRunOf(Standpoint other) {
    return analysis == other.analysis;
  }
}
