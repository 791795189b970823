package dev.holdfast.view.modes;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Collector;
import dev.holdfast.analysis.Disagreement;
import dev.holdfast.analysis.Survivors;
import dev.holdfast.view.text.ByteText;

import java.util.List;
import java.util.Optional;

/**
 * A run in one mode, as it is compared with the others.
 *
 * @param title the mode, for example {@code Warmed up}
 * @param kept the arrays that the collector kept at the peak, in order of birth; empty if it was not asked there
 * @param asked whether it was
 * @param keptBytes their size
 * @param disagreements where the collector contradicts what is drawn, in sentences
 */
record ModeFigures(String title, Analysis analysis, boolean asked, List<ArrayLife> kept, long keptBytes,
    List<String> disagreements) {

  static ModeFigures of(String title, Analysis analysis, long smallestBytes) {
    Optional<Survivors> answer = Collector.answerAtPeak(analysis);
    List<ArrayLife> kept = answer.map(survivors -> survivors.atLeast(smallestBytes)).orElse(List.of());
    return new ModeFigures(title, analysis, answer.isPresent(), kept,
        kept.stream().mapToLong(ArrayLife::sizeBytes).sum(),
        Collector.disagreements(analysis).stream().map(Disagreement::sentence).toList());
  }

  /** {@code 4 arrays}. */
  String count() {
    return asked ? String.valueOf(kept.size()) : "–";
  }

  /** {@code arrays, 400 MB}. */
  String size() {
    return asked
        ? (kept.size() == 1 ? "array, " : "arrays, ") + ByteText.rounded(keptBytes)
        : "the collector was not asked at the peak";
  }

  /** For those who do not see it. */
  String sentence() {
    return asked
        ? title + ": at the peak the collector keeps " + kept.size() + " " + size() + "."
        : title + ": " + size() + ".";
  }

  /** What explains it. */
  String reason() {
    return switch (analysis.trace().run().mode()) {
      case "interpreted" -> "The interpreter holds what every variable of an active method refers to.";
      case "warmed up" -> "Compiled by the JIT: a variable lets go after its last read.";
      case "debugger" ->
        "Compiled as well, with the debug agent loaded: a debugger may ask for any variable, so each holds.";
      default -> "";
    };
  }
}
