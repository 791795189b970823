package dev.holdfast.view.flame;

import dev.holdfast.view.theme.Icon;

import org.kordamp.ikonli.feather.Feather;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
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
import javafx.scene.layout.Region;

/** Title, switch of what the width means, search and direction; in two rows where one is too narrow. */
final class FlameHeader extends Region {
  private final FlameViewModel model;
  private final Runnable toChart;
  private final HBox first = styled(new HBox(), "row");
  private final HBox tools = styled(new HBox(), "row");
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
    HBox.setHgrow(caption, Priority.ALWAYS);
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(caption.textProperty());
    caption.setTooltip(whole);
    styled(count, "count").setMinWidth(USE_PREF_SIZE);
    tools.getChildren().addAll(search, count, previous, next, newInvert());
    first.getChildren().addAll(title, newSwitch(), caption);
    getChildren().addAll(first, tools);
    HBox.setHgrow(search, Priority.SOMETIMES);
    listen(toMatch);
  }

  private boolean isOneRow(double width) {
    return width < 0
        || width >= snappedLeftInset() + first.minWidth(-1) + gap() + tools.minWidth(-1) + snappedRightInset();
  }

  private double gap() {
    return first.getSpacing();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return snappedLeftInset() + Math.max(first.minWidth(-1), tools.minWidth(-1)) + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    double rows = isOneRow(width)
        ? Math.max(first.prefHeight(-1), tools.prefHeight(-1))
        : first.prefHeight(-1) + gap() / 2 + tools.prefHeight(-1);
    return snappedTopInset() + rows + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = getWidth() - left - snappedRightInset();
    double height = getHeight() - top - snappedBottomInset();
    if (isOneRow(getWidth())) {
      double toolsWidth = Math.min(tools.prefWidth(-1), width - first.minWidth(-1) - gap());
      layoutInArea(first, left, top, width - toolsWidth - gap(), height, 0, HPos.LEFT, VPos.CENTER);
      layoutInArea(tools, left + width - toolsWidth, top, toolsWidth, height, 0, HPos.RIGHT, VPos.CENTER);
    } else {
      double firstHeight = first.prefHeight(-1);
      double below = firstHeight + gap() / 2;
      layoutInArea(first, left, top, width, firstHeight, 0, HPos.LEFT, VPos.CENTER);
      layoutInArea(tools, left, top + below, width, height - below, 0, HPos.LEFT, VPos.CENTER);
    }
  }

  /** The search field takes the focus, its text selected. */
  void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  private void listen(Runnable toMatch) {
    styled(search, "search").setPromptText("Search  /");
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
    model.session().answersHiddenProperty().subscribe((old, now) -> update());
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
