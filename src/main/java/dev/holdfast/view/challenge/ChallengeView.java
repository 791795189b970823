package dev.holdfast.view.challenge;

import dev.holdfast.lesson.Lesson;
import dev.holdfast.session.Session;
import dev.holdfast.view.editor.Document;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.theme.Icon;

import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/** The lesson, what it asks for, the check with its verdict, hints and solutions, one below the other. */
public final class ChallengeView extends ScrollPane {
  private final ChallengeViewModel model;
  private final Session session;
  private final Consumer<ChallengeViewModel.Answer> show;
  private final VBox words = new VBox();
  private final Label judged = text("", "muted");
  private final VBox verdict = new VBox();
  private @Nullable VerdictCard card;
  /** What the verdict that is shown says of the code now. */
  private String remark = "";
  /** Whether the verdict is brought into sight wherever it comes to lie. */
  private boolean revealing;

  /**
   * @param edit brings the code up
   * @param session the run on the screen and what is selected in it
   * @param show puts the run that was judged there
   */
  public ChallengeView(ChallengeViewModel model, Runnable edit, Session session,
      Consumer<ChallengeViewModel.Answer> show) {
    this.model = model;
    this.session = session;
    this.show = show;
    getStyleClass().add("challenge-view");
    getStylesheets().add(ChallengeView.class.getResource("challenge.css").toExternalForm());
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    words.getStyleClass().add("part");
    VBox check = new VBox(judged, buttons(edit), progress());
    check.getStyleClass().add("part");
    VBox all = new VBox(picker(), words, check, verdict, new HelpPart(model, edit));
    all.getStyleClass().add("parts");
    setContent(all);
    model.lessonProperty().subscribe(this::show);
    model.codeProperty().subscribe(now -> {
      showJudged();
      ChallengeViewModel.Answer answer = model.answerProperty().get();
      // with each key that is typed: a long verdict is not laid out again for nothing
      if (answer != null && !model.changedSince(answer).equals(remark)) {
        showAnswer();
      }
    });
    session.analysisProperty().subscribe((was, is) -> showAnswer());
    session.selectionProperty().subscribe(now -> {
      if (card != null) {
        card.mark(now);
      }
    });
    model.answerProperty().subscribe(now -> {
      showAnswer();
      revealing = now != null;
    });
    // the window makes room for the run that was judged: the verdict stays in sight until somebody looks elsewhere
    verdict.boundsInParentProperty().subscribe((was, is) -> revealVerdict());
    viewportBoundsProperty().subscribe((was, is) -> revealVerdict());
    addEventFilter(InputEvent.ANY, event -> {
      if (event.getEventType() == ScrollEvent.SCROLL || event.getEventType() == MouseEvent.MOUSE_PRESSED
          || event.getEventType() == KeyEvent.KEY_PRESSED) {
        revealing = false;
      }
    });
  }

  private Node picker() {
    ComboBox<Lesson> lessons = new ComboBox<>();
    lessons.getItems().setAll(model.lessons());
    lessons.setId("lesson");
    lessons.setAccessibleText("Lesson");
    lessons.setMaxWidth(Double.MAX_VALUE);
    lessons.setConverter(new StringConverter<>() {
      @Override
      public String toString(Lesson lesson) {
        return lesson == null ? "" : lesson.title();
      }

      @Override
      public Lesson fromString(String title) {
        throw new UnsupportedOperationException("titles are not typed");
      }
    });
    lessons.valueProperty().bindBidirectional(model.lessonProperty());
    return lessons;
  }

  private Node buttons(Runnable edit) {
    Button check = button("Check", Feather.CHECK_CIRCLE,
        "Run what stands in the editor against the task: same result, peak under the limit", model::check);
    check.setId("check");
    check.getStyleClass().add("primary");
    check.visibleProperty().bind(model.progressProperty().isEmpty());
    check.managedProperty().bind(check.visibleProperty());
    Button cancel = button("Cancel", Feather.SQUARE, "Cancel the check", model::cancel);
    cancel.visibleProperty().bind(check.visibleProperty().not());
    cancel.managedProperty().bind(cancel.visibleProperty());
    Button code = button("To the code", Feather.EDIT_2, "Edit what is checked", edit);
    code.setId("to-code");
    Button begin = button("Begin anew", Feather.CORNER_UP_LEFT,
        "Bring the lesson's program into the editor; what stands there now is kept", () -> {
          model.begin();
          edit.run();
        });
    begin.setId("begin-lesson");
    begin.visibleProperty().bind(model.codeProperty()
        .flatMap(now -> model.lessonProperty().map(lesson -> !now.start().equals(lesson.start()))));
    begin.managedProperty().bind(begin.visibleProperty());
    HBox buttons = new HBox(check, cancel, code, begin);
    buttons.getStyleClass().add("buttons");
    return buttons;
  }

  private Node progress() {
    Label label = text("", "muted");
    label.textProperty().bind(model.progressProperty().map(doing -> doing.isEmpty() ? "" : doing + " …"));
    label.visibleProperty().bind(model.progressProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  private void show(Lesson lesson) {
    words.getChildren().setAll(text(lesson.idea(), "idea"), text(lesson.task(), "task"));
    for (String problem : model.problems()) {
      words.getChildren().add(text(problem, "wrong"));
    }
    showJudged();
  }

  private void showJudged() {
    Lesson lesson = model.lessonProperty().get();
    Document code = model.codeProperty().getValue();
    judged.setText("Check judges " + code.name() + (code.isEdited() ? " as you edited it" : " as it is") + ", on "
        + lesson.size() + ": " + ByteText.rounded(lesson.limitBytes()) + " at most may be held at the peak.");
  }

  private void showAnswer() {
    ChallengeViewModel.Answer answer = model.answerProperty().get();
    verdict.getChildren().clear();
    verdict.setVisible(answer != null);
    verdict.setManaged(answer != null);
    if (answer != null) {
      remark = model.changedSince(answer);
      boolean onScreen = answer.run().equals(Optional.ofNullable(session.analysisProperty().get()));
      VerdictCard shown = new VerdictCard(answer, remark, onScreen ? session.selectionProperty()::set : null);
      shown.mark(session.selectionProperty().get());
      if (answer.run().isPresent() && !onScreen) {
        Button run = button("Show its run", Feather.BAR_CHART_2,
            "Put the run that was judged on the screen, in place of the one that is there", () -> show.accept(answer));
        run.setId("show-checked");
        shown.getChildren().add(run);
      }
      card = shown;
      verdict.getChildren().add(shown);
    }
  }

  private void revealVerdict() {
    if (!revealing) {
      return;
    }
    double more = getContent().getBoundsInLocal().getHeight() - getViewportBounds().getHeight();
    double verdictBelow = verdict.getBoundsInParent().getMaxY() - getViewportBounds().getHeight();
    if (more > 0 && verdictBelow > 0) {
      // its end, but not past its beginning
      setVvalue(Math.min(1, Math.min(verdictBelow, verdict.getBoundsInParent().getMinY()) / more));
    }
  }

  static Button button(String name, Feather icon, String help, Runnable action) {
    Button button = new Button(name, new Icon(icon));
    button.setTooltip(new Tooltip(help));
    button.setAccessibleText(name + ": " + help);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  static Label text(String words, String styleClass) {
    // a number and its unit stay together
    Label label = new Label(words.replaceAll("([0-9]) (bytes|[kMG]i?B)", "$1\u00a0$2"));
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
