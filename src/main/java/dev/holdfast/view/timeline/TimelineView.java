package dev.holdfast.view.timeline;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.session.Selection;
import dev.holdfast.session.Session;
import dev.holdfast.session.TimeRange;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.axis.TimeInsets;
import dev.holdfast.view.axis.TimeNavigation;
import dev.holdfast.view.theme.Hatch;
import dev.holdfast.view.theme.Palette;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
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
  private final Canvas canvas = new Canvas();
  private final ScrollBar scrollBar = new ScrollBar();
  private final TimeNavigation navigation;
  private final Hatch hatch = new Hatch();
  private final ChartSurface surface = new ChartSurface();

  private Lanes lanes = Lanes.NONE;
  private @Nullable CurveModel curves;
  private @Nullable DenseLanes dense;
  private Set<Long> highlighted = Set.of();
  private TimelineLayout layout = TimelineLayout.of(1, 1, 13, 0, 0, false);
  private TimeAxis axis = TimeAxis.of(1, null, 1, TimeInsets.forFont(13));
  private @Nullable Boolean heapChoice;
  private @Nullable Boolean overviewChoice;
  private double scrollPx;

  private Fonts fonts = new Fonts(13);
  private TimelinePainter painter;
  private final HoverLayer hoverLayer;
  private final PlayheadLayer playheadLayer;
  private TimelinePainter.@Nullable Frame frame;
  private TimelineHeader curvesHeader;
  private TimelineHeader lanesHeader;
  private boolean headersStale = true;

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
    playheadLayer = new PlayheadLayer(session, () -> axis, this, palette.getValue(), fonts);
    curvesHeader = new TimelineHeader(palette.getValue(), 13, "");
    lanesHeader = new TimelineHeader(palette.getValue(), 13, "");
    getChildren().addAll(canvas, curvesHeader, lanesHeader, scrollBar, playheadLayer, hoverLayer,
        playheadLayer.grip());
    navigation = TimeNavigation.install(this, session, surface);
    follow();
    analysisChanged();
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
    RunInfo run = new RunInfo("", "", "", 0, "", Instant.EPOCH, 1_000_000, RunInfo.Outcome.FINISHED, null, "");
    Analysis analysis = Analysis.of(new Trace(run, Map.of(), Map.of(), Map.of(), List.of(),
        List.of(new TraceEvent.Collection(1, 2, 1, "", "", false, 1, 1))));
    Fonts fonts = new Fonts(13);
    TimelineLayout layout = TimelineLayout.of(600, 400, 13, 0, 0, false);
    TimeAxis axis = TimeAxis.of(run.nanos(), null, 600, TimeInsets.forFont(13));
    new TimelinePainter(new Canvas(600, 400).getGraphicsContext2D(), Palette.LIGHT, fonts, new Hatch())
        .paint(
            new TimelinePainter.Frame(layout, axis, CurveModel.of(analysis), Lanes.NONE, null, true, Set.of(), null,
                false));
  }

  private void follow() {
    session.analysisProperty().subscribe(this::analysisChanged);
    session.smallestShownBytesProperty().subscribe(this::analysisChanged);
    session.visibleProperty().subscribe(this::requestLayout);
    session.rangeProperty().subscribe(this::requestLayout);
    session.answersHiddenProperty().subscribe((old, now) -> requestLayout());
    session.playhead().stepProperty().subscribe((old, now) -> paintPlayhead());
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
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  private void analysisChanged() {
    Analysis analysis = session.analysisProperty().get();
    curves = analysis == null ? null : CurveModel.of(analysis);
    lanes = analysis == null ? Lanes.NONE : Lanes.of(analysis, session.smallestShownBytesProperty().get());
    dense = null;
    headersStale = true;
    highlight(analysis);
    setAccessibleText(TimelineWords.summary(analysis, lanes));
    requestLayout();
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
    headersStale = true;
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
          heapShown(model), highlighted, session.rangeProperty().get(), session.answersHiddenProperty().get());
      frame = drawn;
      painter.paint(drawn);
    } else {
      frame = null;
      painter.paintEmpty(width, height, TimelineWords.emptyTitle(model), TimelineWords.emptyWords(model));
    }
    curvesHeader.setVisible(shown);
    lanesHeader.setVisible(shown);
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
    layout = TimelineLayout.of(width, height, fonts.px, lanes.count(), scrollPx, false);
    boolean crowded = layout.longestScroll() > OVERVIEW_FROM_SCREENS * layout.lanesHeight();
    if (overviewChoice != null ? overviewChoice && layout.overflows() : crowded) {
      layout = TimelineLayout.of(width, height, fonts.px, lanes.count(), 0, true);
    }
    scrollPx = layout.scrollPx();
    axis = TimeAxis.of(TimeAxis.totalNanosOf(model.analysis()), session.visibleProperty().get(), width,
        TimeInsets.forFont(fonts.px));
    if (headersStale || wasOverview != layout.isOverview() || overflowed != layout.overflows()) {
      buildHeaders(model);
    }
    curvesHeader.resizeRelocate(0, 0, width, layout.plotTop() - fonts.px * 0.2);
    lanesHeader.resizeRelocate(0, layout.plotBottom() + fonts.px * 0.4, width, fonts.px * 2);
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

  private boolean heapShown(CurveModel model) {
    return heapChoice != null ? heapChoice && model.hasHeap() : model.heapFits();
  }

  private void buildHeaders(CurveModel model) {
    headersStale = false;
    boolean heap = heapShown(model);
    boolean overview = layout.isOverview();
    TimelineHeader above = TimelineHeader.ofCurves(palette.getValue(), hatch, fonts.px, model, heap, () -> {
      heapChoice = !heap;
      headersStale = true;
      requestLayout();
    });
    TimelineHeader between = TimelineHeader.ofLanes(palette.getValue(), fonts.px, lanes, layout,
        () -> session.smallestShownBytesProperty().set(0), () -> showOverview(!overview));
    getChildren().set(getChildren().indexOf(curvesHeader), above);
    getChildren().set(getChildren().indexOf(lanesHeader), between);
    curvesHeader = above;
    lanesHeader = between;
    // they came in the middle of a layout pass, after the styles of this pulse
    above.applyCss();
    between.applyCss();
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

  private @Nullable ArrayLife arrayAt(double y) {
    int lane = layout.laneAt(y);
    return lane < 0 || curves == null ? null : lanes.arrays().get(lane);
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && !event.isShiftDown()
        && layout.isInLanes(event.getY())) {
      ArrayLife array = arrayAt(event.getY());
      session.selectionProperty().set(array == null ? new Selection.None() : new Selection.OfArray(array.id()));
    }
  }

  private void keyPressed(KeyEvent event) {
    if ((event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) && lanes.count() > 0) {
      int lane = session.selectionProperty().get() instanceof Selection.OfArray(long array) ? lanes.laneOf(array) : -1;
      int next = lane < 0 ? 0 : lane + (event.getCode() == KeyCode.DOWN ? 1 : -1);
      session.selectionProperty()
          .set(new Selection.OfArray(lanes.arrays().get(Math.clamp(next, 0, lanes.count() - 1)).id()));
      event.consume();
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
      hoverLayer.paint(layout, axis, drawn.curves().analysis(), this::arrayAt);
    }
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

  /** What the mouse and keys ask about this chart. */
  private final class ChartSurface implements TimeNavigation.Chart {
    @Override
    public TimeAxis axis() {
      return axis;
    }

    @Override
    public boolean scrollsRowsAt(double x, double y) {
      return layout.overflows() && y >= layout.lanesTop();
    }

    @Override
    public void scrollRows(double px) {
      scrollTo(scrollPx + px);
    }

    @Override
    public @Nullable TimeRange timesAt(double x, double y) {
      ArrayLife array = arrayAt(y);
      return array == null || curves == null
          ? null
          : Highlights.timesOf(curves.analysis(), Set.of(array.id()), axis.totalNanos());
    }

    @Override
    public @Nullable TimeRange timesOfSelection() {
      return curves == null ? null : Highlights.timesOf(curves.analysis(), highlighted, axis.totalNanos());
    }
  }
}
