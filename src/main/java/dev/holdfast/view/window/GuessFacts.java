package dev.holdfast.view.window;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.guess.GuessWords;
import dev.holdfast.session.Session;
import dev.holdfast.view.guess.GuessViewModel;

import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** At the right of the figures: what was guessed, how far that was off, and the way to guess the next run; takes no room without any. */
final class GuessFacts extends StackPane {
  private final Session session;
  private final Label guess = new Label();
  private final Label difference = new Label();
  private final Button next = new Button("Guess the next run");

  /** {@code ask}: puts the question on the screen. */
  GuessFacts(Session session, GuessViewModel model, Runnable ask) {
    this.session = session;
    getStyleClass().add("guess-facts");
    setId("guess-facts");
    setMinWidth(USE_PREF_SIZE);
    guess.getStyleClass().add("how");
    difference.getStyleClass().add("result");
    next.setId("guess-next");
    next.getStyleClass().add("link");
    next.setTooltip(new Tooltip("How high will it peak? (G)"));
    next.setOnAction(event -> ask.run());
    next.visibleProperty().bind(model.offeredProperty());
    for (Labeled node : List.of(guess, difference, next)) {
      node.setMinWidth(USE_PREF_SIZE);
      node.managedProperty().bind(node.visibleProperty());
    }
    guess.visibleProperty().bind(guess.textProperty().isNotEmpty());
    difference.visibleProperty().bind(difference.textProperty().isNotEmpty());
    visibleProperty().bind(guess.visibleProperty().or(next.visibleProperty()));
    managedProperty().bind(visibleProperty());
    arrange(false);
    session.analysisProperty().subscribe(this::show);
    session.answersHiddenProperty().subscribe(this::show);
  }

  /** Side by side, or one below the other. */
  void arrange(boolean isLine) {
    if (isLine) {
      HBox line = new HBox(guess, difference, next);
      line.setAlignment(Pos.CENTER_RIGHT);
      line.getStyleClass().add("beside");
      getChildren().setAll(line);
    } else {
      VBox lines = new VBox(guess, difference, next);
      lines.setAlignment(Pos.CENTER_RIGHT);
      getChildren().setAll(lines);
    }
  }

  private void show() {
    GuessWords words = words();
    guess.setText(words.guess());
    difference.setText(words.difference());
  }

  /** Of the run on the screen; without the difference while answers are hidden. */
  private GuessWords words() {
    Analysis analysis = session.analysisProperty().get();
    if (analysis == null) {
      return new GuessWords("", "");
    }
    GuessWords words = GuessWords.of(analysis);
    return session.answersHiddenProperty().get() ? new GuessWords(words.guess(), "") : words;
  }

  /** A sentence after the card's own, empty for none. */
  String sentence() {
    return words().sentence();
  }
}
