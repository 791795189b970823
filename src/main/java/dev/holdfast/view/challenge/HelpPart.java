package dev.holdfast.view.challenge;

import static dev.holdfast.view.challenge.ChallengeView.button;
import static dev.holdfast.view.challenge.ChallengeView.text;

import dev.holdfast.lesson.Lesson;
import dev.holdfast.view.theme.Icon;

import org.kordamp.ikonli.feather.Feather;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Hints one at a time, and the solutions when asked for. The keyboard stays on what was pressed. */
final class HelpPart extends VBox {
  private final ChallengeViewModel model;
  private final Runnable edit;
  private final VBox hints = part();
  private final Button hint;
  private final Button toggle;
  private final VBox solutions = part();

  /** {@code edit}: brings the code up. */
  HelpPart(ChallengeViewModel model, Runnable edit) {
    this.model = model;
    this.edit = edit;
    getStyleClass().add("part");
    hint = button("", Feather.HELP_CIRCLE, "", model::hint);
    hint.setId("hint");
    hint.managedProperty().bind(hint.visibleProperty());
    toggle = button("", Feather.EYE, "What passes, and why",
        () -> model.solutionsShownProperty().set(!model.solutionsShownProperty().get()));
    toggle.setId("solutions");
    getChildren().addAll(hints, hint, toggle, solutions);
    model.lessonProperty().subscribe(this::show);
    model.hintsShownProperty().subscribe(this::show);
    model.solutionsShownProperty().subscribe(this::show);
    show();
  }

  private static VBox part() {
    VBox part = new VBox();
    part.getStyleClass().add("part");
    part.managedProperty().bind(part.visibleProperty());
    return part;
  }

  private void show() {
    Lesson lesson = model.lessonProperty().get();
    showHints(lesson);
    boolean shows = model.solutionsShownProperty().get();
    toggle.setText((shows ? "Hide the " : "Show the ") + (lesson.solutions().size() == 1 ? "solution" : "solutions"));
    toggle.setGraphic(new Icon(shows ? Feather.EYE_OFF : Feather.EYE));
    solutions.getChildren().clear();
    solutions.setVisible(shows);
    if (shows) {
      lesson.solutions().forEach(solution -> solutions.getChildren().add(card(solution)));
    }
  }

  private void showHints(Lesson lesson) {
    int shown = model.hintsShownProperty().get();
    int all = lesson.hints().size();
    hints.getChildren().clear();
    hints.setVisible(shown > 0);
    for (int i = 0; i < shown; i++) {
      hints.getChildren().add(text("Hint " + (i + 1) + ": " + lesson.hints().get(i), "hint"));
    }
    if (shown < all) {
      String help = "Hint " + (shown + 1) + " of " + all;
      hint.setText(shown == 0 ? "Show a hint" : "Show another hint");
      hint.setTooltip(new Tooltip(help));
      hint.setAccessibleText(hint.getText() + ": " + help);
    } else if (hint.isFocused()) {
      toggle.requestFocus();
    }
    hint.setVisible(shown < all);
  }

  private Node card(Lesson.Solution solution) {
    Label name = text(solution.program().fileName(), "name");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button open = button("Open", Feather.EDIT_2, "Bring " + solution.program().fileName() + " into the editor",
        () -> {
          model.open(solution);
          edit.run();
        });
    HBox head = new HBox(name, gap, open);
    head.getStyleClass().add("head");
    VBox card = new VBox(head, text(solution.why(), "why"));
    card.getStyleClass().add("solution");
    return card;
  }
}
