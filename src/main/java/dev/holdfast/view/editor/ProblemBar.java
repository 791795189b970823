package dev.holdfast.view.editor;

import dev.holdfast.pipeline.Compilation.Problem;
import dev.holdfast.view.editor.EditorViewModel.Check;
import dev.holdfast.view.theme.Icon;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What the compiler says, in a line below the code: the error at the caret, or the first one. */
final class ProblemBar extends HBox {
  private final Icon icon = new Icon(Feather.CHECK);
  private final Label words = new Label();
  private final Button next = new Button("Next error");

  /** {@code go}: to the next error. */
  ProblemBar(Runnable go) {
    getStyleClass().add("problem-bar");
    words.setId("problem");
    words.setWrapText(true);
    words.setMinWidth(0);
    words.setMinHeight(USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    setHgrow(words, Priority.ALWAYS);
    next.getStyleClass().add("link");
    next.setTooltip(new Tooltip("To the next error (F8), the one before (Shift+F8)"));
    next.setMinWidth(USE_PREF_SIZE);
    next.setOnAction(event -> go.run());
    getChildren().addAll(icon, words, next);
  }

  /** {@code shown}: number of the problem to be named, from 0. */
  void show(Check check, List<Problem> problems, int shown) {
    boolean fails = !problems.isEmpty();
    icon.setIcon(fails ? Feather.ALERT_OCTAGON : check == Check.COMPILES ? Feather.CHECK : Feather.MORE_HORIZONTAL);
    getStyleClass().removeAll("fails");
    if (fails) {
      getStyleClass().add("fails");
    }
    words.setText(fails
        ? words(problems, shown)
        : check == Check.COMPILES ? "Compiles." : "The compiler has not looked at it yet.");
    next.setVisible(fails);
    next.setManaged(fails);
    next.setText(problems.size() > 1 ? "Next error" : "To the error");
  }

  private static String words(List<Problem> problems, int shown) {
    Problem problem = problems.get(shown);
    String count = problems.size() == 1 ? "" : "Error " + (shown + 1) + " of " + problems.size() + ", ";
    String place = problem.line() < 1 ? "" : count.isEmpty() ? "Line " + problem.line() : "line " + problem.line();
    String where = count + place;
    // javac goes on in further lines: symbol: …, location: …
    String said = String.join("; ", problem.message().lines().map(String::strip).map(line -> line.replaceAll(" +", " "))
        .toList());
    return (where.isEmpty() ? "" : where + ": ") + said;
  }
}
