package dev.holdfast.view.source;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Hold;
import dev.holdfast.analysis.Holder;
import dev.holdfast.analysis.Labels;
import dev.holdfast.analysis.Moment;
import dev.holdfast.analysis.Moment.Activation;
import dev.holdfast.analysis.Moment.Place;
import dev.holdfast.analysis.Moment.Stack;
import dev.holdfast.analysis.Span;
import dev.holdfast.analysis.State;
import dev.holdfast.session.Selection;
import dev.holdfast.trace.Method;
import dev.holdfast.trace.Variable;
import dev.holdfast.view.source.SourceRow.Chip;
import dev.holdfast.view.source.SourceRow.Mark;
import dev.holdfast.view.source.SourceRow.Role;
import dev.holdfast.view.text.ArrayText;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What is to be seen at the lines of a source: collects it line by line. */
final class Marks {
  /** Chips beside a line; more are counted. */
  private static final int SHOWN = 3;
  /** An array may have been held a million times: the variable that let go last is sought among so many. */
  private static final int LATEST = 100;
  /** What the eye should find first. */
  private static final Comparator<Chip> BY_INTEREST = Comparator
      .comparing((Chip chip) -> !chip.selected())
      .thenComparing(chip -> chip.state() != State.CLINGING)
      .thenComparing(chip -> !chip.state().isHeld())
      .thenComparing(Comparator.comparingLong(Chip::array).reversed());

  private final SourceText text;
  private final Selection selection;
  private final long smallestBytes;
  private final Map<Integer, Map<Long, Chip>> chips = new HashMap<>();
  private final Map<Integer, Role> roles = new HashMap<>();
  private final Map<Integer, Long> frames = new HashMap<>();
  private final Set<Integer> selected = new HashSet<>();
  private final Map<Method, Integer> signatures = new HashMap<>();

  Marks(SourceText text, Selection selection, long smallestBytes) {
    this.text = text;
    this.selection = selection;
    this.smallestBytes = smallestBytes;
  }

  /** The stacks at a step: the lines of the frames, and the arrays that their places hold. */
  void addMoment(Moment moment) {
    boolean isSteps = true;
    FrameLines lines = new FrameLines(text);
    for (Stack stack : moment.stacks()) {
      Role role = isSteps ? Role.CURRENT : Role.CALL;
      for (int i = 0; i < stack.frames().size(); i++) {
        Activation activation = stack.frames().get(i);
        FrameLines.At at = lines.of(stack, i);
        if (at.isExact() && text.isOf(activation.frame().method())) {
          addFrame(activation, at.line(), role);
        }
        role = Role.CALL;
        activation.places().forEach(this::addPlace);
      }
      isSteps = false;
    }
    moment.withoutFrame().forEach(this::addPlace);
    for (ArrayLife array : moment.released()) {
      addReleased(array);
    }
  }

  /** Every array beside the line that made it, in its state just after event {@code seq}. */
  void addBirths(Analysis analysis, long seq) {
    for (ArrayLife array : analysis.arrays()) {
      Method method = array.method();
      if (method != null && text.isOf(method)) {
        Span span = array.spanAt(seq);
        State state = span == null ? State.COLLECTED : span.state();
        String words = span == null
            ? array.born().seq() > seq ? "not born yet at the peak" : "collected before the peak"
            : "at the peak " + PlaceWords.state(state);
        add(array.born().line(), array, state, "born here; " + words, isSelected(array, null));
        if (selection instanceof Selection.OfFrame(long frame) && frame == array.born().frame()) {
          selected.add(array.born().line());
        }
      }
    }
  }

  private void addFrame(Activation activation, int line, Role role) {
    if (!text.hasLine(line)) {
      return;
    }
    roles.merge(line, role, (a, b) -> a == Role.CURRENT ? a : b);
    frames.putIfAbsent(line, activation.frame().id());
    if (selection instanceof Selection.OfFrame(long frame) && frame == activation.frame().id()) {
      selected.add(line);
    }
  }

  private void addPlace(Place place) {
    Hold hold = place.hold();
    if (hold == null) {
      return;
    }
    Method method = Labels.method(hold.holder());
    Variable variable = place.variable();
    if (method == null || variable == null || !text.isOf(method)) {
      return;
    }
    String words = Labels.plain(hold) + ", " + PlaceWords.state(place.state());
    add(line(hold, variable, method), place.array(), place.state(), words, isSelected(place.array(), hold));
  }

  /** At the line where the variable took it that let go of it last. */
  private void addReleased(ArrayLife array) {
    List<Hold> holds = array.holds();
    Hold last = null;
    for (Hold hold : holds.subList(Math.max(0, holds.size() - LATEST), holds.size())) {
      boolean isNamed = hold.holder() instanceof Holder.Direct d && (d.variable().kind() == Variable.Kind.LOCAL
          || d.variable().kind() == Variable.Kind.ARGUMENT);
      if (isNamed && (last == null || hold.toSeq() >= last.toSeq())) {
        last = hold;
      }
    }
    if (last != null && last.holder() instanceof Holder.Direct d && text.isOf(d.method())) {
      add(line(last, d.variable(), d.method()), array, State.RELEASED,
          "was held by " + Labels.plain(last) + ", " + PlaceWords.state(State.RELEASED), isSelected(array, null));
    }
  }

  /** Arguments come by the signature, variables where they are assigned. */
  private int line(Hold hold, Variable variable, Method method) {
    if (variable.kind() == Variable.Kind.ARGUMENT) {
      return signatures.computeIfAbsent(method, text::signatureLine);
    }
    return hold.line() > 0 ? hold.line() : variable.line();
  }

  private boolean isSelected(ArrayLife array, @Nullable Hold hold) {
    return switch (selection) {
      case Selection.OfArray(long id) -> id == array.id();
      case Selection.OfHolder(long frame, int variable) -> hold != null && switch (hold.holder()) {
        case Holder.Direct d -> d.frame() == frame && d.variable().id() == variable;
        case Holder.Path p -> p.frame() == frame && p.root().id() == variable;
        case Holder.Outside _,Holder.Untraced _ -> false;
      };
      case Selection.OfFrame _,Selection.None _ -> false;
    };
  }

  private void add(int line, ArrayLife array, State state, String words, boolean isSelected) {
    if (!text.hasLine(line) || array.sizeBytes() < smallestBytes) {
      return;
    }
    String name = "#" + array.id() + " " + ArrayText.typeAndLength(array.born().typeName(), array.born().length());
    chips.computeIfAbsent(line, l -> new HashMap<>()).merge(array.id(),
        new Chip(array.id(), state, name + ": " + words, isSelected),
        (a, b) -> new Chip(a.array(), a.state(), a.words(), a.selected() || b.selected()));
  }

  Mark at(int line) {
    Role role = roles.getOrDefault(line, Role.NONE);
    Map<Long, Chip> here = chips.get(line);
    if (here == null && role == Role.NONE && !selected.contains(line)) {
      return Mark.NONE;
    }
    List<Chip> all = new ArrayList<>(here == null ? List.of() : here.values());
    all.sort(BY_INTEREST);
    // the count of the others needs room as well
    List<Chip> shown = new ArrayList<>(all.size() <= SHOWN ? all : all.subList(0, SHOWN - 1));
    shown.sort(Comparator.comparingLong(Chip::array));
    boolean isSelected = selected.contains(line) || all.stream().anyMatch(Chip::selected);
    return new Mark(role, frames.getOrDefault(line, 0L), shown, all.size() - shown.size(), isSelected);
  }

  /** The line of the innermost frame of the step's thread, -1 if it is not in this text. */
  int currentLine() {
    return roles.entrySet().stream().filter(e -> e.getValue() == Role.CURRENT).mapToInt(Map.Entry::getKey).findAny()
        .orElse(-1);
  }

  /** All lines with something to be seen, unordered. */
  Set<Integer> lines() {
    Set<Integer> lines = new HashSet<>(chips.keySet());
    lines.addAll(roles.keySet());
    return lines;
  }
}
