package dev.holdfast.explain;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Labels;
import dev.holdfast.analysis.State;
import dev.holdfast.analysis.Step;
import dev.holdfast.view.text.ByteText;

import java.util.List;
import java.util.stream.Collectors;

/** What happened at a step of a run, and at its peak, in plain words. Immutable. */
public final class Sentences {
  private final Analysis analysis;

  private Sentences(Analysis analysis) {
    this.analysis = analysis;
  }

  public static Sentences of(Analysis analysis) {
    return new Sentences(analysis);
  }

  /** What happened at the step and why the arrays alive there are alive: one sentence, or two. */
  public String at(Step step) {
    ArrayLife array = analysis.array(step.array());
    String name = array == null ? "" : "#" + array.id() + " (" + ByteText.rounded(array.sizeBytes()) + ")";
    String what = switch (step.kind()) {
      case BIRTH -> (array == null || array.method() == null ? "The program" : Labels.methodName(array.method()))
          + " made " + name + ".";
      case HELD -> name + " has one more holder.";
      case IDLE -> name + " will not be read again through one of its holders.";
      case RELEASED -> "A holder let go of " + name + ".";
      case LEFT -> "A method ended.";
      case COLLECTED -> "The collector freed " + name + ".";
    };
    return what + " " + clinging(analysis.aliveAt(step.seq()));
  }

  /** What is held at the peak and what would have to let go. */
  public String atPeak() {
    return clinging(analysis.aliveAtPeak());
  }

  private static String clinging(List<Alive> alive) {
    List<Alive> clinging = alive.stream().filter(one -> one.state() == State.CLINGING).limit(3).toList();
    return clinging.isEmpty()
        ? "Nothing clings."
        : clinging.stream().map(one -> "#" + one.array().id() + " is held by " + Labels.plain(one.label()))
            .collect(Collectors.joining("; ")) + ": nothing will read it again.";
  }
}
