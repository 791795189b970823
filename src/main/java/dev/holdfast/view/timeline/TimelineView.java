package dev.holdfast.view.timeline;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Step;
import dev.holdfast.session.Selection;
import dev.holdfast.session.Session;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.axis.TimeInsets;
import dev.holdfast.view.axis.TimeNavigation;
import dev.holdfast.view.theme.Hatch;
import dev.holdfast.view.theme.Palette;

import java.util.OptionalLong;
import java.util.Set;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/**
 * The timeline of the session's run. It draws in its layout pass, at most once a pulse, and only what is seen; the cursor's line and card lie
 * on a canvas of their own, so that moving the mouse redraws nothing else.
 *
 * <p>Mouse and keys are {@link TimeNavigation}'s; besides, a click on a lane selects its array, Up and Down go to the lane before and after.
 */
public final class TimelineView extends Region {
  /** With more screens of lanes than this the overview is shown first. */
  private static final double OVERVIEW_FROM_SCREENS = 20;

  private final Session session;
  private final ObservableValue<Palette> palette;
  private final DoubleProperty fontSize = new SimpleDoubleProperty(this, "fontSize", 13);
  private final StringProperty stepWords = new SimpleStringProperty(this, "stepWords", "");
  private final ObjectProperty<OptionalLong> limit = new SimpleObjectProperty<>(this, "limit", OptionalLong.empty());
  private final Canvas canvas = new Canvas();
  private final ScrollBar scrollBar = new ScrollBar();
  private final TimeNavigation navigation;
  private final Hatch hatch = new Hatch();
  private final LaneInput input;

  private Lanes lanes = Lanes.NONE;
  private @Nullable CurveModel curves;
  private @Nullable DenseLanes dense;
  private Set<Long> highlighted = Set.of();
  private TimelineLayout layout = TimelineLayout.of(1, 1, 13, 0, 0, false);
  private TimeAxis axis = TimeAxis.of(1, null, 1, TimeInsets.forFont(13));
  private @Nullable Boolean overviewChoice;
  private double scrollPx;

  private Fonts fonts = new Fonts(13);
  private TimelinePainter painter;
  private final HoverLayer hoverLayer;
  private final PlayheadLayer playheadLayer;
  private TimelinePainter.@Nullable Frame frame;
  private final TimelineHeaders headers = new TimelineHeaders();

  /** {@code palette}: the colours to draw with, light or dark, followed when they change. */
  public TimelineView(Session session, ObservableValue<Palette> palette) {
    this.session = session;
    this.palette = palette;
    getStyleClass().add("timeline");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    scrollBar.setOrientation(Orientation.VERTICAL);
    scrollBar.setFocusTraversable(false);
    canvas.setMouseTransparent(true);
    painter = new TimelinePainter(canvas.getGraphicsContext2D(), palette.getValue(), fonts, hatch);
    hoverLayer = new HoverLayer(palette.getValue(), fonts, hatch);
    playheadLayer = new PlayheadLayer(session, () -> axis, this, palette.getValue(), fonts, hatch);
    getChildren().addAll(canvas, headers, scrollBar, playheadLayer, hoverLayer,
        playheadLayer.grip());
    input = new LaneInput(session, () -> frame, px -> scrollTo(scrollPx + px));
    navigation = input.install(this);
    follow();
    analysisChanged();
  }

  /** What to say of the step the user stands at, besides what the timeline shows of the run; empty for nothing. */
  public StringProperty stepWordsProperty() {
    return stepWords;
  }

  /** The most that a task allows to be held, in bytes, drawn across the curves; empty for no task. */
  public ObjectProperty<OptionalLong> limitProperty() {
    return limit;
  }

  /** The base font size in pixels; everything else is a multiple of it. */
  public DoubleProperty fontSizeProperty() {
    return fontSize;
  }

  /**
   * Draws a run without arrays into nowhere, so that the first picture of a run does not wait for JFreeChart to be loaded (some 150 ms). Call it
   * in the background while the window opens; no node of it is ever shown.
   */
  public static void warmUp() {
    TimelinePainter.warmUp();
  }

  private void follow() {
    session.smallestShownBytesProperty().subscribe(this::analysisChanged);
    session.visibleProperty().subscribe(this::requestLayout);
    session.rangeProperty().subscribe(this::requestLayout);
    session.answersHiddenProperty().subscribe((old, now) -> {
      describe();
      requestLayout();
    });
    session.runningProperty().subscribe((old, now) -> {
      describe();
      requestLayout();
    });
    stepWords.subscribe((old, now) -> describe());
    limit.subscribe((old, now) -> limitChanged(now));
    session.playhead().standpointProperty().subscribe((old, now) -> {
      if (!old.isOfRunOf(now)) {
        analysisChanged();
      }
      showStep();
    });
    session.selectionProperty().subscribe(this::selectionChanged);
    palette.subscribe(this::lookChanged);
    fontSize.subscribe(this::lookChanged);
    widthProperty().subscribe(this::requestLayout);
    heightProperty().subscribe(this::requestLayout);
    visibleProperty().subscribe(this::requestLayout);
    focusVisibleProperty().subscribe(this::requestLayout);
    scrollBar.valueProperty().subscribe(value -> scrollTo(value.doubleValue()));
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event.getX(), event.getY()));
    addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> hover(-1, -1));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover(-1, -1));
  }

  private void analysisChanged() {
    Analysis analysis = session.analysisProperty().get();
    curves = analysis == null ? null : CurveModel.of(analysis).limited(limit.get());
    lanes = analysis == null ? Lanes.NONE : Lanes.of(analysis, session.smallestShownBytesProperty().get());
    dense = null;
    headers.expire();
    highlight(analysis);
    describe();
    requestLayout();
  }

  private void limitChanged(OptionalLong now) {
    CurveModel model = curves;
    curves = model == null ? null : model.limited(now);
    describe();
    requestLayout();
  }

  private void describe() {
    String summary = TimelineWords.summary(session.analysisProperty().get(), lanes,
        isStarted(), session.answersHiddenProperty().get()) + TimelineWords.ofLimit(curves);
    setAccessibleText((stepWords.get().isEmpty() ? summary : summary + " " + stepWords.get()) + answers());
  }

  private String answers() {
    Analysis analysis = session.analysisProperty().get();
    Step step = session.playhead().stepProperty().get();
    return analysis == null || step == null || session.answersHiddenProperty().get()
        ? ""
        : AnswerMarks.words(analysis.hearingAt(step), lanes);
  }

  private boolean isStarted() {
    return session.runningProperty().get();
  }

  private void selectionChanged() {
    highlight(session.analysisProperty().get());
    if (session.selectionProperty().get() instanceof Selection.OfArray(long array) && lanes.laneOf(array) >= 0) {
      scrollPx = layout.scrollToShow(lanes.laneOf(array));
    }
    requestLayout();
  }

  private void highlight(@Nullable Analysis analysis) {
    highlighted = analysis == null ? Set.of() : Highlights.of(analysis, session.selectionProperty().get());
  }

  private void lookChanged() {
    fonts = new Fonts(fontSize.get());
    painter = new TimelinePainter(canvas.getGraphicsContext2D(), palette.getValue(), fonts, hatch);
    hoverLayer.restyle(palette.getValue(), fonts);
    playheadLayer.restyle(palette.getValue(), fonts);
    headers.expire();
    requestLayout();
  }

  // the canvases are as large as the view; they must not keep it from getting smaller
  @Override
  protected double computeMinWidth(double height) {
    return fontSize.get() * 24;
  }

  @Override
  protected double computeMinHeight(double width) {
    return fontSize.get() * 14;
  }

  @Override
  protected double computePrefWidth(double height) {
    return fontSize.get() * 80;
  }

  @Override
  protected double computePrefHeight(double width) {
    return fontSize.get() * 40;
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (!isVisible() || getScene() == null || width < 2 || height < 2) {
      return;
    }
    resize(canvas, width, height);
    resize(playheadLayer, width, height);
    resize(hoverLayer, width, height);
    hatch.setScale(getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX());
    CurveModel model = curves;
    boolean shown = model != null && !TimelineWords.isEmpty(model.analysis());
    if (model != null && shown) {
      arrange(width, height, model);
      TimelinePainter.Frame drawn = new TimelinePainter.Frame(layout, axis, model, lanes, denseLanes(),
          headers.showsHeap(model), highlighted, session.rangeProperty().get(), session.answersHiddenProperty().get());
      frame = drawn;
      painter.paint(drawn);
    } else {
      frame = null;
      painter.paintEmpty(width, height, TimelineWords.emptyTitle(model, isStarted()),
          TimelineWords.emptyWords(model, isStarted()));
    }
    headers.setVisible(shown);
    scrollBar.setVisible(shown && layout.overflows());
    if (isFocusVisible()) {
      painter.paintFocus(width, height);
    }
    paintPlayhead();
    paintHover();
  }

  private static void resize(Canvas canvas, double width, double height) {
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
    }
  }

  private void arrange(double width, double height, CurveModel model) {
    boolean wasOverview = layout.isOverview();
    boolean overflowed = layout.overflows();
    double before = layout.lanesHeight();
    layout = TimelineLayout.of(width, height, fonts.px, lanes.count(), scrollPx, false);
    if (before != layout.lanesHeight() && laneOfStep() >= 0) {
      layout = TimelineLayout.of(width, height, fonts.px, lanes.count(), layout.scrollToShow(laneOfStep()), false);
    }
    boolean crowded = layout.longestScroll() > OVERVIEW_FROM_SCREENS * layout.lanesHeight();
    if (overviewChoice != null ? overviewChoice && layout.overflows() : crowded) {
      layout = TimelineLayout.of(width, height, fonts.px, lanes.count(), 0, true);
    }
    scrollPx = layout.scrollPx();
    axis = TimeAxis.of(session.analysisProperty().get(), session.playhead().stepProperty().get(),
        session.visibleProperty().get(), width, TimeInsets.forFont(fonts.px));
    if (wasOverview != layout.isOverview() || overflowed != layout.overflows()) {
      headers.expire();
    }
    headers.resizeRelocate(0, 0, width, layout.lanesTop());
    headers.show(layout, () -> headers(model));
    double barWidth = Math.round(fonts.px * 0.8);
    scrollBar.resizeRelocate(width - barWidth - 2, layout.lanesTop(), barWidth, layout.lanesHeight());
    scrollBar.setMax(Math.max(1, layout.longestScroll()));
    scrollBar
        .setVisibleAmount(scrollBar.getMax() * layout.lanesHeight() / Math.max(1, layout.laneCount() * layout.pitch()));
    scrollBar.setUnitIncrement(layout.pitch());
    scrollBar.setBlockIncrement(layout.lanesHeight());
    scrollBar.setValue(layout.scrollPx());
  }

  private @Nullable DenseLanes denseLanes() {
    if (!layout.isOverview()) {
      return null;
    }
    DenseLanes now = dense;
    if (now == null) {
      now = new DenseLanes(lanes);
      dense = now;
    }
    return now;
  }

  private TimelineHeaders.Pair headers(CurveModel model) {
    boolean overview = layout.isOverview();
    return new TimelineHeaders.Pair(
        TimelineHeader.ofCurves(palette.getValue(), hatch, fonts.px, model, headers.showsHeap(model), () -> {
          headers.chooseHeap(!headers.showsHeap(model));
          requestLayout();
        }), TimelineHeader.ofLanes(palette.getValue(), fonts.px, lanes, layout,
            () -> session.smallestShownBytesProperty().set(0), () -> showOverview(!overview)));
  }

  /** Shows all lanes at once, or legible rows, where there are more than fit. */
  void showOverview(boolean overview) {
    overviewChoice = overview;
    requestLayout();
  }

  private void scrollTo(double px) {
    if (Math.abs(px - scrollPx) > 0.5) {
      scrollPx = Math.clamp(px, 0, layout.longestScroll());
      requestLayout();
    }
  }

  private void hover(double x, double y) {
    hoverLayer.moveTo(navigation.isDragging() ? -1 : x, y);
    paintHover();
  }

  private void paintHover() {
    TimelinePainter.Frame drawn = frame;
    if (drawn == null || drawn.answersHidden()) {
      hoverLayer.clear();
    } else {
      hoverLayer.paint(layout, axis, drawn.curves().analysis(), input::arrayAt);
    }
  }

  private void showStep() {
    if (laneOfStep() >= 0) {
      scrollTo(layout.scrollToShow(laneOfStep()));
    }
    if (!isNeedsLayout()) {
      paintPlayhead();
    }
  }

  /** The lane of the array that the step is about, -1 for none. */
  private int laneOfStep() {
    Step step = session.playhead().stepProperty().get();
    return step == null ? -1 : lanes.laneOf(step.array());
  }

  /** A step moves the playhead and nothing else, unless something else waits to be drawn anyway. */
  private void paintPlayhead() {
    TimelinePainter.Frame drawn = frame;
    if (drawn == null) {
      playheadLayer.clear();
    } else {
      playheadLayer.paint(drawn);
    }
  }
}
