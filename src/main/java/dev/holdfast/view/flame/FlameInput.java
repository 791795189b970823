package dev.holdfast.view.flame;

import dev.holdfast.session.Selection;
import dev.holdfast.session.TimeRange;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.axis.TimeNavigation;

import javafx.scene.canvas.Canvas;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/**
 * Mouse and keys of the chart. In time the shared {@link TimeNavigation} moves the axis; merged, {@link ByteNavigation} does the same
 * with bytes. What both have in common stands here: click selects, double-click and Enter fit, Escape goes back, arrows walk, Ctrl+C copies.
 */
final class FlameInput implements TimeNavigation.Chart {
  private final FlameCanvas canvas;
  private final FlameViewModel model;
  private final HoverCard card;
  private final TimeNavigation times;
  private final ByteNavigation bytes;

  FlameInput(FlameCanvas canvas, HoverCard card) {
    this.canvas = canvas;
    this.card = card;
    model = canvas.model();
    Canvas surface = canvas.surface();
    surface.addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
    surface.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    bytes = new ByteNavigation(canvas);
    times = TimeNavigation.install(surface, model.session(), this);
    surface.addEventHandler(MouseEvent.MOUSE_MOVED, this::hovered);
    surface.addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
    surface.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> card.hide());
  }

  @Override
  public TimeAxis axis() {
    return canvas.timeAxis();
  }

  @Override
  public boolean scrollsRowsAt(double x, double y) {
    return canvas.scrolls();
  }

  @Override
  public void scrollRows(double px) {
    canvas.scrollBy(px);
  }

  @Override
  public @Nullable TimeRange timesOfSelection() {
    int box = model.cursor().box();
    return box != Boxes.NONE && model.chartProperty().get() instanceof FrameChart frames ? frames.times(box) : null;
  }

  private void clicked(MouseEvent event) {
    FlameScene scene = canvas.scene();
    if (scene == null || !event.isStillSincePress() || event.getButton() != MouseButton.PRIMARY
        || event.isShiftDown()) {
      return;
    }
    int box = scene.boxAt(event.getX(), event.getY());
    if (event.getClickCount() == 2 && box != Boxes.NONE) {
      model.cursor().fit(box);
    } else if (event.getClickCount() == 1) {
      model.cursor().select(box);
    }
    event.consume();
  }

  private void hovered(MouseEvent event) {
    FlameScene scene = canvas.scene();
    int box = scene == null || times.isDragging() ? Boxes.NONE : scene.boxAt(event.getX(), event.getY());
    canvas.hover(box);
    if (scene == null || box == Boxes.NONE || model.session().answersHiddenProperty().get()) {
      card.hide();
    } else {
      card.show(canvas.getScene(), scene.chart().card(box), event.getSceneX(), event.getSceneY());
    }
  }

  private void leave() {
    canvas.hover(Boxes.NONE);
    card.hide();
  }

  private void pressed(KeyEvent event) {
    card.hide();
    if (event.isShortcutDown()) {
      if (event.getCode() == KeyCode.C) {
        copy();
        event.consume();
      }
      return;
    }
    if (!event.isAltDown() && !event.isMetaDown() && (act(event.getCode()) || bytes.key(event.getCode()))) {
      event.consume();
    }
  }

  private boolean act(KeyCode code) {
    FlameCursor cursor = model.cursor();
    boolean inverted = model.invertedProperty().get();
    return switch (code) {
      case UP, KP_UP -> walk(inverted ? FlameCursor.Step.IN : FlameCursor.Step.OUT);
      case DOWN, KP_DOWN -> walk(inverted ? FlameCursor.Step.OUT : FlameCursor.Step.IN);
      case LEFT, KP_LEFT -> walk(FlameCursor.Step.LEFT);
      case RIGHT, KP_RIGHT -> walk(FlameCursor.Step.RIGHT);
      case ENTER -> fit(cursor.box());
      case F -> model.session().rangeProperty().get() == null && fit(cursor.box());
      case DIGIT0, NUMPAD0, HOME -> {
        cursor.reset();
        yield true;
      }
      case ESCAPE -> escape();
      default -> false;
    };
  }

  /** The way back first; then the search, at last what is selected. */
  private boolean escape() {
    if (model.cursor().back()) {
      return true;
    }
    if (!model.queryProperty().get().isEmpty()) {
      model.queryProperty().set("");
      return true;
    }
    if (model.cursor().box() != Boxes.NONE) {
      model.cursor().select(Boxes.NONE);
      return true;
    }
    return false;
  }

  private boolean walk(FlameCursor.Step step) {
    if (model.cursor().walk(step)) {
      canvas.reveal(model.cursor().box());
    }
    return true;
  }

  private boolean fit(int box) {
    if (box == Boxes.NONE) {
      return false;
    }
    model.cursor().fit(box);
    canvas.reveal(box);
    return true;
  }

  /** What there is to say about the box the user is at, as text. */
  private void copy() {
    Chart chart = model.chartProperty().get();
    int box = model.cursor().box();
    if (chart != null
        && (box != Boxes.NONE || !(model.session().selectionProperty().get() instanceof Selection.None))) {
      int copied = box != Boxes.NONE
          ? box
          : model.cursor().litProperty().get().length == 0
              ? Boxes.NONE
              : model.cursor().litProperty().get()[0];
      if (copied != Boxes.NONE) {
        ClipboardContent content = new ClipboardContent();
        content.putString(chart.card(copied).text());
        Clipboard.getSystemClipboard().setContent(content);
      }
    }
  }
}
