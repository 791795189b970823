package dev.holdfast.view.editor;

import dev.holdfast.pipeline.Compilation.Problem;
import dev.holdfast.view.area.CaretSight;
import dev.holdfast.view.editor.CodePainter.Marks;
import dev.holdfast.view.theme.Palette;
import dev.holdfast.view.theme.Typefaces;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;

import jfx.incubator.scene.control.input.KeyBinding;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.LineEnding;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import jfx.incubator.scene.control.richtext.model.ContentChange;
import jfx.incubator.scene.control.richtext.model.StyledTextModel;

import org.jspecify.annotations.Nullable;

/** The code to be edited, a bar to search it, and below it what the compiler says. */
public final class EditorView extends VBox {
  private final DoubleProperty fontPx = new SimpleDoubleProperty(this, "baseFontSize", 13);
  private final EditorViewModel model;
  private final ObservableValue<Palette> palette;
  private final CodeArea area = new CodeArea();
  private final CodePainter painter;
  private final FindBar find;
  private final ProblemBar problemBar = new ProblemBar(() -> goToProblem(true));
  private final Found found = new Found();
  private final StyledTextModel.Listener listener = this::changed;
  private final Map<String, Opened> opened = new HashMap<>();
  private EditHistory history = new EditHistory();
  /** What stands in the area, as {@link #text} has it in lines. */
  private String shown = "";
  private CodeText text = new CodeText("");
  private List<Problem> problems = List.of();
  private @Nullable Gutter gutter;
  /** While the model is being followed: what changes in the area is no typing. */
  private boolean isFollowing;
  /** While something is undone or done again: that is no step of its own. */
  private boolean isGoingBack;

  /** A document that was opened, and what was done to it. */
  private record Opened(CodeTextModel text, EditHistory history) {}

  /** {@code leave}: takes the keyboard when Escape is pressed here. */
  public EditorView(EditorViewModel model, ObservableValue<Palette> palette, Runnable leave) {
    this.model = model;
    this.palette = palette;
    painter = new CodePainter(palette.getValue());
    find = new FindBar(new Searching());
    getStyleClass().add("editor-view");
    getStylesheets().add(EditorView.class.getResource("editor.css").toExternalForm());
    area.setId("code");
    area.setAccessibleText("Code");
    area.setHighlightCurrentParagraph(true);
    area.setTabSize(4);
    setVgrow(area, Priority.ALWAYS);
    area.setMinHeight(0);
    getChildren().addAll(find, area, problemBar);
    new CodeKeys(area, () -> text);
    area.getInputMap().registerFunction(RichTextArea.Tag.UNDO, this::undo);
    area.getInputMap().registerFunction(RichTextArea.Tag.REDO, this::redo);
    area.getInputMap().registerKey(KeyBinding.shortcut(KeyCode.Y), RichTextArea.Tag.REDO);
    area.getInputMap().registerKey(KeyBinding.builder(KeyCode.Z).shortcut().shift().build(), RichTextArea.Tag.REDO);
    area.setContextMenu(EditMenu.of(area, () -> history));
    new CaretSight(area);
    area.getInputMap().register(KeyBinding.shortcut(KeyCode.F), () -> find.open(selectedWord()));
    area.getInputMap().register(KeyBinding.of(KeyCode.F3), () -> goToFound(true));
    area.getInputMap().register(KeyBinding.shift(KeyCode.F3), () -> goToFound(false));
    area.getInputMap().register(KeyBinding.of(KeyCode.F8), () -> goToProblem(true));
    area.getInputMap().register(KeyBinding.shift(KeyCode.F8), () -> goToProblem(false));
    area.getInputMap().register(KeyBinding.of(KeyCode.ESCAPE), () -> {
      if (find.isVisible()) {
        find.close();
      } else {
        leave.run();
      }
    });
    visibleProperty().subscribe(isShown -> {
      if (isShown) {
        model.lookAt();
      }
    });
    show(model.documentProperty().get());
    model.documentProperty().subscribe((was, is) -> {
      Opened before = is.isSaved(was) ? opened.remove(was.id()) : null;
      if (before != null) {
        // the same text, with what was done to it
        opened.put(is.id(), before);
      }
      show(is);
    });
    model.problemsProperty().subscribe(now -> {
      problems = now;
      update();
    });
    model.checkProperty().subscribe((was, is) -> showProblem());
    area.caretPositionProperty().subscribe((was, is) -> update());
    palette.subscribe((was, is) -> restyle());
    fontPx.subscribe((was, is) -> restyle());
    restyle();
  }

  /** Pixels of the base font, from which all sizes follow; 13 unless set. */
  public DoubleProperty baseFontSizeProperty() {
    return fontPx;
  }

  /** Puts {@code header} above the code. */
  public void top(EditorHeader header) {
    getChildren().addFirst(header);
  }

  /** So that typing goes here. */
  public void focus() {
    area.requestFocus();
  }

  /** To the first error after the caret, from the last one to the first; nothing where there is none. */
  public void goToProblem(boolean forward) {
    List<Span> places = places();
    if (!places.isEmpty()) {
      TextPos caret = caret();
      select(Found.next(places, caret.index(), caret.offset(), forward), false);
    }
    area.requestFocus();
  }

  private void restyle() {
    setStyle(palette.getValue().asStyle() + " -fx-font-size: " + fontPx.get() + "px;");
    painter.show(palette.getValue());
    area.setFont(Font.font(Typefaces.MONO, Math.round(fontPx.get() * 0.96 * 2) / 2.0));
    gutter = null;
    update();
  }

  private void show(Document document) {
    if (!isFollowing) {
      isFollowing = true;
      follow(document);
      isFollowing = false;
      read();
    }
  }

  private void follow(Document document) {
    Opened wanted = opened.computeIfAbsent(document.id(), id -> {
      CodeTextModel made = new CodeTextModel();
      made.setLineEnding(LineEnding.LF);
      made.setDecorator(painter);
      made.setUndoRedoEnabled(false);
      return new Opened(made, new EditHistory());
    });
    if (area.getModel() != wanted.text()) {
      area.getModel().removeListener(listener);
      painter.show(Marks.NONE);
      text = new CodeText(document.text());
      painter.show(text);
      shown = textOf(wanted.text());
      boolean isNew = shown.isEmpty();
      history = wanted.history();
      area.setModel(wanted.text());
      if (isNew) {
        shown = document.text();
        area.replaceText(TextPos.ZERO, TextPos.ZERO, shown);
      }
      wanted.text().addListener(listener);
      area.select(TextPos.ZERO);
    }
    if (!shown.equals(document.text())) {
      TextPos before = caret();
      area.replaceText(TextPos.ZERO, area.getDocumentEnd(), document.text());
      area.select(wanted.text().clamp(before));
      history.close();
      note(document.text(), Integer.MAX_VALUE);
      history.close();
    }
  }

  /** What stands in the area has become {@code now}, from {@code at} on at the latest. */
  private void note(String now, int at) {
    if (!isGoingBack) {
      history.changed(shown, now, at);
    }
    shown = now;
  }

  private void undo() {
    history.undo().ifPresent(edit -> perform(edit, edit.typesOver() || edit.isOfLines()));
  }

  private void redo() {
    history.redo().ifPresent(edit -> perform(edit, edit.isOfLines()));
  }

  private void perform(EditHistory.Edit edit, boolean selecting) {
    isGoingBack = true;
    TextPos from = position(edit.at());
    TextPos to = area.replaceText(from, position(edit.at() + edit.removed().length()), edit.added());
    isGoingBack = false;
    area.select(selecting ? from : to, to);
  }

  private TextPos position(int offset) {
    Span at = text.at(offset);
    return TextPos.ofLeading(at.line(), at.from());
  }

  private static String textOf(CodeTextModel model) {
    var lines = new StringBuilder();
    for (int i = 0; i < model.size(); i++) {
      lines.append(i == 0 ? "" : "\n").append(model.getPlainText(i));
    }
    return lines.toString();
  }

  private void changed(ContentChange change) {
    if (change.isEdit() && !isFollowing) {
      int added = change.getLinesAdded() - (change.getEnd().index() - change.getStart().index());
      if (added != 0) {
        int from = change.getStart().index() + 1;
        problems = problems.stream().map(one -> one.line() > from
            ? new Problem(one.fileName(), Math.max(from, one.line() + added), one.column(), one.message(),
                one.excerpt())
            : one).toList();
      }
      note(textOf((CodeTextModel) area.getModel()), text.offset(change.getStart().index(), change.getStart().offset()));
      read();
    }
  }

  /** Reads the whole text: a comment that is opened colours everything below it. */
  private void read() {
    text = new CodeText(shown);
    painter.show(text);
    found.lookAt(text);
    update();
    isFollowing = true;
    model.type(shown);
    isFollowing = false;
  }

  /** Marks what is to be marked, and paints the lines again. */
  private void update() {
    TextPos caret = caret();
    boolean isInText = caret.index() < text.lineCount();
    painter.show(new Marks(places(), found.all(), current(),
        isInText && area.isFocused() ? text.brackets(caret.index(), caret.offset()) : List.of()));
    Set<Integer> wrong = places().stream().map(Span::line).collect(Collectors.toSet());
    Gutter now = new Gutter(text.lineCount(), wrong);
    if (!now.equals(gutter)) {
      gutter = now;
      area.setLeftDecorator(now);
    }
    area.getModel().fireStyleChangeEvent(TextPos.ZERO, area.getDocumentEnd());
    showProblem();
  }

  private void showProblem() {
    int line = caret().index() + 1;
    int shown = 0;
    for (int i = problems.size() - 1; i >= 0; i--) {
      shown = problems.get(i).line() == line ? i : shown;
    }
    problemBar.show(model.checkProperty().get(), problems, shown);
  }

  private List<Span> places() {
    return problems.stream().flatMap(problem -> text.place(problem).stream()).toList();
  }

  private TextPos caret() {
    TextPos caret = area.getCaretPosition();
    return caret == null ? TextPos.ZERO : caret;
  }

  /** What is selected, if it is in one line. */
  private String selectedWord() {
    var selection = area.getSelection();
    if (selection == null || selection.getMin().index() != selection.getMax().index()) {
      return "";
    }
    return area.getPlainText(selection.getMin().index()).substring(selection.getMin().offset(),
        selection.getMax().offset());
  }

  private void goToFound(boolean forward) {
    if (!found.all().isEmpty()) {
      var selection = area.getSelection();
      TextPos from = selection == null ? TextPos.ZERO : selection.getMin();
      select(Found.next(found.all(), from.index(), from.offset(), forward), true);
    }
  }

  private void select(Span span, boolean selecting) {
    TextPos from = TextPos.ofLeading(span.line(), span.from());
    area.select(from, selecting ? TextPos.ofLeading(span.line(), span.to()) : from);
    update();
    countFound();
  }

  private void countFound() {
    find.show(found.all().indexOf(current()) + 1, found.all().size());
  }

  /** The one of what was found that is selected. */
  private @Nullable Span current() {
    var selection = area.getSelection();
    return selection == null ? null : found.at(selection.getMin().index(), selection.getMin().offset());
  }

  private final class Searching implements FindBar.Search {
    @Override
    public void lookFor(String wanted) {
      found.lookFor(wanted, text);
      var selection = area.getSelection();
      TextPos from = selection == null ? TextPos.ZERO : selection.getMin();
      if (!found.all().isEmpty()) {
        select(Found.atOrAfter(found.all(), from.index(), from.offset()), true);
      } else {
        update();
        countFound();
      }
    }

    @Override
    public void go(boolean forward) {
      goToFound(forward);
    }

    @Override
    public void end() {
      found.lookFor("", text);
      update();
      area.requestFocus();
    }
  }
}
