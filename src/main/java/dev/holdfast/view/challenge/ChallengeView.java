package dev.holdfast.view.challenge;

import dev.holdfast.lesson.Lesson;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.theme.Icon;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The lesson, what it asks for, the check with its verdict, hints and solutions, one below the other. */
public final class ChallengeView extends ScrollPane {
  private final ChallengeViewModel model;
  private final VBox words = new VBox();
  private final VBox verdict = new VBox();
  private final VBox help = new VBox();

  /** {@code program}: what would be checked; a verdict is on what was checked. */
  public ChallengeView(ChallengeViewModel model, ObservableValue<?> program) {
    this.model = model;
    getStyleClass().add("challenge-view");
    getStylesheets().add(ChallengeView.class.getResource("challenge.css").toExternalForm());
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    words.getStyleClass().add("part");
    verdict.getStyleClass().add("part");
    help.getStyleClass().add("part");
    VBox all = new VBox(picker(), words, buttons(), progress(), verdict, help);
    all.getStyleClass().add("parts");
    setContent(all);
    model.lessonProperty().subscribe(this::show);
    model.answerProperty().subscribe(now -> {
      showAnswer();
      if (now != null) {
        // when it has its place
        Platform.runLater(this::revealVerdict);
      }
    });
    program.subscribe((was, is) -> showAnswer());
    model.hintsShownProperty().subscribe(this::showHelp);
    model.solutionsShownProperty().subscribe(this::showHelp);
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

  private Node buttons() {
    Button check = button("Check", Feather.CHECK_CIRCLE,
        "Run what stands in the editor against the task: same result, peak under the limit", model::check);
    check.setId("check");
    check.getStyleClass().add("primary");
    check.visibleProperty().bind(model.progressProperty().isEmpty());
    check.managedProperty().bind(check.visibleProperty());
    Button cancel = button("Cancel", Feather.SQUARE, "Cancel the check", model::cancel);
    cancel.visibleProperty().bind(check.visibleProperty().not());
    cancel.managedProperty().bind(cancel.visibleProperty());
    Button begin = button("To the code", Feather.EDIT_2, "Edit the program of this lesson", model::begin);
    begin.setId("begin-lesson");
    HBox buttons = new HBox(check, cancel, begin);
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
    words.getChildren().setAll(text(lesson.idea(), "idea"), text(lesson.task(), "task"),
        text("Judged on " + lesson.size() + "; limit " + ByteText.rounded(lesson.limitBytes())
            + " held at the peak.", "muted"));
    for (String problem : model.problems()) {
      words.getChildren().add(text(problem, "wrong"));
    }
    showHelp();
  }

  private void showAnswer() {
    ChallengeViewModel.Answer answer = model.answerProperty().get();
    verdict.getChildren().setAll(answer == null ? List.of() : List.of(new VerdictCard(answer, model.isOfNow(answer))));
    verdict.setVisible(answer != null);
    verdict.setManaged(answer != null);
  }

  private void revealVerdict() {
    layout();
    double more = getContent().getBoundsInLocal().getHeight() - getViewportBounds().getHeight();
    double verdictBelow = verdict.getBoundsInParent().getMaxY() - getViewportBounds().getHeight();
    if (more > 0 && verdictBelow > 0) {
      // its end, but not past its beginning
      setVvalue(Math.min(1, Math.min(verdictBelow, verdict.getBoundsInParent().getMinY()) / more));
    }
  }

  private void showHelp() {
    Lesson lesson = model.lessonProperty().get();
    help.getChildren().clear();
    int shown = model.hintsShownProperty().get();
    for (int i = 0; i < shown; i++) {
      help.getChildren().add(text("Hint " + (i + 1) + ": " + lesson.hints().get(i), "hint"));
    }
    int all = lesson.hints().size();
    if (shown < all) {
      Button hint = button(shown == 0 ? "Show a hint" : "Show another hint", Feather.HELP_CIRCLE,
          "Hint " + (shown + 1) + " of " + all, model::hint);
      hint.setId("hint");
      help.getChildren().add(hint);
    }
    boolean shows = model.solutionsShownProperty().get();
    Button solutions = button((shows ? "Hide the " : "Show the ")
        + (lesson.solutions().size() == 1 ? "solution" : "solutions"), shows ? Feather.EYE_OFF : Feather.EYE,
        "What passes, and why", () -> model.solutionsShownProperty().set(!shows));
    solutions.setId("solutions");
    help.getChildren().add(solutions);
    if (shows) {
      lesson.solutions().forEach(solution -> help.getChildren().add(solution(solution)));
    }
  }

  private Node solution(Lesson.Solution solution) {
    Label name = text(solution.program().fileName(), "name");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button open = button("Open", Feather.EDIT_2, "Bring " + solution.program().fileName() + " into the editor",
        () -> model.open(solution));
    HBox head = new HBox(name, gap, open);
    head.getStyleClass().add("head");
    VBox card = new VBox(head, text(solution.why(), "why"));
    card.getStyleClass().add("solution");
    return card;
  }

  private static Button button(String name, Feather icon, String help, Runnable action) {
    Button button = new Button(name, new Icon(icon));
    button.setTooltip(new Tooltip(help));
    button.setAccessibleText(name + ": " + help);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  static Label text(String words, String styleClass) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
