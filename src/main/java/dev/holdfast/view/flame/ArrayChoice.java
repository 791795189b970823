package dev.holdfast.view.flame;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.PeakInstant;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.State;
import dev.holdfast.session.TimeRange;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Which arrays the merged chart is made of. */
public enum ArrayChoice {
  /** Those held at the peak of the held curve: their bytes are the peak. */
  AT_PEAK("bytes at peak", "bytes held at the peak"),
  /** Every array of the run. */
  ALLOCATED("bytes allocated", "bytes allocated in the whole run"),
  /** Those born in the selected range of times. */
  IN_RANGE("bytes in range", "bytes allocated in the selected range");

  private final String words;
  private final String width;

  ArrayChoice(String words, String width) {
    this.words = words;
    this.width = width;
  }

  /** For the switch. */
  public String words() {
    return words;
  }

  /** What the width of a box means. */
  public String width() {
    return width;
  }

  /** The arrays, in order of birth; state {@link State#NEEDED} or {@link State#CLINGING} where the choice is about an instant. */
  List<Alive> of(Analysis analysis, @Nullable TimeRange range) {
    return switch (this) {
      case AT_PEAK -> PeakInstant.of(analysis).alive().stream().filter(a -> a.state().isHeld()).toList();
      case ALLOCATED -> analysis.arrays().stream().map(ArrayChoice::born).toList();
      case IN_RANGE -> analysis.arrays().stream()
          .filter(a -> range != null && a.born().nanos() >= range.fromNanos() && a.born().nanos() < range.toNanos())
          .map(ArrayChoice::born).toList();
    };
  }

  private static Alive born(ArrayLife array) {
    return new Alive(array, State.NEEDED, null);
  }
}
