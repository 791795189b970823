package dev.holdfast.view.flame;

import dev.holdfast.session.Session;
import dev.holdfast.view.theme.Palette;

import java.util.concurrent.Executor;

import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/**
 * The flame chart with its header: frames in time, on the axis that it shares with the timeline, or stacks merged by bytes. Follows the
 * session's run, visible times, range and selection, and sets them.
 */
public final class FlameView extends BorderPane {
  private final DoubleProperty fontPx = new SimpleDoubleProperty(this, "baseFontSize", 13);
  private final ObservableValue<Palette> palette;
  private final FlameViewModel model;
  private final FlameCanvas canvas;
  private final FlameHeader header;
  private final ReadOnlyDoubleWrapper filledPx = new ReadOnlyDoubleWrapper(this, "filledHeight",
      Double.POSITIVE_INFINITY);

  /** Charts of large runs are laid out on a thread of their own. */
  public FlameView(Session session, ObservableValue<Palette> palette) {
    this(session, palette, layout -> Thread.ofPlatform().daemon().name("flame chart layout").start(layout));
  }

  private FlameView(Session session, ObservableValue<Palette> palette, Executor layout) {
    this(session, palette, layout, Platform::runLater);
  }

  /** {@code layout} lays out charts of large runs, {@code fxThread} brings them back. */
  public FlameView(Session session, ObservableValue<Palette> palette, Executor layout, Executor fxThread) {
    this.palette = palette;
    model = new FlameViewModel(session, layout, fxThread);
    canvas = new FlameCanvas(model, palette, fontPx);
    header = new FlameHeader(model, () -> canvas.surface().requestFocus(), () -> canvas.reveal(model.cursor().box()));
    new FlameInput(canvas, new HoverCard(palette, fontPx));
    getStyleClass().add("flame-view");
    getStylesheets().add(FlameView.class.getResource("flame.css").toExternalForm());
    Label empty = new Label();
    empty.getStyleClass().add("empty");
    empty.setMouseTransparent(true);
    empty.setWrapText(true);
    model.chartProperty().subscribe((old, now) -> empty.setText(model.emptyText()));
    session.runningProperty().subscribe((old, now) -> empty.setText(model.emptyText()));
    session.answersHiddenProperty().subscribe((old, now) -> empty.setText(model.emptyText()));
    session.analysisProperty().subscribe((old, now) -> empty.setText(model.emptyText()));
    empty.setText(model.emptyText());
    empty.visibleProperty().bind(empty.textProperty().isNotEmpty());
    setTop(header);
    StackPane chart = new StackPane(canvas, empty);
    // in a low window only the header is left
    chart.setMinHeight(0);
    canvas.setMinHeight(0);
    setCenter(chart);
    palette.subscribe((old, now) -> restyle());
    fontPx.subscribe((old, now) -> restyle());
    restyle();
    filledPx.bind(header.heightProperty().add(canvas.filledHeightProperty()));
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  /** Pixels of the base font, from which all sizes follow; 13 unless set. */
  public DoubleProperty baseFontSizeProperty() {
    return fontPx;
  }

  /** The height that header, frames and ruler take in pixels, in the run shown last; infinite while that is not known. */
  public ReadOnlyDoubleProperty filledHeightProperty() {
    return filledPx.getReadOnlyProperty();
  }

  /** What to say of the step the user stands at, besides what the chart shows; empty for nothing. */
  public StringProperty stepWordsProperty() {
    return model.stepWordsProperty();
  }

  /** What is shown and how: mode, choice of arrays, direction, search. */
  public FlameViewModel model() {
    return model;
  }

  /** For "/" and Ctrl+F of the window. */
  public void focusSearch() {
    header.focusSearch();
  }

  /** How long the last drawing took, in nanoseconds. */
  public long lastDrawNanos() {
    return canvas.lastDrawNanos();
  }

  FlameCanvas canvas() {
    return canvas;
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.F && event.isShortcutDown()) {
      focusSearch();
      event.consume();
    }
  }

  /** Only once it is typed: pressed, it would go on to be typed into the field. */
  private void typed(KeyEvent event) {
    if (event.getCharacter().equals("/") && !(event.getTarget() instanceof TextInputControl)) {
      focusSearch();
      event.consume();
    }
  }

  private void restyle() {
    setStyle(palette.getValue().asStyle() + " -fx-font-size: " + fontPx.get() + "px;");
  }
}
