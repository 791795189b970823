package dev.holdfast.view.axis;

import dev.holdfast.session.Selection;
import dev.holdfast.session.Session;
import dev.holdfast.session.TimeRange;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

import org.jspecify.annotations.Nullable;

/**
 * The mouse and the keys that move the shared time axis, the same on every chart:
 *
 * <ul>
 * <li>wheel: scrolls rows where there are more than fit, else zooms; with Ctrl it always zooms at the cursor; with Shift or Alt, or
 *     sideways on a touchpad, it pans; pinching zooms
 * <li>drag pans (and scrolls rows), Shift+drag selects a range of times; double-click fits what is below
 * <li>W and S zoom, A and D pan, F fits the selection, 0 and Home show all, Esc clears range and selection
 * </ul>
 *
 * It only ever changes the {@link Session}; charts follow that. A click without a drag is left to the chart: test
 * {@link MouseEvent#isStillSincePress()}.
 */
public final class TimeNavigation {

  /** What a chart tells the navigation. Coordinates are the node's. */
  public interface Chart {
    /** The axis as it is drawn now. */
    TimeAxis axis();

    /** Whether a wheel at this point scrolls rows: it lies in them, and there are more than fit. */
    default boolean scrollsRowsAt(double x, double y) {
      return false;
    }

    /** Moves the rows by {@code px}; positive shows rows further down. */
    default void scrollRows(double px) {
    }

    /** The times of what lies at this point, for a double-click; null if nothing does. */
    default @Nullable TimeRange timesAt(double x, double y) {
      return null;
    }

    /** The times of what is selected, for F; null if nothing is. */
    default @Nullable TimeRange timesOfSelection() {
      return null;
    }
  }

  /** A notch of a wheel (40 px) zooms by a fifth: e^(40 k) = 1.2. Touchpads send many small steps, which multiply to the same. */
  private static final double ZOOM_PER_PX = Math.log(1.2) / 40;
  private static final double KEY_ZOOM = 1.5;
  private static final double KEY_PAN_SHARE = 0.15;
  /** A press moved by less is a click. */
  private static final double DRAG_PX = 4;

  private final Session session;
  private final Chart chart;
  private double pressX;
  private double lastX;
  private double lastY;
  private boolean dragging;
  private boolean selecting;

  private TimeNavigation(Session session, Chart chart) {
    this.session = session;
    this.chart = chart;
  }

  /** Adds the handlers to {@code node}, which takes the focus when pressed. */
  public static TimeNavigation install(Node node, Session session, Chart chart) {
    TimeNavigation navigation = new TimeNavigation(session, chart);
    node.setFocusTraversable(true);
    node.addEventHandler(ScrollEvent.SCROLL, navigation::scrolled);
    node.addEventHandler(ZoomEvent.ZOOM, navigation::pinched);
    node.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
      node.requestFocus();
      navigation.pressed(event);
    });
    node.addEventHandler(MouseEvent.MOUSE_DRAGGED, navigation::dragged);
    node.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> navigation.released());
    node.addEventHandler(MouseEvent.MOUSE_CLICKED, navigation::clicked);
    node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (!event.isControlDown() && !event.isAltDown() && !event.isMetaDown() && navigation.key(event.getCode())) {
        event.consume();
      }
    });
    return navigation;
  }

  /** Whether the user is panning or selecting now; charts then show no hover. */
  public boolean isDragging() {
    return dragging;
  }

  /** Shows {@code axis}'s times in every view. */
  public void show(TimeAxis axis) {
    session.visibleProperty().set(axis.visibleOrNull());
  }

  /** Does what the key means; false if it means nothing here. */
  public boolean key(KeyCode code) {
    TimeAxis axis = chart.axis();
    double middle = axis.leftPx() + axis.plotWidthPx() / 2;
    switch (code) {
      case W -> show(axis.zoomAt(middle, KEY_ZOOM));
      case S -> show(axis.zoomAt(middle, 1 / KEY_ZOOM));
      case A -> show(axis.panBy(-axis.plotWidthPx() * KEY_PAN_SHARE));
      case D -> show(axis.panBy(axis.plotWidthPx() * KEY_PAN_SHARE));
      case DIGIT0, NUMPAD0, HOME -> session.visibleProperty().set(null);
      case ESCAPE -> clear();
      case F -> fit(session.rangeProperty().get() != null ? session.rangeProperty().get() : chart.timesOfSelection());
      default -> {
        return false;
      }
    }
    return true;
  }

  private void clear() {
    session.rangeProperty().set(null);
    session.selectionProperty().set(new Selection.None());
  }

  private void fit(@Nullable TimeRange times) {
    if (times != null) {
      show(chart.axis().fit(times));
    }
  }

  private void scrolled(ScrollEvent event) {
    TimeAxis axis = chart.axis();
    boolean sideways = Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY());
    if (event.isControlDown() || event.isMetaDown()) {
      show(axis.zoomAt(event.getX(), Math.exp((event.getDeltaY() + event.getDeltaX()) * ZOOM_PER_PX)));
    } else if (sideways || event.isShiftDown() || event.isAltDown()) {
      show(axis.panBy(-(sideways ? event.getDeltaX() : event.getDeltaY())));
    } else if (chart.scrollsRowsAt(event.getX(), event.getY())) {
      chart.scrollRows(-event.getDeltaY());
    } else if (!event.isInertia()) {
      // a touchpad goes on sending after the fingers have left: good for rows, unwanted for zooming
      show(axis.zoomAt(event.getX(), Math.exp(event.getDeltaY() * ZOOM_PER_PX)));
    }
    event.consume();
  }

  private void pinched(ZoomEvent event) {
    if (event.getZoomFactor() > 0) {
      show(chart.axis().zoomAt(event.getX(), event.getZoomFactor()));
    }
    event.consume();
  }

  private void pressed(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY || event.getButton() == MouseButton.MIDDLE) {
      pressX = event.getX();
      lastX = event.getX();
      lastY = event.getY();
      selecting = event.isShiftDown() && event.getButton() == MouseButton.PRIMARY;
      dragging = false;
    }
  }

  private void dragged(MouseEvent event) {
    if (!event.isPrimaryButtonDown() && !event.isMiddleButtonDown()) {
      return;
    }
    if (!dragging && Math.hypot(event.getX() - lastX, event.getY() - lastY) < DRAG_PX) {
      return;
    }
    dragging = true;
    TimeAxis axis = chart.axis();
    if (selecting) {
      long a = axis.nanosOf(pressX);
      long b = axis.nanosOf(event.getX());
      session.rangeProperty().set(new TimeRange(Math.min(a, b), Math.max(Math.max(a, b), Math.min(a, b) + 1)));
    } else {
      show(axis.panBy(lastX - event.getX()));
      chart.scrollRows(lastY - event.getY());
    }
    lastX = event.getX();
    lastY = event.getY();
    event.consume();
  }

  private void released() {
    dragging = false;
  }

  private void clicked(MouseEvent event) {
    if (!event.isStillSincePress() || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (event.isShiftDown()) {
      session.rangeProperty().set(null);
    } else if (event.getClickCount() == 2) {
      fit(chart.timesAt(event.getX(), event.getY()));
    }
  }
}
