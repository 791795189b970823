package dev.holdfast.view.guess;

import dev.holdfast.guess.GuessWords;
import dev.holdfast.trace.Guess;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.theme.Icon;
import dev.holdfast.view.theme.Palette;

import org.kordamp.ikonli.feather.Feather;

import java.util.LinkedHashMap;
import java.util.Map;

import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The question over the timeline: a field to type guesses into, those made so far, and the axis to drag a line on. */
public final class GuessPane extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final String HINT = "Type a size (key G) or drag in the chart; Enter adds it. For a class: 300 x3, Ada 250. Run locks the guesses, or skips the question.";

  private final GuessViewModel model;
  private final TextField field = new TextField();
  private final Label title = new Label();
  private final Label about = new Label();
  private final Label hint = new Label(HINT);
  private final Label spread = new Label();
  private final Button clear = link("Clear", "Take all guesses away");
  private final FlowPane chips = new FlowPane();
  private final GuessChart chart;
  private final HBox entry;

  /** {@code leave}: gives the keyboard back to the window. */
  public GuessPane(GuessViewModel model, ObservableValue<Palette> palette, Runnable leave) {
    this.model = model;
    getStyleClass().add("guess-pane");
    setId("guess-pane");
    setMinSize(0, 0);
    chart = new GuessChart(model, palette, this::focusField);
    chart.setMinHeight(0);
    setVgrow(chart, Priority.ALWAYS);
    title.getStyleClass().add("question");
    about.getStyleClass().add("about-run");
    hint.getStyleClass().add("hint");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    entry = entry(leave);
    getChildren().addAll(head(), entry, hint, tally(), chart);
    visibleProperty().bind(model.askingProperty().or(model.lockedProperty()));
    model.askingProperty().subscribe(this::show);
    model.lockedProperty().subscribe(this::show);
    model.textProperty().subscribe(this::show);
    model.problemProperty().subscribe(this::show);
    model.guesses().addListener((ListChangeListener<Guess>) change -> show());
    show();
  }

  /** The base font size in pixels. */
  public DoubleProperty fontSizeProperty() {
    return chart.fontSizeProperty();
  }

  /** Whatever is typed next is a guess. */
  public void focusField() {
    field.requestFocus();
    field.end();
  }

  private Node head() {
    Button off = link("Don't ask", "Run without being asked for a guess; the menu or G asks again");
    off.setOnAction(event -> model.enabledProperty().set(false));
    off.visibleProperty().bind(model.askingProperty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    title.setMinWidth(USE_PREF_SIZE);
    about.setMinWidth(0);
    about.textProperty().bind(model.aboutProperty());
    HBox head = new HBox(title, about, gap, off);
    head.getStyleClass().add("head");
    head.setAlignment(Pos.BASELINE_LEFT);
    return head;
  }

  private HBox entry(Runnable leave) {
    field.setId("guess");
    field.setPromptText("e.g. 250 MB");
    field.setPrefColumnCount(9);
    field.setAccessibleText("How high will it peak? For example 250 MB. Enter adds the guess.");
    field.textProperty().bindBidirectional(model.textProperty());
    field.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(event, leave));
    Button add = new Button("Guess");
    add.setId("add-guess");
    add.setTooltip(new Tooltip("Add this guess (Enter)"));
    add.setMinWidth(USE_PREF_SIZE);
    add.setOnAction(event -> {
      model.add();
      focusField();
    });
    spread.getStyleClass().add("spread");
    spread.setMinWidth(0);
    spread.setWrapText(true);
    spread.setMinHeight(USE_PREF_SIZE);
    clear.setOnAction(event -> model.clear());
    HBox row = new HBox(field, add, spread, clear);
    row.getStyleClass().add("entry");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void pressed(KeyEvent event, Runnable leave) {
    if (event.isShortcutDown()) {
      return;
    }
    switch (event.getCode()) {
      case ENTER -> model.add();
      case UP -> chart.nudge(event.isShiftDown() ? 10 : 1);
      case DOWN -> chart.nudge(event.isShiftDown() ? -10 : -1);
      case ESCAPE -> {
        model.leave();
        leave.run();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private Node tally() {
    chips.getStyleClass().add("chips");
    // as high as its chips in the width it has, up to what the style sheet allows; a scroll pane alone would not ask for the width
    ScrollPane scroll = new ScrollPane(chips) {
      @Override
      public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
      }

      @Override
      protected double computePrefHeight(double width) {
        double sides = snappedLeftInset() + snappedRightInset();
        return chips.prefHeight(width < 0 ? -1 : width - sides) + snappedTopInset() + snappedBottomInset() + 2;
      }
    };
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("tally");
    scroll.setMinHeight(0);
    scroll.managedProperty().bind(scroll.visibleProperty());
    model.guesses().addListener((ListChangeListener<Guess>) change -> scroll.setVisible(!model.guesses().isEmpty()));
    scroll.setVisible(!model.guesses().isEmpty());
    return scroll;
  }

  private void show() {
    boolean locked = model.lockedProperty().get();
    title.setText(locked ? "Locked" : "How high will it peak?");
    String problem = model.problemProperty().get();
    hint.setText(problem.isEmpty() ? HINT : problem);
    hint.pseudoClassStateChanged(WRONG, !problem.isEmpty());
    field.pseudoClassStateChanged(WRONG, !problem.isEmpty());
    field.setAccessibleHelp(problem);
    // those who have begun know how, and the axis needs the room
    hint.setVisible(!locked && (!problem.isEmpty() || model.guesses().isEmpty()));
    hint.setManaged(hint.isVisible());
    entry.getChildren().forEach(node -> node.setDisable(locked));
    clear.setVisible(!locked && !model.guesses().isEmpty());
    spread.setText(GuessWords.spread(model.guesses()));
    fillChips(locked);
    String words = GuessWords.spread(model.guesses());
    chart.setAccessibleText(words.isEmpty() ? "Byte axis. No guess yet." : "Byte axis. " + words + ".");
  }

  /** One for each different guess, which says how many there are. */
  private void fillChips(boolean locked) {
    Map<Guess, Integer> counts = new LinkedHashMap<>();
    model.guesses().forEach(guess -> counts.merge(guess, 1, Integer::sum));
    chips.getChildren().setAll(counts.entrySet().stream().map(entry -> {
      Guess guess = entry.getKey();
      String words = (guess.name().isEmpty() ? "" : guess.name() + " ") + ByteText.rounded(guess.bytes())
          + (entry.getValue() > 1 ? " × " + entry.getValue() : "");
      Button chip = new Button(words, new Icon(Feather.X));
      chip.getStyleClass().add("chip");
      chip.setMnemonicParsing(false);
      chip.setDisable(locked);
      chip.setTooltip(new Tooltip("Take one of these away"));
      chip.setAccessibleText(words + ". Press to take one away.");
      chip.setOnAction(event -> {
        model.remove(guess);
        focusField();
      });
      return chip;
    }).toList());
  }

  private static Button link(String words, String help) {
    Button button = new Button(words);
    button.getStyleClass().add("link");
    button.setTooltip(new Tooltip(help));
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }
}
