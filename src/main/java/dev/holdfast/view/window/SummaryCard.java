package dev.holdfast.view.window;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.explain.PeakWords;
import dev.holdfast.analysis.Step;
import dev.holdfast.pipeline.Program;
import dev.holdfast.run.DataSize;
import dev.holdfast.session.Session;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.view.text.ByteText;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** The run in three figures and two sentences; before the first, what it would be of. */
final class SummaryCard extends HBox {
  private static final double LEAST_WITH_FACTS_EM = 80;
  private static final double LEAST_WITH_BOTH_EM = 120;

  private final Session session;
  private final GuessFacts guess;
  private final Figure held = new Figure("held", "held at the peak",
      "Bytes that variables and other holders keep alive");
  private final Figure needed = new Figure("needed", "needed",
      "Of these, bytes that may still be read, or to which something leads that may");
  private final Figure clinging = new Figure("clinging", "clinging", "Of these, bytes that nothing will read again");
  private final Label difference = new Label();
  private final Label headline = new Label();
  private final Label sentence = new Label();
  private final Label how = new Label();
  private final Label result = new Label();
  private final BooleanProperty oneLine = new SimpleBooleanProperty(this, "oneLine", false);

  /** {@code program} and {@code size}: what a run would be of, for the question before the first. */
  SummaryCard(Session session, ObservableValue<Program> program, ObservableValue<DataSize> size, GuessFacts guess) {
    this.session = session;
    this.guess = guess;
    getStyleClass().addAll("card", "summary-card");
    setAlignment(Pos.CENTER_LEFT);
    // sentences wrap, and the card gives them the room
    setMinHeight(USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.TEXT);
    headline.getStyleClass().add("headline");
    sentence.getStyleClass().add("sentence");
    difference.setId("other-run");
    difference.getStyleClass().add("other-run");
    difference.visibleProperty().bind(difference.textProperty().isNotEmpty());
    for (Label label : new Label[]{difference, headline, sentence}) {
      label.setWrapText(true);
      label.setMinWidth(0);
      label.managedProperty().bind(label.visibleProperty());
    }
    VBox words = new VBox(difference, headline, sentence);
    words.getStyleClass().add("words");
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    setHgrow(words, Priority.ALWAYS);
    how.getStyleClass().add("how");
    result.getStyleClass().add("result");
    VBox facts = new VBox(how, result);
    facts.setAlignment(Pos.CENTER_RIGHT);
    facts.setMinWidth(USE_PREF_SIZE);
    // in a narrow window the sentences need the room more
    facts.managedProperty().bind(Bindings
        .createBooleanBinding(
            () -> !oneLine.get() && getWidth() > (guess.isVisible() ? LEAST_WITH_BOTH_EM : LEAST_WITH_FACTS_EM)
                * how.getFont().getSize(),
            widthProperty(),
            how.fontProperty(), guess.visibleProperty(), oneLine));
    facts.visibleProperty().bind(facts.managedProperty());
    getChildren().addAll(held, needed, clinging, new Separator(Orientation.VERTICAL), words, facts, guess);
    Runnable again = () -> show(session.analysisProperty().get(), program.getValue(), size.getValue());
    session.smallestShownBytesProperty().subscribe((old, now) -> again.run());
    session.playhead().standpointProperty().subscribe((old, now) -> again.run());
    again.run();
    session.answersHiddenProperty().subscribe((old, now) -> again.run());
    // with each key that is typed: what is said of the run stays
    Runnable chosen = () -> {
      if (session.analysisProperty().get() == null) {
        again.run();
      } else {
        showDifference(program.getValue(), size.getValue());
      }
    };
    program.subscribe((was, is) -> chosen.run());
    size.subscribe((was, is) -> chosen.run());
    session.runningProperty().subscribe((was, is) -> again.run());
  }

  /** Whether it is as low as a line: at a step the second sentence, which the curves tell as well, gives way. */
  void inOneLine(boolean isLine) {
    oneLine.set(isLine);
    pseudoClassStateChanged(PseudoClass.getPseudoClass("line"), isLine);
    for (Figure figure : new Figure[]{held, needed, clinging}) {
      figure.arrange(isLine);
    }
    guess.arrange(isLine);
    fitSentence();
  }

  private void fitSentence() {
    boolean shown = !oneLine.get() || session.playhead().stepProperty().get() == null;
    sentence.setVisible(shown);
  }

  private void show(@Nullable Analysis analysis, Program program, DataSize size) {
    Step step = session.playhead().stepProperty().get();
    boolean isLeast = analysis != null && analysis.mostPerhapsHeldBytes() > analysis.peakHeld().bytes();
    held.name(step != null ? "held at this step" : isLeast ? "held at the peak, at least" : "held at the peak");
    if (analysis == null) {
      for (Figure figure : new Figure[]{held, needed, clinging}) {
        figure.clear();
      }
      headline.setText(session.runningProperty().get() ? "Running: no array so far" : "No run yet");
      sentence.setText(program instanceof Program.Shipped
          ? program.name() + " makes five arrays of " + size + ", one after another."
          : session.runningProperty().get()
              ? "Of " + program.fileName() + " nothing is recorded yet."
              : "Press Run to see what " + program.fileName() + " holds on to.");
      how.setText("");
      result.setText("");
    } else if (session.answersHiddenProperty().get()) {
      for (Figure figure : new Figure[]{held, needed, clinging}) {
        figure.clear();
      }
      headline.setText(step == null ? "How high did it peak?" : "How much is held now, and by whom?");
      sentence.setText("The answers are hidden: B shows them.");
    } else if (step != null) {
      StepWords words = StepWords.of(analysis, step, session.smallestShownBytesProperty().get());
      held.show(words.heldBytes());
      needed.show(words.neededBytes());
      clinging.show(words.clingingBytes());
      headline.setText(words.headline());
      sentence.setText(words.sentence());
    } else {
      PeakWords words = PeakWords.of(analysis, session.smallestShownBytesProperty().get());
      held.show(words.heldBytes());
      needed.show(words.neededBytes());
      clinging.show(words.clingingBytes());
      headline.setText(words.headline());
      sentence.setText(words.sentence());
    }
    fitSentence();
    if (analysis != null) {
      how.setText(WhatRuns.inWords(analysis.trace().run()));
      result.setText(result(analysis.trace().run()));
    }
    showDifference(program, size);
  }

  private void showDifference(Program program, DataSize size) {
    Analysis analysis = session.analysisProperty().get();
    boolean isClear = !session.runningProperty().get() && !session.answersHiddenProperty().get();
    difference.setText(analysis == null || !isClear
        ? ""
        : WhatRuns.difference(analysis.trace().run(), program, size));
    setAccessibleText(held.words() + ", " + needed.words() + ", " + clinging.words() + ". "
        + (difference.getText().isEmpty() ? "" : difference.getText() + " ") + headline.getText() + " "
        + sentence.getText() + (guess.sentence().isEmpty() ? "" : " " + guess.sentence()));
  }

  private static String result(RunInfo run) {
    return switch (run.outcome()) {
      case RUNNING -> "still running";
      case FINISHED -> run.resultInWords().isEmpty() ? "finished" : run.resultInWords();
      case FAILED -> "failed";
      case CANCELLED -> "cancelled";
      case OUT_OF_MEMORY -> "out of memory";
      case CUT_OFF -> "cut off";
    };
  }

  /** A large figure with its unit, and below it what it counts. */
  private static final class Figure extends StackPane {
    private final Label digits = new Label();
    private final Label unit = new Label();
    private final Label caption;
    private final HBox value;
    private final Tooltip exact = new Tooltip();
    private final String meaning;

    Figure(String styleClass, String what, String meaning) {
      this.meaning = meaning;
      getStyleClass().addAll("figure", styleClass);
      digits.getStyleClass().add("digits");
      unit.getStyleClass().add("unit");
      caption = new Label(what);
      caption.getStyleClass().add("caption");
      value = new HBox(digits, unit);
      value.setAlignment(Pos.BASELINE_LEFT);
      value.getStyleClass().add("value");
      for (Label label : new Label[]{digits, unit, caption}) {
        label.setMinWidth(USE_PREF_SIZE);
      }
      arrange(false);
      Tooltip.install(this, exact);
      setMinWidth(USE_PREF_SIZE);
      clear();
    }

    /** The caption beside the figure, or below it. */
    void arrange(boolean isBeside) {
      Pane both = isBeside ? new HBox(value, caption) : new VBox(value, caption);
      if (both instanceof HBox beside) {
        beside.setAlignment(Pos.BASELINE_LEFT);
        beside.getStyleClass().add("beside");
      }
      getChildren().setAll(both);
    }

    void name(String what) {
      caption.setText(what);
    }

    void show(long bytes) {
      String rounded = ByteText.rounded(bytes);
      int space = rounded.indexOf(' ');
      digits.setText(rounded.substring(0, space));
      unit.setText(rounded.substring(space + 1));
      exact.setText(ByteText.exact(bytes) + "\n" + meaning + " (1 MB = 1,000,000 bytes)");
      pseudoClassStateChanged(PseudoClass.getPseudoClass("empty"), false);
      // nothing to be alarmed at
      pseudoClassStateChanged(PseudoClass.getPseudoClass("none"), bytes == 0);
    }

    void clear() {
      digits.setText("–");
      unit.setText("MB");
      exact.setText(meaning);
      pseudoClassStateChanged(PseudoClass.getPseudoClass("empty"), true);
      pseudoClassStateChanged(PseudoClass.getPseudoClass("none"), true);
    }

    String words() {
      return digits.getText() + " " + unit.getText() + " " + caption.getText();
    }
  }
}
