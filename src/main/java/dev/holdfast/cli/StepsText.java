package dev.holdfast.cli;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Step;
import dev.holdfast.analysis.Steps;
import dev.holdfast.explain.Sentences;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.text.TimeText;

import java.util.List;

/** A run's steps, numbered, each with its sentence. */
final class StepsText {
  private StepsText() {
  }

  static String of(Analysis analysis, boolean everyChange) {
    Sentences sentences = Sentences.of(analysis);
    long smallest = sentences.smallestBytes();
    List<Step> steps = everyChange ? Steps.everyChange(analysis, smallest) : Steps.births(analysis, smallest);
    int digits = Integer.toString(steps.size()).length();
    var text = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      text.append(("%" + digits + "d. %s\n").formatted(i + 1, sentences.at(step)));
      text.append(" ".repeat(digits + 2)).append("held ").append(ByteText.rounded(analysis.held().at(step.seq())))
          .append(", needed ").append(ByteText.rounded(analysis.needed().at(step.seq())));
      if (step.line() > 0) {
        text.append("; line ").append(step.line());
      }
      text.append(" after ").append(TimeText.rounded(step.nanos())).append('\n');
    }
    long hidden = analysis.arrays().stream().filter(array -> array.sizeBytes() < smallest).count();
    if (hidden > 0) {
      text.append("%,d %s smaller than %s not told of.\n".formatted(hidden, hidden == 1 ? "array" : "arrays",
          ByteText.rounded(smallest) + (hidden == 1 ? " is" : " are")));
    }
    return text.append(steps.isEmpty() ? "" : "\n").toString();
  }
}
