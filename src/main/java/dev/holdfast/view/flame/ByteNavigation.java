package dev.holdfast.view.flame;

import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/**
 * Moves the bytes that the merged chart shows with the same gestures with which {@link dev.holdfast.view.axis.TimeNavigation} moves time:
 * it looks at events first, and takes them while the chart is merged.
 */
final class ByteNavigation {
  /** As in time: a notch of a wheel (40 px) zooms by a fifth. */
  private static final double ZOOM_PER_PX = Math.log(1.2) / 40;
  private static final double KEY_ZOOM = 1.5;
  private static final double KEY_PAN_SHARE = 0.15;

  private final FlameCanvas canvas;
  private double lastX;
  private double lastY;

  ByteNavigation(FlameCanvas canvas) {
    this.canvas = canvas;
    Canvas surface = canvas.surface();
    surface.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    surface.addEventFilter(ZoomEvent.ZOOM, event -> {
      if (isActive() && event.getZoomFactor() > 0) {
        zoom(event.getX(), event.getZoomFactor());
        event.consume();
      }
    });
    surface.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
      lastX = event.getX();
      lastY = event.getY();
    });
    surface.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
  }

  /** Does what the key means; false if it means nothing here. */
  boolean key(KeyCode code) {
    if (!isActive()) {
      return false;
    }
    ByteAxis axis = axis();
    switch (code) {
      case W -> show(axis.zoomAt(0.5, KEY_ZOOM));
      case S -> show(axis.zoomAt(0.5, 1 / KEY_ZOOM));
      case A -> show(axis.panBy(-KEY_PAN_SHARE));
      case D -> show(axis.panBy(KEY_PAN_SHARE));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void scrolled(ScrollEvent event) {
    if (!isActive()) {
      return;
    }
    boolean sideways = Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY());
    if (event.isControlDown() || event.isMetaDown()) {
      zoom(event.getX(), Math.exp((event.getDeltaY() + event.getDeltaX()) * ZOOM_PER_PX));
    } else if (sideways || event.isShiftDown() || event.isAltDown()) {
      pan(-(sideways ? event.getDeltaX() : event.getDeltaY()));
    } else if (canvas.scrolls()) {
      canvas.scrollBy(-event.getDeltaY());
    } else if (!event.isInertia()) {
      zoom(event.getX(), Math.exp(event.getDeltaY() * ZOOM_PER_PX));
    }
    event.consume();
  }

  private void dragged(MouseEvent event) {
    if (!isActive() || !event.isPrimaryButtonDown() && !event.isMiddleButtonDown()) {
      return;
    }
    pan(lastX - event.getX());
    canvas.scrollBy(lastY - event.getY());
    lastX = event.getX();
    lastY = event.getY();
    event.consume();
  }

  private void zoom(double x, double factor) {
    FlameScene scene = canvas.scene();
    if (scene != null) {
      Scale scale = scene.scale();
      double share = Math.clamp((x - scale.leftPx()) / (scale.rightPx() - scale.leftPx()), 0.0, 1.0);
      show(axis().zoomAt(share, factor));
    }
  }

  private void pan(double px) {
    FlameScene scene = canvas.scene();
    if (scene != null) {
      show(axis().panBy(px / (scene.scale().rightPx() - scene.scale().leftPx())));
    }
  }

  private boolean isActive() {
    return canvas.model().chartProperty().get() instanceof MergedChart;
  }

  private ByteAxis axis() {
    return canvas.model().cursor().bytesProperty().get();
  }

  private void show(ByteAxis axis) {
    canvas.model().cursor().show(axis);
  }
}
