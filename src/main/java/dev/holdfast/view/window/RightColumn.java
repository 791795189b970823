package dev.holdfast.view.window;

import dev.holdfast.view.output.OutputView;
import dev.holdfast.view.output.OutputViewModel;
import dev.holdfast.view.theme.Icon;
import dev.holdfast.view.window.ColumnViewModel.Side;

import org.kordamp.ikonli.feather.Feather;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The window's right column: the source and the stack at the step, everything about what is selected, or the code to be edited. */
final class RightColumn extends VBox {
  private static final PseudoClass CALLING = PseudoClass.getPseudoClass("calling");

  private final ColumnViewModel model;
  private final ToggleGroup group = new ToggleGroup();

  /** {@code stepHeader} stands beside the tabs while the step is shown. */
  RightColumn(ColumnViewModel model, Node step, Node stepHeader, Node details, Node code, Node task,
      OutputView output, OutputViewModel printed) {
    this.model = model;
    getStyleClass().addAll("card", "right-column");
    ToggleButton toStep = button("Step", "The source and the stack at the step, and what they hold", Side.STEP);
    ToggleButton toDetails = button("Details", "Everything about what is selected; the peak where nothing is",
        Side.DETAILS);
    ToggleButton toCode = button("Code", "The code, to be changed and run (Ctrl+E)", Side.CODE);
    ToggleButton toTask = button("Task", "A lesson's task for the code: to be checked, with hints (Ctrl+T)", Side.TASK);
    ToggleButton toOutput = button("Output", "What the program has printed (Ctrl+U)", Side.OUTPUT);
    offer(toOutput, printed);
    HBox tabs = new HBox(toStep, toDetails, toCode, toTask, toOutput);
    tabs.getStyleClass().addAll("switch", Presentation.HIDDEN);
    tabs.setMinWidth(USE_PREF_SIZE);
    printed.anyProperty()
        .subscribe(isFive -> tabs.pseudoClassStateChanged(PseudoClass.getPseudoClass("five"), isFive));
    HBox.setHgrow(stepHeader, Priority.ALWAYS);
    HBox bar = new HBox(tabs, stepHeader);
    bar.getStyleClass().add("tabs");
    // before a class the code's own header is enough
    bar.managedProperty().bind(tabs.managedProperty());
    bar.visibleProperty().bind(bar.managedProperty());
    StackPane body = new StackPane(details, step, code, task, output);
    body.setMinHeight(0);
    setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(bar, body);
    model.sideProperty().subscribe(side -> {
      toStep.setSelected(side == Side.STEP);
      toDetails.setSelected(side == Side.DETAILS);
      toCode.setSelected(side == Side.CODE);
      step.setVisible(side == Side.STEP);
      stepHeader.setVisible(side == Side.STEP);
      details.setVisible(side == Side.DETAILS);
      code.setVisible(side == Side.CODE);
      toTask.setSelected(side == Side.TASK);
      task.setVisible(side == Side.TASK);
      toOutput.setSelected(side == Side.OUTPUT);
      output.setVisible(side == Side.OUTPUT);
    });
  }

  /** There only while there is something to be seen; with a sign where it may say why the run has ended badly. */
  private static void offer(ToggleButton toOutput, OutputViewModel printed) {
    toOutput.visibleProperty().bind(printed.anyProperty());
    toOutput.managedProperty().bind(printed.anyProperty());
    Icon sign = new Icon(Feather.ALERT_CIRCLE);
    printed.callingProperty().subscribe(isCalling -> {
      toOutput.setGraphic(isCalling ? sign : null);
      toOutput.pseudoClassStateChanged(CALLING, isCalling);
      toOutput.setAccessibleText(
          (isCalling ? "Output, not looked at since the run ended badly: " : "Output: ")
              + toOutput.getTooltip().getText());
    });
  }

  private ToggleButton button(String words, String help, Side side) {
    ToggleButton button = new ToggleButton(words);
    button.setToggleGroup(group);
    button.setId("column-" + side.name().toLowerCase(java.util.Locale.ROOT));
    button.setTooltip(new Tooltip(help));
    button.setAccessibleText(words + ": " + help);
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    button.setOnAction(event -> {
      model.choose(side);
      // a second press would put the button out
      button.setSelected(true);
    });
    return button;
  }
}
