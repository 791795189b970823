package dev.holdfast.view.axis;

import dev.holdfast.analysis.Step;
import dev.holdfast.analysis.Steps;
import dev.holdfast.session.Session;

import java.util.List;
import java.util.function.Supplier;

import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/** What the mouse takes hold of to drag the playhead: a narrow stretch around its line, seen by the pointer's shape only. */
public final class PlayheadGrip extends Region {
  /** As wide as the pointer needs it. */
  private static final double WIDTH_PX = 11;

  private final Session session;
  private final Supplier<TimeAxis> axis;

  /**
   * @param axis as the chart draws it, whose coordinates are those of this node's parent
   * @param below is given the wheel in the grip's place
   */
  public PlayheadGrip(Session session, Supplier<TimeAxis> axis, Node below) {
    this.session = session;
    this.axis = axis;
    getStyleClass().add("playhead-grip");
    setPickOnBounds(true);
    setCursor(Cursor.H_RESIZE);
    setManaged(false);
    setVisible(false);
    addEventHandler(MouseEvent.MOUSE_PRESSED, Event::consume);
    addEventHandler(MouseEvent.MOUSE_RELEASED, Event::consume);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(ScrollEvent.SCROLL, event -> {
      Event.fireEvent(below, event.copyFor(below, below));
      event.consume();
    });
  }

  /** Puts the grip where the line is drawn; hides it where there is none. */
  public void place(double top, double bottom) {
    Step step = session.playhead().stepProperty().get();
    boolean shown = step != null && PlayheadPainter.isVisible(axis.get(), step.nanos());
    setVisible(shown);
    if (step != null && shown) {
      resizeRelocate(Math.round(axis.get().xOf(step.nanos()) - WIDTH_PX / 2), top, WIDTH_PX, Math.max(0, bottom - top));
    }
  }

  private void dragged(MouseEvent event) {
    event.consume();
    if (event.getButton() != MouseButton.PRIMARY || getParent() == null) {
      return;
    }
    Point2D at = getParent().sceneToLocal(event.getSceneX(), event.getSceneY());
    TimeAxis shown = axis.get();
    List<Step> steps = session.playhead().stepsProperty().get();
    int nearest = Steps.nearest(steps, shown.nanosOf(at.getX()));
    // the nearest may be out of sight: the chart must not move below the mouse
    if (nearest >= 0 && PlayheadPainter.isVisible(shown, steps.get(nearest).nanos())) {
      session.playhead().goTo(nearest);
    }
  }
}
