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
   * @param firstLine the line to begin with, -1 to stay where the reader is
   * @param currentLine of the innermost frame, -1 if it is not in this source
   * @param indent columns of white space that all shown lines begin with and that are left out
   */
  record Picture(SourceText text, String title, String note, List<SourceRow> rows, long seq, int firstLine,
      int currentLine, int indent) {
    Picture {
      rows = List.copyOf(rows);
    }
  }

  private final MomentViewModel moments;
  private final Session session;
  private final IntegerProperty capacity = new SimpleIntegerProperty(this, "capacity", 40);
  private final IntegerProperty columns = new SimpleIntegerProperty(this, "columns", 80);
  private final BooleanProperty whole = new SimpleBooleanProperty(this, "whole", false);
  private final ReadOnlyObjectWrapper<Picture> picture;
  private final Set<Fold> opened = new LinkedHashSet<>();
  private SourceText text = NO_TEXT;
  private @Nullable RunInfo textOf;
  private boolean isOpenedForNow;
  /** The run that the picture is of. */
  private @Nullable Analysis pictured;

  SourceViewModel(MomentViewModel moments) {
    this.moments = moments;
    session = moments.session();
    picture = new ReadOnlyObjectWrapper<>(this, "picture", picture());
    moments.shownProperty().subscribe((before, now) -> {
      opened.clear();
      isOpenedForNow = false;
      update();
    });
    session.analysisProperty().subscribe((before, now) -> {
      if (now != pictured) {
        update();
      }
    });
    session.selectionProperty().subscribe((before, now) -> update());
    session.smallestShownBytesProperty().subscribe((before, now) -> update());
    session.answersHiddenProperty().subscribe((before, now) -> update());
    capacity.subscribe((before, now) -> update());
    columns.subscribe((before, now) -> update());
    whole.subscribe((before, now) -> update());
  }

  ReadOnlyObjectProperty<Picture> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  /** So many lines fit into the pane: a file that is longer is folded at a step. */
  IntegerProperty capacityProperty() {
    return capacity;
  }

  /** So many characters fit into a line. */
  IntegerProperty columnsProperty() {
    return columns;
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
    pictured = analysis;
    if (analysis == null) {
      text = NO_TEXT;
      textOf = null;
      return new Picture(text, "Source", "The source of the run is shown here, and beside each line which arrays its"
          + " variables hold.", List.of(), -1, -1, -1, 0);
    }
    RunInfo run = analysis.trace().run();
    if (textOf == null || !textOf.source().equals(run.source()) || !textOf.sourceFile().equals(run.sourceFile())) {
      text = SourceText.of(run);
      textOf = run;
    }
    String title = text.fileName().isEmpty() ? "Source" : text.fileName();
    if (text.isEmpty()) {
      return new Picture(text, title, "No source was kept with this recording. The stack below names the lines.",
          List.of(), -1, -1, -1, 0);
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
    boolean isFolded = atStep && !whole.get() && !isOpenedForNow && !fits(1, text.lineCount(), marks);
    List<SourceRow> rows = isFolded ? folded(concerned(shown), marks) : List.of();
    if (rows.size() <= 1) {
      // nothing of this source is concerned: all of it
      isFolded = false;
      rows = rows(1, text.lineCount(), marks);
    }
    int first = atStep || !isCurrent ? -1 : firstLine(shown);
    return new Picture(text, title, "", rows, atStep ? shown.moment().seq() : -1, first, marks.currentLine(),
        isFolded ? indent(rows) : 0);
  }

  /** The methods on the stack; where these are too long, of each its first line and those where there is something to be seen. */
  private List<SourceRow> folded(Set<Method> concerned, Marks marks) {
    Folding methods = new Folding(text.lineCount());
    Folding marked = new Folding(text.lineCount());
    for (Method method : concerned) {
      int from = text.signatureLine(method);
      int to = text.closingLine(method);
      methods.show(from, to);
      marked.show(from, from);
      for (int line : marks.lines()) {
        if (line >= from && line <= to) {
          // one more tells how it goes on
          marked.show(line, line == marks.currentLine() ? line + 1 : line);
        }
      }
    }
    opened.forEach(fold -> {
      methods.show(fold.from(), fold.to());
      marked.show(fold.from(), fold.to());
    });
    List<SourceRow> rows = methods.rows(marks::at);
    return heightOf(rows) <= capacity.get() ? rows : marked.rows(marks::at);
  }

  private List<SourceRow> rows(int from, int to, Marks marks) {
    Folding all = new Folding(text.lineCount());
    all.show(from, to);
    return all.rows(marks::at);
  }

  private boolean fits(int from, int to, Marks marks) {
    return to - from < capacity.get() && heightOf(rows(from, to, marks)) <= capacity.get();
  }

  /** In lines as they are broken on the screen; a chip takes the room of some characters. */
  private int heightOf(List<SourceRow> rows) {
    int height = 0;
    for (SourceRow row : rows) {
      height += row instanceof Line line
          ? Wrapping.pieces(text.line(line.number()), columns.get() - 6 * line.mark().chips().size()).size()
          : 1;
    }
    return height;
  }

  /** Where reading begins while the whole run is shown: the outermost method of this source that is on the stack at the peak. */
  private int firstLine(MomentViewModel.Shown shown) {
    Set<Method> methods = concerned(shown);
    return methods.isEmpty() ? -1 : text.signatureLine(List.copyOf(methods).getLast());
  }

  private int indent(List<SourceRow> rows) {
    int indent = Integer.MAX_VALUE;
    for (SourceRow row : rows) {
      if (row instanceof Line line && !text.line(line.number()).isBlank()) {
        String words = text.line(line.number());
        indent = Math.min(indent, words.length() - words.stripLeading().length());
      }
    }
    return indent == Integer.MAX_VALUE ? 0 : indent;
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
