package dev.holdfast.view.source;

import dev.holdfast.analysis.Answer;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Disagreement;
import dev.holdfast.analysis.Hearing;
import dev.holdfast.analysis.Labels;
import dev.holdfast.analysis.Moment;
import dev.holdfast.analysis.Moment.Activation;
import dev.holdfast.analysis.Moment.Place;
import dev.holdfast.analysis.Moment.Stack;
import dev.holdfast.analysis.State;
import dev.holdfast.session.Selection;
import dev.holdfast.trace.Chain;
import dev.holdfast.trace.Method;
import dev.holdfast.trace.Variable;
import dev.holdfast.view.source.StackRow.Folded;
import dev.holdfast.view.source.StackRow.FrameHead;
import dev.holdfast.view.source.StackRow.Heard;
import dev.holdfast.view.source.StackRow.Note;
import dev.holdfast.view.source.StackRow.PlaceRow;
import dev.holdfast.view.source.StackRow.Section;
import dev.holdfast.view.source.StackRow.ThreadHead;
import dev.holdfast.view.text.ArrayText;
import dev.holdfast.view.text.ByteText;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** A moment as rows. Long runs of frames that hold nothing, and of places of one frame, are folded. */
final class StackRows {
  /** Places of one frame, and released arrays, that are listed at once. */
  private static final int LISTED = 12;
  /** Frames in a row that hold the same, or nothing, and are listed all the same. */
  private static final int ALIKE = 3;
  /** So many contradictions of the collector are told one by one. */
  private static final int CONTRADICTIONS = 3;

  private final SourceText text;
  private final Selection selection;
  private final long smallestBytes;
  private final boolean isHidden;
  private final Set<String> opened;
  private final @Nullable Hearing hearing;
  private final FrameLines lines;
  private final List<StackRow> rows = new ArrayList<>();

  /**
   * @param smallestBytes arrays smaller than this are counted only
   * @param isHidden whether only the frames are told
   * @param opened keys of what was folded and is to be shown
   * @param hearing what the collector said, null if it was not asked
   */
  StackRows(SourceText text, Selection selection, long smallestBytes, boolean isHidden, Set<String> opened,
      @Nullable Hearing hearing) {
    this.text = text;
    this.selection = selection;
    this.smallestBytes = smallestBytes;
    this.isHidden = isHidden;
    this.opened = opened;
    this.hearing = isHidden ? null : hearing;
    lines = new FrameLines(text);
  }

  /** {@code threads}: those that the user has opened, or closed if it is the step's own. */
  List<StackRow> of(Moment moment, Set<Long> threads) {
    addHeard();
    for (int i = 0; i < moment.stacks().size(); i++) {
      Stack stack = moment.stacks().get(i);
      boolean isOpen = threads.contains(stack.thread()) != (i == 0);
      if (moment.stacks().size() > 1) {
        rows.add(new ThreadHead(stack.thread(), words(stack, i == 0), isOpen));
      }
      if (isOpen) {
        addFrames(stack, i == 0);
      }
    }
    if (!isHidden) {
      addPlaces("outside", "Static fields and others", moment.withoutFrame());
      addReleased(moment.released());
    } else {
      rows.add(new Note("Who holds what is hidden (B shows it)."));
    }
    if (rows.isEmpty()) {
      rows.add(new Note("No thread is in recorded code, and nothing holds an array."));
    }
    return rows;
  }

  private void addHeard() {
    if (hearing == null) {
      return;
    }
    rows.add(new Heard(hearing.inWords(smallestBytes), false));
    List<Disagreement> all = hearing.disagreements();
    all.stream().limit(CONTRADICTIONS).forEach(one -> rows.add(new Heard(one.sentence(), true)));
    if (all.size() > CONTRADICTIONS) {
      rows.add(new Heard(
          String.format(Locale.ROOT, "It sees %,d more otherwise than they are drawn.", all.size() - CONTRADICTIONS),
          true));
    }
  }

  private static String words(Stack stack, boolean isSteps) {
    long held = stack.frames().stream().mapToLong(activation -> activation.places().size()).sum();
    return "Thread " + stack.name() + (isSteps
        ? ""
        : String.format(Locale.ROOT, ": %,d %s, %,d %s",
            stack.frames().size(), stack.frames().size() == 1 ? "frame" : "frames", held,
            held == 1 ? "hold" : "holds"));
  }

  private void addFrames(Stack stack, boolean isSteps) {
    List<Activation> frames = stack.frames();
    // the innermost says where we are: it is always told
    addFrame(stack, 0, isSteps);
    int i = 1;
    while (i < frames.size()) {
      int end = i + 1;
      while (end < frames.size() && isLike(frames.get(end), frames.get(i))) {
        end++;
      }
      // the first of those that hold something stands for them
      int fold = isQuiet(frames.get(i)) || isLike(frames.get(i), frames.get(i - 1)) ? i : i + 1;
      String key = fold < end ? "frames " + frames.get(fold).frame().id() : "";
      boolean isFolded = end - fold > ALIKE && !opened.contains(key);
      while (i < (isFolded ? fold : end)) {
        addFrame(stack, i, false);
        i++;
      }
      if (isFolded) {
        rows.add(new Folded(key, alikeWords(frames.subList(fold, end))));
        i = end;
      }
    }
  }

  private boolean isQuiet(Activation activation) {
    return isHidden || activation.places().isEmpty();
  }

  /** Whether two frames hold the same arrays in the same variables, or both none. */
  private boolean isLike(Activation one, Activation other) {
    if (selection instanceof Selection.OfFrame(long frame)
        && (frame == one.frame().id() || frame == other.frame().id())) {
      return false;
    }
    if (isQuiet(one) || isQuiet(other)) {
      return isQuiet(one) && isQuiet(other);
    }
    if (one.frame().method() != other.frame().method() || one.places().size() != other.places().size()) {
      return false;
    }
    for (int i = 0; i < one.places().size(); i++) {
      Place a = one.places().get(i);
      Place b = other.places().get(i);
      if (a.array() != b.array() || a.readAgain() != b.readAgain() || a.variable() != b.variable()) {
        return false;
      }
    }
    return true;
  }

  private String alikeWords(List<Activation> frames) {
    Activation first = frames.getFirst();
    Method method = first.frame().method();
    boolean isOne = frames.stream().allMatch(activation -> activation.frame().method() == method);
    return String.format(Locale.ROOT, "%,d more frames%s%s", frames.size(),
        isOne ? " of " + Labels.methodName(method) : "",
        isHidden ? "" : isQuiet(first) ? " hold no array" : " hold the same");
  }

  private void addFrame(Stack stack, int index, boolean isInnermost) {
    Activation activation = stack.frames().get(index);
    long frame = activation.frame().id();
    Method method = activation.frame().method();
    boolean isSelected = selection instanceof Selection.OfFrame(long chosen) && chosen == frame;
    rows.add(new FrameHead(frame, Labels.methodName(method), where(method, lines.of(stack, index)), isInnermost,
        isSelected));
    if (!isHidden) {
      addPlaces("places " + frame, "", activation.places());
    }
  }

  private String where(Method method, FrameLines.At at) {
    String file = text.isOf(method) ? "" : method.sourceFile().isEmpty() ? method.className() : method.sourceFile();
    if (at.line() < 0) {
      return file.isEmpty() ? "line unknown" : file;
    }
    return (file.isEmpty() ? "" : file + " ") + (at.isExact() ? "line " : "last seen at line ") + at.line();
  }

  private void addPlaces(String key, String section, List<Place> places) {
    List<Place> large = places.stream().filter(place -> place.array().sizeBytes() >= smallestBytes).toList();
    if (!places.isEmpty() && !section.isEmpty()) {
      rows.add(new Section(section));
    }
    boolean isAll = opened.contains(key) || large.size() <= LISTED + 1;
    List<Place> listed = isAll ? large : large.subList(0, LISTED);
    listed.forEach(place -> rows.add(row(place)));
    if (!isAll) {
      rows.add(folded(key, large.subList(LISTED, large.size()).stream().map(Place::array).toList()));
    }
    addSmaller(places.stream().map(Place::array).filter(array -> array.sizeBytes() < smallestBytes).toList());
  }

  private void addReleased(List<ArrayLife> released) {
    List<ArrayLife> large = released.stream().filter(array -> array.sizeBytes() >= smallestBytes).toList();
    if (large.isEmpty()) {
      return;
    }
    rows.add(new Section(hearing == null ? "Released, not collected yet" : "Released"));
    String key = "released";
    // the latest first
    List<ArrayLife> latest = large.reversed();
    boolean isAll = opened.contains(key) || large.size() <= LISTED + 1;
    for (ArrayLife array : isAll ? latest : latest.subList(0, LISTED)) {
      boolean isSure = !array.wasOutOfSight();
      rows.add(new PlaceRow("", false, isSure ? "nothing holds it" : "no recorded code holds it",
          isSure ? "no holder" : "not known", array.id(), State.RELEASED, what(array),
          ByteText.rounded(array.sizeBytes()), "released", answer(array), chain(array),
          new Selection.OfArray(array.id()),
          selection.equals(new Selection.OfArray(array.id()))));
    }
    if (!isAll) {
      rows.add(folded(key, latest.subList(LISTED, latest.size())));
    }
  }

  private static Folded folded(String key, List<ArrayLife> rest) {
    return new Folded(key, String.format(Locale.ROOT, "and %,d more, %s", rest.size(),
        ByteText.rounded(rest.stream().mapToLong(ArrayLife::sizeBytes).sum())));
  }

  private void addSmaller(List<ArrayLife> smaller) {
    if (!smaller.isEmpty()) {
      rows.add(new Note(String.format(Locale.ROOT, "and %,d smaller, %s", smaller.size(),
          ByteText.rounded(smaller.stream().mapToLong(ArrayLife::sizeBytes).sum()))));
    }
  }

  private PlaceRow row(Place place) {
    ArrayLife array = place.array();
    Variable variable = place.variable();
    Selection itself = variable == null
        ? new Selection.OfArray(array.id())
        : new Selection.OfHolder(place.frame(), variable.id());
    boolean isSelected = selection.equals(new Selection.OfArray(array.id())) || selection.equals(itself);
    return new PlaceRow(PlaceWords.name(place), PlaceWords.isCode(place), PlaceWords.kind(place),
        PlaceWords.briefKind(place), array.id(),
        place.state(), what(array), ByteText.rounded(array.sizeBytes()), PlaceWords.state(place),
        answer(array), chain(array), itself, isSelected);
  }

  private Answer answer(ArrayLife array) {
    return hearing == null ? Answer.NOT_ASKED : hearing.of(array);
  }

  private String chain(ArrayLife array) {
    Chain chain = hearing == null ? null : hearing.chain(array);
    return chain == null ? "" : chain.inWords();
  }

  private static String what(ArrayLife array) {
    return "#" + array.id() + " " + ArrayText.typeAndLength(array.born().typeName(), array.born().length());
  }
}
