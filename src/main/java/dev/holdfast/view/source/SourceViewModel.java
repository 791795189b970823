package dev.holdfast.view.source;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Moment.Activation;
import dev.holdfast.session.Selection;
import dev.holdfast.session.Session;
import dev.holdfast.trace.Method;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.view.source.SourceRow.Chip;
import dev.holdfast.view.source.SourceRow.Fold;
import dev.holdfast.view.source.SourceRow.Line;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;

import org.jspecify.annotations.Nullable;

/** What the source pane shows. */
final class SourceViewModel {
  private static final SourceText NO_TEXT = SourceText.of(nothing());

  /**
   * @param title file name
   * @param note a sentence in place of the source where there is none; empty if there is
   * @param seq number of the event at which the user stands, -1 for the whole run
   * @param currentLine of the innermost frame, -1 if it is not in this source
   */
  record Picture(SourceText text, String title, String note, List<SourceRow> rows, long seq, int currentLine) {
    Picture {
      rows = List.copyOf(rows);
    }
  }

  private final MomentViewModel moments;
  private final Session session;
  private final IntegerProperty capacity = new SimpleIntegerProperty(this, "capacity", 40);
  private final BooleanProperty whole = new SimpleBooleanProperty(this, "whole", false);
  private final ReadOnlyObjectWrapper<Picture> picture;
  private final Set<Fold> opened = new LinkedHashSet<>();
  private SourceText text = NO_TEXT;
  private @Nullable RunInfo textOf;
  private boolean isOpenedForNow;

  SourceViewModel(MomentViewModel moments) {
    this.moments = moments;
    session = moments.session();
    picture = new ReadOnlyObjectWrapper<>(this, "picture", picture());
    moments.shownProperty().subscribe((before, now) -> {
      opened.clear();
      isOpenedForNow = false;
      update();
    });
    session.analysisProperty().subscribe((before, now) -> update());
    session.selectionProperty().subscribe((before, now) -> update());
    session.smallestShownBytesProperty().subscribe((before, now) -> update());
    session.answersHiddenProperty().subscribe((before, now) -> update());
    capacity.subscribe((before, now) -> update());
    whole.subscribe((before, now) -> update());
  }

  ReadOnlyObjectProperty<Picture> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  /** So many lines fit into the pane: a file that is longer is folded at a step. */
  IntegerProperty capacityProperty() {
    return capacity;
  }

  /** Whether the user wants to see every line at every step. */
  BooleanProperty wholeProperty() {
    return whole;
  }

  /** Brings back lines that are left out, until the next step. */
  void open(Fold fold) {
    opened.add(fold);
    update();
  }

  /** Brings all lines back until the next step. */
  void openAll() {
    isOpenedForNow = true;
    update();
  }

  void select(Selection selection) {
    session.selectionProperty().set(selection);
  }

  /** Selects what the line is about: its arrays, one after the other when asked again; else the frame that is at it. */
  void select(Line line) {
    List<Chip> chips = line.mark().chips();
    if (!chips.isEmpty()) {
      int next = 0;
      for (int i = 0; i < chips.size(); i++) {
        boolean isIt = session.selectionProperty().get() instanceof Selection.OfArray(long array)
            && array == chips.get(i).array();
        next = isIt ? (i + 1) % chips.size() : next;
      }
      select(new Selection.OfArray(chips.get(next).array()));
    } else if (line.mark().frame() != 0) {
      select(new Selection.OfFrame(line.mark().frame()));
    }
  }

  private void update() {
    picture.set(picture());
  }

  private Picture picture() {
    Analysis analysis = session.analysisProperty().get();
    if (analysis == null) {
      text = NO_TEXT;
      textOf = null;
      return new Picture(text, "Source", "The source of the run is shown here, and beside each line which arrays its"
          + " variables hold.", List.of(), -1, -1);
    }
    RunInfo run = analysis.trace().run();
    if (textOf == null || !textOf.source().equals(run.source()) || !textOf.sourceFile().equals(run.sourceFile())) {
      text = SourceText.of(run);
      textOf = run;
    }
    String title = text.fileName().isEmpty() ? "Source" : text.fileName();
    if (text.isEmpty()) {
      return new Picture(text, title, "No source was kept with this recording. The stack below names the lines.",
          List.of(), -1, -1);
    }
    return withText(analysis, title);
  }

  private Picture withText(Analysis analysis, String title) {
    MomentViewModel.Shown shown = moments.shownProperty().get();
    boolean isHidden = session.answersHiddenProperty().get();
    Marks marks = new Marks(text, session.selectionProperty().get(),
        isHidden ? Long.MAX_VALUE : session.smallestShownBytesProperty().get());
    boolean isCurrent = shown != null && shown.analysis() == analysis;
    boolean atStep = isCurrent && shown.isStep();
    if (atStep) {
      marks.addMoment(shown.moment());
    } else {
      marks.addBirths(analysis, analysis.peakHeld().seq());
    }
    boolean isFolded = atStep && !whole.get() && !isOpenedForNow && text.lineCount() > capacity.get();
    Folding folding = new Folding(text.lineCount());
    if (isFolded) {
      concerned(shown).forEach(method -> folding.show(text.signatureLine(method), text.closingLine(method)));
      opened.forEach(fold -> folding.show(fold.from(), fold.to()));
    }
    List<SourceRow> rows = isFolded ? folding.rows(marks::at) : List.of();
    if (rows.size() <= 1) {
      // nothing of this source is concerned: all of it
      folding.show(1, text.lineCount());
      rows = folding.rows(marks::at);
    }
    return new Picture(text, title, "", rows, atStep ? shown.moment().seq() : -1, marks.currentLine());
  }

  /** The methods of this source that are on the stack of the step's thread. */
  private Set<Method> concerned(MomentViewModel.Shown shown) {
    Set<Method> methods = new LinkedHashSet<>();
    if (!shown.moment().stacks().isEmpty()) {
      for (Activation activation : shown.moment().stacks().getFirst().frames()) {
        methods.add(activation.frame().method());
      }
    }
    methods.removeIf(method -> !text.isOf(method) || method.firstLine() < 0);
    return methods;
  }

  private static RunInfo nothing() {
    return new RunInfo("", "", "", 0, "", java.time.Instant.EPOCH, 0, RunInfo.Outcome.RUNNING, null, "");
  }
}
