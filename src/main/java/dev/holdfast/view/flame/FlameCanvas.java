package dev.holdfast.view.flame;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Step;
import dev.holdfast.session.Selection;
import dev.holdfast.session.Session;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.axis.TimeInsets;
import dev.holdfast.view.theme.Palette;

import java.util.List;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/**
 * The canvas of the chart, of the size of the viewport, and a scroll bar where the rows are higher. It draws at most once a pulse, when
 * something it shows has changed.
 */
final class FlameCanvas extends Region {
  /** Of the base font: a row with a gap of two pixels. */
  private static final double ROW_EM = 1.85;
  private static final double MARKS_EM = 1.35;
  private static final double BETWEEN_BLOCKS_EM = 0.9;
  /** Left free above and below the rows where they do not fill the height. */
  private static final double FREE_EM = 1.2;
  private static final double MERGED_LEFT_EM = 1.2;

  private final FlameViewModel model;
  private final ObservableValue<Palette> palette;
  private final ReadOnlyDoubleProperty fontPx;
  private final Canvas canvas = new Canvas();
  private final ScrollBar scrollBar = new ScrollBar();
  private final PlayheadLayer playheadLayer;
  private FlamePainter painter;
  private RowLayout rows = new RowLayout(List.of(), new RowLayout.Sizes(1, 0, 0, 0), new boolean[0], false);
  private @Nullable FlameScene scene;
  private double scrollPx;
  private final ReadOnlyDoubleWrapper filledPx = new ReadOnlyDoubleWrapper(this, "filledHeight",
      Double.POSITIVE_INFINITY);
  private int hovered = Boxes.NONE;
  private long drawNanos;

  FlameCanvas(FlameViewModel model, ObservableValue<Palette> palette, ReadOnlyDoubleProperty fontPx) {
    this.model = model;
    this.palette = palette;
    this.fontPx = fontPx;
    painter = newPainter();
    getStyleClass().add("flame-canvas");
    canvas.setFocusTraversable(true);
    canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    scrollBar.setOrientation(Orientation.VERTICAL);
    scrollBar.setFocusTraversable(false);
    scrollBar.valueProperty().subscribe((old, value) -> scrollTo(value.doubleValue()));
    playheadLayer = new PlayheadLayer(model.session(), this::timeAxis, canvas, palette.getValue(), painter.fonts());
    getChildren().addAll(canvas, scrollBar, playheadLayer, playheadLayer.grip());
    setMinSize(80, 60);
    listen();
  }

  private void listen() {
    Session session = model.session();
    palette.subscribe((old, now) -> restyle());
    fontPx.subscribe((old, now) -> restyle());
    model.chartProperty().subscribe((old, now) -> {
      hovered = Boxes.NONE;
      relayout(old == null || now == null || old.getClass() != now.getClass());
    });
    model.invertedProperty().subscribe((old, now) -> relayout(true));
    model.searchProperty().subscribe((old, now) -> requestLayout());
    model.cursor().litProperty().subscribe((old, now) -> requestLayout());
    model.cursor().bytesProperty().subscribe((old, now) -> requestLayout());
    model.cursor().boxProperty().subscribe((old, now) -> {
      canvas.setAccessibleText(model.accessibleText());
      requestLayout();
    });
    session.visibleProperty().subscribe((old, now) -> requestLayout());
    session.rangeProperty().subscribe((old, now) -> requestLayout());
    session.answersHiddenProperty().subscribe((old, now) -> {
      canvas.setAccessibleText(model.accessibleText());
      requestLayout();
    });
    model.stepWordsProperty().subscribe((old, now) -> canvas.setAccessibleText(model.accessibleText()));
    session.playhead().standpointProperty().subscribe((old, now) -> showStep(now.step()));
    canvas.focusedProperty().subscribe((old, now) -> requestLayout());
    relayout(true);
  }

  /** What the frames in time and the ruler take, with a little room; infinite before the first run. */
  ReadOnlyDoubleProperty filledHeightProperty() {
    return filledPx.getReadOnlyProperty();
  }

  FlameViewModel model() {
    return model;
  }

  /** What has the focus and is given mouse and keys; its coordinates are those of the scene. */
  Canvas surface() {
    return canvas;
  }

  /** What is drawn now; null while there is nothing. */
  @Nullable
  FlameScene scene() {
    return scene;
  }

  /** The axis in time, whatever is drawn. */
  TimeAxis timeAxis() {
    return TimeAxis.of(model.session().analysisProperty().get(), model.session().playhead().stepProperty().get(),
        model.session().visibleProperty().get(), getWidth(), TimeInsets.forFont(fontPx.get()));
  }

  /** How long the last drawing took, in nanoseconds. */
  long lastDrawNanos() {
    return drawNanos;
  }

  boolean scrolls() {
    return rows.height() > rowsPx();
  }

  void scrollBy(double px) {
    scrollTo(scrollPx + px);
  }

  /** Brings the row of a box into sight. */
  void reveal(int box) {
    Chart chart = model.chartProperty().get();
    if (chart != null && box != Boxes.NONE) {
      scrollTo(rows.scrollTo(chart.boxes().rowOf(box), scrollPx, rowsPx()));
    }
  }

  /** Moves the playhead and nothing else, unless the row of its frame is out of sight. */
  private void showStep(@Nullable Step step) {
    if (step != null && model.chartProperty().get() instanceof FrameChart frames) {
      reveal(playheadLayer.boxOf(step, frames));
    }
    if (!isNeedsLayout()) {
      playheadLayer.paint(scene);
    }
  }

  void hover(int box) {
    if (box != hovered) {
      hovered = box;
      requestLayout();
    }
  }

  int hovered() {
    return hovered;
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.clamp(rows.height() + FlamePainter.rulerPx(fontPx.get()), 8 * fontPx.get(), 30 * fontPx.get());
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    playheadLayer.setWidth(getWidth());
    playheadLayer.setHeight(getHeight());
    scrollPx = rows.clampScroll(scrollPx, rowsPx());
    double barWidth = Math.min(scrollBar.prefWidth(-1), fontPx.get());
    scrollBar.setVisible(scrolls() && scene != null);
    scrollBar.resizeRelocate(getWidth() - barWidth, 0, barWidth, Math.max(1, rowsPx()));
    scrollBar.setMax(Math.max(0, rows.height() - rowsPx()));
    scrollBar.setVisibleAmount(rows.height() == 0 ? 0 : scrollBar.getMax() * rowsPx() / rows.height());
    scrollBar.setUnitIncrement(rows.rowPx());
    scrollBar.setBlockIncrement(rowsPx() * 0.8);
    scrollBar.setValue(scrollPx);
    draw();
  }

  /** Draws what the model shows. */
  void draw() {
    long started = System.nanoTime();
    var g = canvas.getGraphicsContext2D();
    Chart chart = model.chartProperty().get();
    Analysis analysis = model.session().analysisProperty().get();
    if (chart == null || analysis == null || chart.boxes().count() == 0 || model.isHidden()) {
      scene = null;
      g.setFill(palette.getValue().surface());
      g.fillRect(0, 0, getWidth(), getHeight());
    } else {
      FlameScene drawn = sceneOf(chart, analysis);
      scene = drawn;
      painter.draw(g, drawn, getHeight());
    }
    playheadLayer.paint(scene);
    if (canvas.isFocused()) {
      g.setStroke(palette.getValue().accent());
      g.setLineWidth(2);
      g.strokeRoundRect(1, 1, getWidth() - 2, getHeight() - 2, 6, 6);
    }
    drawNanos = System.nanoTime() - started;
  }

  private FlameScene sceneOf(Chart chart, Analysis analysis) {
    FlameCursor cursor = model.cursor();
    boolean isMerged = chart instanceof MergedChart;
    TimeAxis times = isMerged ? null : timeAxis();
    ByteAxis bytes = isMerged ? cursor.bytesProperty().get() : null;
    Scale scale = times != null
        ? new Scale(times.visible().fromNanos(), 1 / times.nanosPerPx(), times.leftPx(), times.rightPx())
        : cursor.bytesProperty().get().scale(MERGED_LEFT_EM * fontPx.get(), getWidth() - 2 * fontPx.get());
    long litArray = model.session().selectionProperty().get() instanceof Selection.OfArray array ? array.array() : 0;
    return new FlameScene(chart, rows, scale, offsetPx(), getWidth(), rowsPx(), times, bytes,
        model.session().rangeProperty().get(), peakNanos(analysis), model.searchProperty().get(),
        cursor.litProperty().get(), litArray, cursor.box(), hovered);
  }

  /** Where the peak is marked, -1 for nowhere: while a class guesses. */
  private long peakNanos(Analysis analysis) {
    return model.session().answersHiddenProperty().get() ? -1 : analysis.peakHeld().nanos();
  }

  /** Inverted rows that do not fill the height stand on the ruler. */
  private double offsetPx() {
    return rows.inverted() && !scrolls() ? rows.height() - rowsPx() : scrollPx - topPx();
  }

  private double topPx() {
    return scrolls() ? 0 : Math.round(fontPx.get() * 0.3);
  }

  private double rowsPx() {
    return Math.max(0, getHeight() - FlamePainter.rulerPx(fontPx.get()));
  }

  private void scrollTo(double px) {
    double clamped = rows.clampScroll(px, rowsPx());
    if (clamped != scrollPx) {
      scrollPx = clamped;
      requestLayout();
    }
  }

  private void restyle() {
    painter = newPainter();
    playheadLayer.restyle(palette.getValue(), painter.fonts());
    relayout(false);
  }

  private FlamePainter newPainter() {
    return new FlamePainter(new FlameFonts(fontPx.get()), palette.getValue());
  }

  /** {@code fromStart}: to where the outermost rows are; else the rows in sight stay. */
  private void relayout(boolean fromStart) {
    Chart chart = model.chartProperty().get();
    double px = fontPx.get();
    List<Boxes.Block> blocks = chart == null ? List.of() : chart.boxes().blocks();
    boolean[] hasStrip = new boolean[blocks.size()];
    for (int i = 0; i < hasStrip.length; i++) {
      hasStrip[i] = chart != null && chart.marks().hasAny(blocks.get(i).firstRow() + blocks.get(i).rows() - 1);
    }
    rows = new RowLayout(blocks, new RowLayout.Sizes(Math.round(px * ROW_EM), 0, Math.round(px * MARKS_EM),
        Math.round(px * BETWEEN_BLOCKS_EM)), hasStrip, model.invertedProperty().get());
    if (fromStart) {
      scrollPx = rows.inverted() ? rows.height() : 0;
    }
    if (chart instanceof FrameChart && !blocks.isEmpty()) {
      // the same whatever else is looked at in between
      filledPx.set(rows.height() + FlamePainter.rulerPx(px) + px * FREE_EM);
    }
    canvas.setAccessibleText(model.accessibleText());
    requestLayout();
  }
}
