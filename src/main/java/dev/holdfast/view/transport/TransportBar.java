package dev.holdfast.view.transport;

import dev.holdfast.view.theme.Icon;
import dev.holdfast.view.theme.Palette;

import org.kordamp.ikonli.feather.Feather;

import java.util.Locale;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The bar below the charts. In one line where no step is chosen; at a step the sentence stands above it, so that no button moves with its
 * length. Not there at all as long as there is nothing to step through.
 */
public final class TransportBar extends VBox {
  private static final double[] SPEEDS = {0.5, 1, 2, 4};

  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
  /** In a bar of fewer base font sizes the scrubber needs the room. */
  private static final double NARROW_EM = 92;

  private final TransportViewModel model;
  private final BooleanProperty narrow = new SimpleBooleanProperty(this, "narrow", false);

  public TransportBar(TransportViewModel model, ObservableValue<Palette> palette, ObservableDoubleValue fontPx) {
    this.model = model;
    setId("transport");
    getStyleClass().add("transport");
    getStylesheets().add(TransportBar.class.getResource("transport.css").toExternalForm());
    setMinHeight(USE_PREF_SIZE);
    Scrubber scrubber = new Scrubber(model, palette, fontPx);
    HBox.setHgrow(scrubber, Priority.ALWAYS);
    HBox line = new HBox(buttons(), place(), scrubber, peak(), everyChange(), speeds(), actions());
    line.getStyleClass().add("line");
    HBox story = new HBox(sentence());
    story.getStyleClass().add("story");
    show(story, model.steppingProperty());
    getChildren().addAll(story, line);
    Runnable fit = () -> {
      boolean isNarrow = getWidth() < NARROW_EM * fontPx.get();
      narrow.set(isNarrow);
      pseudoClassStateChanged(NARROW, isNarrow);
    };
    widthProperty().subscribe(fit);
    fontPx.subscribe(fit);
    show(this, model.availableProperty());
  }

  private static void show(Node node, ObservableBooleanValue shown) {
    node.visibleProperty().bind(shown);
    node.managedProperty().bind(shown);
  }

  private Node buttons() {
    Button play = button("play", Feather.PLAY, "Play", "Play: a step after another", model::playOrPause);
    model.playingProperty().subscribe(playing -> {
      play.setGraphic(new Icon(playing ? Feather.PAUSE : Feather.PLAY));
      play.setAccessibleText(playing ? "Pause" : "Play");
    });
    Button forward = button("forward", Feather.CHEVRON_RIGHT, "Forward", "Forward (→, Space, Page down)",
        model::forward);
    forward.getStyleClass().add("primary");
    HBox box = new HBox(
        button("first", Feather.SKIP_BACK, "First", "First (Home)", model::first),
        button("back", Feather.CHEVRON_LEFT, "Back", "Back (←, Page up)", model::back), play, forward,
        button("last", Feather.SKIP_FORWARD, "Last", "Last (End)", model::last));
    box.getStyleClass().add("buttons");
    box.setAlignment(Pos.CENTER_LEFT);
    box.setMinWidth(USE_PREF_SIZE);
    return box;
  }

  private static Button button(String id, Feather icon, String name, String help, Runnable action) {
    Button button = new Button("", new Icon(icon));
    button.setId(id);
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(help));
    button.setOnAction(event -> action.run());
    return button;
  }

  private Node place() {
    Label place = new Label();
    place.getStyleClass().add("place");
    place.textProperty().bind(model.placeProperty());
    Label time = new Label();
    time.getStyleClass().add("time");
    time.textProperty().bind(model.timeProperty());
    show(time, model.steppingProperty());
    VBox box = new VBox(place, time);
    box.setAlignment(Pos.CENTER_LEFT);
    box.setMinWidth(USE_PREF_SIZE);
    return box;
  }

  private Node peak() {
    Button peak = new Button("Peak");
    peak.setId("peak");
    peak.setTooltip(new Tooltip("To where most is held (P)"));
    peak.setOnAction(event -> model.peak());
    peak.setMinWidth(USE_PREF_SIZE);
    return peak;
  }

  private Node everyChange() {
    CheckBox fine = new CheckBox("Every change");
    fine.setId("every-change");
    fine.setTooltip(new Tooltip("Stop at each change of a holder too, not only where an array is made"));
    fine.selectedProperty().bindBidirectional(model.session().playhead().fineProperty());
    fine.setMinWidth(USE_PREF_SIZE);
    // the menu beside it offers the same
    show(fine, narrow.not());
    StackPane room = new StackPane(fine);
    room.getStyleClass().add("not-presented");
    return room;
  }

  private Node speeds() {
    MenuButton speeds = new MenuButton();
    speeds.setId("speed");
    speeds.setTooltip(new Tooltip("Steps a second while playing"));
    speeds.setMinWidth(USE_PREF_SIZE);
    speeds.getStyleClass().add("not-presented");
    ToggleGroup group = new ToggleGroup();
    for (double speed : SPEEDS) {
      RadioMenuItem item = new RadioMenuItem(
          words(speed) + (speed == 1 ? " step a second" : " steps a second"));
      item.setToggleGroup(group);
      item.setOnAction(event -> model.speedProperty().set(speed));
      model.speedProperty().subscribe(now -> item.setSelected(now.doubleValue() == speed));
      speeds.getItems().add(item);
    }
    CheckMenuItem fine = new CheckMenuItem("Stop at every change of a holder");
    fine.selectedProperty().bindBidirectional(model.session().playhead().fineProperty());
    speeds.getItems().addAll(new SeparatorMenuItem(), fine);
    model.speedProperty().subscribe(now -> {
      speeds.setText(words(now.doubleValue()) + "×");
      speeds.setAccessibleText("Speed: " + words(now.doubleValue()) + " steps a second");
    });
    return speeds;
  }

  private static String words(double speed) {
    return speed == Math.rint(speed) ? String.valueOf((int) speed) : String.format(Locale.ROOT, "%.1f", speed);
  }

  private Node sentence() {
    Label sentence = new Label();
    sentence.setId("sentence");
    sentence.getStyleClass().add("sentence");
    sentence.setAccessibleRole(AccessibleRole.TEXT);
    sentence.setWrapText(true);
    sentence.setMinWidth(0);
    sentence.setMaxWidth(Double.MAX_VALUE);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.textProperty().bind(model.sentenceProperty());
    sentence.accessibleTextProperty().bind(model.wordsProperty());
    model.session().answersHiddenProperty()
        .subscribe(hidden -> sentence.pseudoClassStateChanged(PseudoClass.getPseudoClass("hidden"), hidden));
    HBox.setHgrow(sentence, Priority.ALWAYS);
    return sentence;
  }

  private Node actions() {
    Button ask = action("ask", "Ask the collector", "Run a real collection now, and see what survives it",
        () -> model.live().askCollector());
    Button runOn = action("run-on", "Run on", "Let the run go on to its end", () -> model.live().runOn());
    for (Button one : new Button[]{ask, runOn}) {
      // between two pauses they keep their places
      show(one, model.session().runningProperty());
      one.disableProperty().bind(Bindings.not(model.live().pausedProperty()));
    }
    Button whole = action("whole-run", "Show whole run", "Leave stepping (Esc)", model::leave);
    HBox box = new HBox(ask, runOn, whole);
    box.getStyleClass().add("actions");
    box.setAlignment(Pos.CENTER_RIGHT);
    box.setMinWidth(USE_PREF_SIZE);
    show(box, model.steppingProperty());
    return box;
  }

  private static Button action(String id, String words, String help, Runnable action) {
    Button button = new Button(words);
    button.setId(id);
    button.setTooltip(new Tooltip(help));
    button.setOnAction(event -> action.run());
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }
}
