package dev.holdfast.view.flame;

import dev.holdfast.view.theme.Icon;

import org.kordamp.ikonli.feather.Feather;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Title, switch of what the width means, search and direction. */
final class FlameHeader extends HBox {
  private final FlameViewModel model;
  private final Runnable toChart;
  private final Label caption = new Label();
  private final Label count = new Label();
  private final TextField search = new TextField();
  private final Button previous = tool(Feather.CHEVRON_UP, "Previous match (Shift+Enter)");
  private final Button next = tool(Feather.CHEVRON_DOWN, "Next match (Enter)");

  /** {@code toChart}: gives the chart the focus; {@code toMatch} brings the row of the match into sight. */
  FlameHeader(FlameViewModel model, Runnable toChart, Runnable toMatch) {
    this.model = model;
    this.toChart = toChart;
    getStyleClass().add("header");
    Label title = styled(new Label("Flame chart"), "title");
    title.setMinWidth(USE_PREF_SIZE);
    styled(caption, "caption").setMinWidth(0);
    caption.setMaxWidth(Double.MAX_VALUE);
    setHgrow(caption, Priority.ALWAYS);
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(caption.textProperty());
    caption.setTooltip(whole);
    styled(count, "count").setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(title, newSwitch(), caption, search, count, previous, next, newInvert());
    listen(toMatch);
  }

  /** The search field takes the focus, its text selected. */
  void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  private void listen(Runnable toMatch) {
    styled(search, "search").setPromptText("Search frames  /");
    search.setPrefColumnCount(13);
    search.setMinWidth(70);
    search.setAccessibleText("Search frames: text or a regular expression");
    search.textProperty().bindBidirectional(model.queryProperty());
    search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER) {
        move(event.isShiftDown() ? -1 : 1, toMatch);
        event.consume();
      } else if (event.getCode() == KeyCode.ESCAPE) {
        search.clear();
        toChart.run();
        event.consume();
      }
    });
    previous.setOnAction(event -> move(-1, toMatch));
    next.setOnAction(event -> move(1, toMatch));
    model.searchProperty().subscribe((old, now) -> update());
    model.cursor().matchProperty().subscribe((old, now) -> update());
    model.chartProperty().subscribe((old, now) -> update());
    update();
  }

  private void move(int step, Runnable toMatch) {
    model.cursor().nextMatch(step);
    toMatch.run();
  }

  private void update() {
    Search found = model.searchProperty().get();
    int at = model.cursor().matchProperty().get();
    count.setText(
        at >= 0 ? (at + 1) + " of " + found.count() : found.count() == 0 ? "no match" : "0 of " + found.count());
    for (Node node : new Node[]{count, previous, next}) {
      node.setVisible(found.isActive());
      node.setManaged(found.isActive());
    }
    previous.setDisable(found.count() == 0);
    next.setDisable(found.count() == 0);
    caption.setText(model.caption());
  }

  private HBox newSwitch() {
    HBox box = new HBox();
    box.getStyleClass().add("switch");
    box.setMinWidth(USE_PREF_SIZE);
    ToggleGroup group = new ToggleGroup();
    add(box, group, "in time", "Frames by entry and exit, on the time axis of all views", FlameViewModel.Mode.IN_TIME,
        ArrayChoice.AT_PEAK);
    for (ArrayChoice choice : ArrayChoice.values()) {
      add(box, group, choice.words(), "Stacks merged; width = " + choice.width(), FlameViewModel.Mode.MERGED, choice);
    }
    return box;
  }

  private void add(HBox box, ToggleGroup group, String words, String tip, FlameViewModel.Mode mode,
      ArrayChoice choice) {
    ToggleButton button = new ToggleButton(words);
    button.setToggleGroup(group);
    button.setTooltip(new Tooltip(tip));
    button.setAccessibleText(words + ": " + tip);
    Runnable follow = () -> {
      FlameViewModel.Mode now = model.modeProperty().get();
      button
          .setSelected(now == mode && (mode == FlameViewModel.Mode.IN_TIME || model.choiceProperty().get() == choice));
    };
    model.modeProperty().subscribe((old, now) -> follow.run());
    model.choiceProperty().subscribe((old, now) -> follow.run());
    follow.run();
    button.setOnAction(event -> {
      if (mode == FlameViewModel.Mode.MERGED) {
        model.choiceProperty().set(choice);
      }
      model.modeProperty().set(mode);
      follow.run(); // a second click does not switch it off
    });
    box.getChildren().add(button);
  }

  private ToggleButton newInvert() {
    ToggleButton invert = new ToggleButton();
    invert.setGraphic(new Icon(Feather.CHEVRONS_UP));
    invert.getStyleClass().add("tool");
    explain(invert, "Outermost frame at the bottom");
    invert.selectedProperty().bindBidirectional(model.invertedProperty());
    return invert;
  }

  private static Button tool(Feather icon, String words) {
    Button button = new Button();
    button.setGraphic(new Icon(icon));
    button.getStyleClass().add("tool");
    explain(button, words);
    return button;
  }

  private static void explain(ButtonBase button, String words) {
    button.setTooltip(new Tooltip(words));
    button.setAccessibleText(words);
    button.setMinWidth(USE_PREF_SIZE);
  }

  private static <N extends Node> N styled(N node, String styleClass) {
    node.getStyleClass().add(styleClass);
    return node;
  }
}
