package dev.holdfast.view.window;

import dev.holdfast.run.Mode;
import dev.holdfast.view.theme.Icon;

import org.kordamp.ikonli.feather.Feather;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** What to run, on how much, and run it; what is happening; everything else in a menu. Where it is narrow, whole parts of it give way: no word is cut. */
final class TopBar extends HBox {
  /** In a bar of fewer base font sizes there is not what the pipeline does, the slider of the data's size, the modes side by side. */
  private static final double ALL_EM = 108;
  private static final double SLIDER_EM = 95;
  private static final double MODES_EM = 83;
  /** What is not shown while presenting leaves so much more room than its own controls take. */
  private static final double NOT_PRESENTED_EM = 20;

  private final VariantPicker variants;
  private final SizeField size;
  private final ModePicker modes = new ModePicker();

  TopBar(VariantPicker variants, SizeField size, ObjectProperty<Mode> mode, RunViewModel run, SizeViewModel sizes,
      Runnable start, Runnable step, MenuButton menu) {
    this.variants = variants;
    this.size = size;
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    setFillHeight(false);
    setMinHeight(USE_PREF_SIZE);
    // as wide as the window, whose width decides what it shows
    setMinWidth(0);
    size.setMinWidth(USE_PREF_SIZE);
    size.getStyleClass().add(Presentation.HIDDEN);
    Region gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    variants.disableProperty().bind(run.runningProperty());
    size.disableProperty().bind(run.runningProperty());
    modes.valueProperty().bindBidirectional(mode);
    modes.disableProperty().bind(run.runningProperty());
    getChildren().addAll(variants, separator(), size, modes, gap, progress(run), startOrCancel(run, sizes, start),
        step(run, step), menu);
  }

  /** From now on whole parts give way where it is too narrow for {@code fontPx}. */
  void fit(ObservableDoubleValue fontPx, ObservableBooleanValue presenting) {
    Runnable fit = () -> {
      double em = getWidth() / fontPx.get() + (presenting.get() ? NOT_PRESENTED_EM : 0);
      variants.showSummary(em >= ALL_EM);
      size.showSlider(em >= SLIDER_EM, em >= ALL_EM);
      modes.asList(em < MODES_EM);
    };
    widthProperty().subscribe(fit);
    fontPx.subscribe(fit);
    presenting.subscribe(fit);
  }

  private static Separator separator() {
    Separator separator = new Separator(Orientation.VERTICAL);
    separator.getStyleClass().addAll("between", Presentation.HIDDEN);
    return separator;
  }

  private static Node progress(RunViewModel run) {
    ProgressIndicator turning = new ProgressIndicator();
    turning.setFocusTraversable(false);
    // the words beside it say the same and stand still
    turning.visibleProperty().bind(
        run.pausedProperty().not().and(Bindings.not(Platform.getPreferences().reducedMotionProperty())));
    turning.managedProperty().bind(turning.visibleProperty());
    FittingLabel what = new FittingLabel(run.progressProperty());
    HBox box = new HBox(turning, what);
    box.getStyleClass().add("progress-box");
    box.setAlignment(Pos.CENTER_RIGHT);
    box.setMinWidth(0);
    box.visibleProperty().bind(run.progressProperty().isNotEmpty());
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  /** One place for both, so that nothing moves when the run begins. */
  private static Node startOrCancel(RunViewModel run, SizeViewModel sizes, Runnable start) {
    Button startButton = button("Run", Feather.PLAY,
        "Run the pipeline and record who holds every array (R, Ctrl+Enter)",
        start);
    startButton.setId("run");
    startButton.getStyleClass().add("primary");
    startButton.visibleProperty().bind(run.runningProperty().not());
    sizes.warningProperty().subscribe(warning -> startButton.setText(warning.isEmpty() ? "Run" : "Run anyway"));
    Button cancelButton = button("Cancel", Feather.SQUARE, "Cancel the run (Ctrl+.)", run::cancel);
    cancelButton.setId("cancel");
    cancelButton.visibleProperty().bind(run.runningProperty());
    cancelButton.setMaxWidth(Double.MAX_VALUE);
    StackPane both = new StackPane(startButton, cancelButton);
    both.setMinWidth(USE_PREF_SIZE);
    return both;
  }

  private static Node step(RunViewModel run, Runnable step) {
    Button button = button("Step", Feather.SKIP_FORWARD,
        "Run the pipeline from one array to the next: it stands still at each until you go on (N)", step);
    button.setId("step");
    button.setMinWidth(USE_PREF_SIZE);
    button.disableProperty().bind(run.runningProperty());
    return button;
  }

  private static Button button(String words, Feather icon, String help, Runnable action) {
    Button button = new Button(words, new Icon(icon));
    button.setTooltip(new Tooltip(help));
    button.setMinWidth(USE_PREF_SIZE);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(event -> action.run());
    return button;
  }
}
