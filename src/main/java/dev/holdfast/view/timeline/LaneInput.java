package dev.holdfast.view.timeline;

import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.session.Selection;
import dev.holdfast.session.Session;
import dev.holdfast.session.TimeRange;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.axis.TimeInsets;
import dev.holdfast.view.axis.TimeNavigation;

import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/** What mouse and keys do to the lanes, and what they ask about the chart: always of the frame that is seen. */
final class LaneInput implements TimeNavigation.Chart {
  private static final TimeAxis NOTHING = TimeAxis.of(1, null, 1, TimeInsets.forFont(13));

  private final Session session;
  private final Supplier<TimelinePainter.@Nullable Frame> frame;
  private final DoubleConsumer scrollBy;

  /** {@code frame}: what is drawn, null for nothing; {@code scrollBy}: moves the lanes by so many pixels. */
  LaneInput(Session session, Supplier<TimelinePainter.@Nullable Frame> frame, DoubleConsumer scrollBy) {
    this.session = session;
    this.frame = frame;
    this.scrollBy = scrollBy;
  }

  /** Adds the handlers to the timeline, those of the time axis first. */
  TimeNavigation install(Node timeline) {
    TimeNavigation navigation = TimeNavigation.install(timeline, session, this);
    timeline.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    timeline.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    return navigation;
  }

  /** The array whose lane is at {@code y}, null if there is none. */
  @Nullable
  ArrayLife arrayAt(double y) {
    TimelinePainter.Frame seen = frame.get();
    int lane = seen == null ? -1 : seen.layout().laneAt(y);
    return seen == null || lane < 0 ? null : seen.lanes().arrays().get(lane);
  }

  private void clicked(MouseEvent event) {
    TimelinePainter.Frame seen = frame.get();
    if (seen != null && event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && !event.isShiftDown()
        && seen.layout().isInLanes(event.getY())) {
      ArrayLife array = arrayAt(event.getY());
      session.selectionProperty().set(array == null ? new Selection.None() : new Selection.OfArray(array.id()));
    }
  }

  private void keyPressed(KeyEvent event) {
    TimelinePainter.Frame seen = frame.get();
    if (seen == null || seen.lanes().count() == 0) {
      return;
    }
    Lanes lanes = seen.lanes();
    if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
      int lane = session.selectionProperty().get() instanceof Selection.OfArray(long array) ? lanes.laneOf(array) : -1;
      int next = lane < 0 ? 0 : lane + (event.getCode() == KeyCode.DOWN ? 1 : -1);
      session.selectionProperty()
          .set(new Selection.OfArray(lanes.arrays().get(Math.clamp(next, 0, lanes.count() - 1)).id()));
      event.consume();
    }
  }

  @Override
  public TimeAxis axis() {
    TimelinePainter.Frame seen = frame.get();
    return seen == null ? NOTHING : seen.axis();
  }

  @Override
  public boolean scrollsRowsAt(double x, double y) {
    TimelinePainter.Frame seen = frame.get();
    return seen != null && seen.layout().overflows() && y >= seen.layout().lanesTop();
  }

  @Override
  public void scrollRows(double px) {
    scrollBy.accept(px);
  }

  @Override
  public @Nullable TimeRange timesAt(double x, double y) {
    ArrayLife array = arrayAt(y);
    return array == null ? null : timesOf(Set.of(array.id()));
  }

  @Override
  public @Nullable TimeRange timesOfSelection() {
    TimelinePainter.Frame seen = frame.get();
    return seen == null ? null : timesOf(seen.highlighted());
  }

  private @Nullable TimeRange timesOf(Set<Long> arrays) {
    TimelinePainter.Frame seen = frame.get();
    return seen == null
        ? null
        : Highlights.timesOf(seen.curves().analysis(), arrays, seen.axis().totalNanos());
  }
}
