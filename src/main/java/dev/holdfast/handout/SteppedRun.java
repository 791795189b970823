package dev.holdfast.handout;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Hold;
import dev.holdfast.analysis.Labels;
import dev.holdfast.analysis.Moment;
import dev.holdfast.analysis.Moment.Activation;
import dev.holdfast.analysis.Moment.Place;
import dev.holdfast.analysis.Moments;
import dev.holdfast.analysis.State;
import dev.holdfast.analysis.Step;
import dev.holdfast.analysis.Steps;
import dev.holdfast.explain.Sentences;
import dev.holdfast.handout.Excerpt.Range;
import dev.holdfast.handout.Scene.Chip;
import dev.holdfast.handout.Scene.FrameRows;
import dev.holdfast.handout.Scene.PlaceRow;
import dev.holdfast.trace.Method;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.Variable;
import dev.holdfast.view.source.PlaceWords;
import dev.holdfast.view.source.SourceText;
import dev.holdfast.view.text.ArrayText;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.text.TimeText;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A run as steps, one for each array that was made, and what is to be seen at each. For one thread at a time. */
public final class SteppedRun {
  /** Places of a frame; more would bury the others. */
  private static final int MOST_PLACES = 20;
  private static final int MOST_FRAMES = 40;

  private final Analysis analysis;
  private final Sentences sentences;
  private final Moments moments;
  private final SourceText source;
  private final long smallestBytes;
  private final List<Step> steps;

  private SteppedRun(Analysis analysis, long smallestBytes, List<Step> steps) {
    this.analysis = analysis;
    this.smallestBytes = smallestBytes;
    this.steps = steps;
    sentences = Sentences.of(analysis, smallestBytes);
    moments = Moments.of(analysis);
    source = SourceText.of(analysis.trace().run());
  }

  /** With a step for each array that the command line tells of; for every array if there is none of those. */
  public static SteppedRun of(Analysis analysis) {
    long smallest = Sentences.of(analysis).smallestBytes();
    return new SteppedRun(analysis, smallest, Steps.births(analysis, smallest));
  }

  /** With these steps. {@code smallestBytes}: smaller arrays are not listed. */
  public static SteppedRun of(Analysis analysis, long smallestBytes, List<Step> steps) {
    return new SteppedRun(analysis, smallestBytes, List.copyOf(steps));
  }

  public Analysis analysis() {
    return analysis;
  }

  /** May be empty: there are programs that make no array. */
  public List<Step> steps() {
    return steps;
  }

  SourceText source() {
    return source;
  }

  long smallestBytes() {
    return smallestBytes;
  }

  /** Place in the list of the last step up to the peak, -1 if there is none. */
  int peak() {
    return Steps.lastNotAfter(steps, analysis.peakHeld().seq());
  }

  /** The run's name as part of a file's. */
  public String fileName() {
    return analysis.trace().run().variant().replaceAll("[^A-Za-z0-9._-]", "_");
  }

  /** {@code original · 100 MB · interpreted}. */
  String title() {
    RunInfo run = analysis.trace().run();
    return run.variant() + (run.dataBytes() == 0 ? "" : " · " + ByteText.rounded(run.dataBytes()))
        + (run.mode().isEmpty() ? "" : " · " + run.mode());
  }

  /** Which arrays have no lane and no step, in words; empty if all have. */
  String hiddenNote() {
    List<ArrayLife> hidden = analysis.arrays().stream().filter(array -> array.sizeBytes() < smallestBytes).toList();
    return hidden.isEmpty()
        ? ""
        : String.format(Locale.ROOT, "%,d smaller than %s not listed, %s together", hidden.size(),
            ByteText.rounded(smallestBytes),
            ByteText.rounded(hidden.stream().mapToLong(ArrayLife::sizeBytes).sum()));
  }

  /** What a step is called. */
  String unit() {
    return steps.stream().allMatch(step -> step.kind() == Step.Kind.BIRTH) ? "Allocation" : "Step";
  }

  /** {@code index} from 0. */
  Scene scene(int index, LaneChoice lanes) {
    Step step = steps.get(index);
    Moment moment = moments.at(step);
    List<FrameRows> frames = new ArrayList<>();
    TreeSet<Integer> calls = new TreeSet<>();
    List<Range> methods = new ArrayList<>();
    int current = -1;
    for (Moment.Stack stack : moment.stacks()) {
      String thread = stack == moment.stacks().getFirst() ? "" : " (thread " + stack.name() + ")";
      for (Activation activation : stack.frames()) {
        boolean innermost = thread.isEmpty() && activation == stack.frames().getFirst();
        frames.add(rows(activation, thread));
        if (source.isOf(activation.frame().method()) && source.hasLine(activation.line())) {
          methods.add(range(activation));
          if (innermost) {
            current = activation.line();
          } else {
            calls.add(activation.line());
          }
        }
      }
    }
    if (!moment.withoutFrame().isEmpty()) {
      List<PlaceRow> rows = rows(moment.withoutFrame());
      if (!rows.isEmpty()) {
        frames.add(new FrameRows("Outside the frames", "", rows));
      }
    }
    calls.remove(current);
    return new Scene(step, String.format(Locale.ROOT, "%s %,d of %,d", unit(), index + 1, steps.size()),
        TimeText.rounded(step.nanos()), sentences.at(step), analysis.held().at(step.seq()),
        analysis.needed().at(step.seq()), frames.subList(0, Math.min(MOST_FRAMES, frames.size())), current,
        List.copyOf(calls), methods.stream().distinct().toList(), chips(moment), lanes.at(step));
  }

  private Range range(Activation activation) {
    Method method = activation.frame().method();
    int from = source.signatureLine(method);
    return new Range(from < 0 ? activation.line() : from, Math.max(activation.line(), source.closingLine(method)),
        activation.line());
  }

  private FrameRows rows(Activation activation, String thread) {
    return new FrameRows(Labels.methodName(activation.frame().method()) + thread,
        activation.line() < 0 ? "" : "line " + activation.line(), rows(activation.places()));
  }

  private List<PlaceRow> rows(List<Place> places) {
    return places.stream().filter(place -> place.array().sizeBytes() >= smallestBytes).limit(MOST_PLACES)
        .map(place -> new PlaceRow(PlaceWords.name(place), PlaceWords.isCode(place), PlaceWords.kind(place),
            place.array().id(),
            "#" + place.array().id() + " "
                + ArrayText.typeAndLength(place.array().born().typeName(), place.array().born().length()),
            place.state(), PlaceWords.state(place)))
        .toList();
  }

  /** Beside the lines the arrays that their variables hold: arguments by the signature, variables where they were assigned. */
  private Map<Integer, List<Chip>> chips(Moment moment) {
    Map<Integer, List<Chip>> chips = new TreeMap<>();
    List<Place> places = new ArrayList<>(moment.withoutFrame());
    moment.stacks().forEach(stack -> stack.frames().forEach(activation -> places.addAll(activation.places())));
    for (Place place : places) {
      Hold hold = place.hold();
      Variable variable = place.variable();
      Method method = hold == null ? null : Labels.method(hold.holder());
      if (hold == null || variable == null || method == null || !source.isOf(method)
          || place.array().sizeBytes() < smallestBytes) {
        continue;
      }
      int line = variable.kind() == Variable.Kind.ARGUMENT
          ? source.signatureLine(method)
          : hold.line() > 0 ? hold.line() : variable.line();
      Chip chip = new Chip(place.array().id(), place.state());
      if (source.hasLine(line)) {
        List<Chip> there = chips.computeIfAbsent(line, l -> new ArrayList<>());
        if (!there.contains(chip) && there.size() < MOST_PLACES) {
          there.add(chip);
        }
      }
    }
    chips.values().forEach(list -> list.sort(Comparator.comparingLong(Chip::number)));
    return chips;
  }

  static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
