package dev.holdfast.view.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.view.axis.ByteScale;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Span;
import dev.holdfast.analysis.State;
import dev.holdfast.session.Selection;
import dev.holdfast.session.Session;
import dev.holdfast.session.TimeRange;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.Trace;
import dev.holdfast.view.HeadlessPictures;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.axis.TimeInsets;
import dev.holdfast.view.theme.Palette;

import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;

import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The view as it is drawn, asked pixel by pixel at the places that the pure geometry computes. */
class TimelineViewTest {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 600;
  private static final Trace ORIGINAL = SampleTraces.original(100);

  private final Analysis analysis = Analysis.of(ORIGINAL);
  private final Session session = new Session();
  private final SimpleObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
  private final TimelineLayout layout = TimelineLayout.of(WIDTH, HEIGHT, 13, 5, 0, false);
  private final TimeAxis axis = TimeAxis.of(TimeAxis.totalNanosOf(analysis), null, WIDTH, TimeInsets.forFont(13));

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everySpanIsDrawnInItsArraysHueAndItsStatesWay(boolean dark) throws Exception {
    palette.set(dark ? Palette.DARK : Palette.LIGHT);
    WritableImage image = draw();
    int seen = 0;
    for (int lane = 0; lane < 5; lane++) {
      ArrayLife array = analysis.arrays().get(lane);
      for (Span span : array.spans()) {
        double fromX = axis.xOf(span.fromNanos());
        double toX = axis.xOf(Math.min(span.toNanos(), axis.totalNanos()));
        if (toX - fromX > 20) {
          assertState(image, span.state(), palette.get().arrayHue(array.id()), (int) toX, lane);
          seen++;
        }
      }
    }
    assertTrue(seen >= 11, "spans looked at: " + seen);
  }

  /** Looks at the last pixels of the bar, right of its words, along a line through its upper part. */
  private void assertState(WritableImage image, State state, Color hue, int toX, int lane) {
    int y = (int) (layout.laneTop(lane) + layout.barInset() + 4);
    Set<Color> colors = new HashSet<>();
    for (int x = toX - 16; x < toX - 5; x++) {
      colors.add(image.getPixelReader().getColor(x, y));
    }
    String message = "lane " + lane + " " + state + " " + colors;
    switch (state) {
      case NEEDED -> assertEquals(Set.of(hue), colors, message);
      case CLINGING -> assertTrue(colors.contains(hue) && colors.size() > 2, message);
      case RELEASED -> assertEquals(Set.of(palette.get().surface()), colors, message);
      case COLLECTED, UNKNOWN -> throw new AssertionError(message);
    }
  }

  @Test
  void theCurvesAreFilledBelowNeededAndHatchedAboveIt() throws Exception {
    WritableImage image = draw();
    CurveModel model = CurveModel.of(analysis);
    ByteScale scale = model.scale(layout.plotBottom() - layout.plotTop(), 39, model.heapFits());
    int x = (int) axis.xOf(analysis.peakHeld().nanos()) + 30;
    int needed = (int) CurvePainter.yOf(150e6, layout, scale);
    int clinging = (int) CurvePainter.yOf(350e6, layout, scale);
    int above = (int) CurvePainter.yOf(425e6, layout, scale);
    assertEquals(Palette.LIGHT.neededFill(), image.getPixelReader().getColor(x, needed));
    assertEquals(Palette.LIGHT.surface(), image.getPixelReader().getColor(x, above));
    Set<Color> hatched = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      hatched.add(image.getPixelReader().getColor(x + i, clinging));
    }
    assertTrue(hatched.size() > 2, hatched.toString());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aTasksLimitIsALineAcrossTheCurvesAndGoesWithTheTask(boolean dark) throws Exception {
    palette.set(dark ? Palette.DARK : Palette.LIGHT);
    CurveModel model = CurveModel.of(analysis);
    ByteScale scale = model.scale(layout.plotBottom() - layout.plotTop(), 39, model.heapFits());
    int y = (int) Math.round(CurvePainter.yOf(230e6, layout, scale));
    Color red = LimitPainter.color(palette.get());
    HeadlessPictures.onFxThread(() -> {
      TimelineView view = new TimelineView(session, palette);
      session.analysisProperty().set(analysis);
      view.limitProperty().set(OptionalLong.of(230_000_000));
      assertEquals(40, reds(HeadlessPictures.draw(view, WIDTH, HEIGHT, palette.get(), () -> {}), y, red));
      assertTrue(view.getAccessibleText().contains("The task's limit 230 MB"), view.getAccessibleText());
      view.limitProperty().set(OptionalLong.empty());
      assertEquals(0, reds(view.getScene().snapshot(null), y, red));
      assertFalse(view.getAccessibleText().contains("limit"), view.getAccessibleText());
    });
  }

  private int reds(WritableImage image, int y, Color red) {
    int count = 0;
    for (int x = (int) axis.rightPx() - 60; x < (int) axis.rightPx() - 20; x++) {
      count += image.getPixelReader().getColor(x, y).equals(red) ? 1 : 0;
    }
    return count;
  }

  @Test
  void aClickOnALaneSelectsItsArrayAndOneBesideThemClears() throws Exception {
    HeadlessPictures.onFxThread(() -> {
      TimelineView view = new TimelineView(session, palette);
      session.analysisProperty().set(analysis);
      // so high that there is room below the lanes
      HeadlessPictures.draw(view, WIDTH, 1000, Palette.LIGHT, () -> {});
      TimelineLayout high = TimelineLayout.of(WIDTH, 1000, 13, 5, 0, false);
      click(view, 600, high.laneTop(2) + 5, 1);
      assertEquals(new Selection.OfArray(3), session.selectionProperty().get());
      click(view, 600, high.laneTop(4) + high.pitch() + 4, 1);
      assertEquals(new Selection.None(), session.selectionProperty().get());
    });
  }

  @Test
  void theSelectedLaneIsMarked() throws Exception {
    session.selectionProperty().set(new Selection.OfArray(3));
    WritableImage image = draw();
    assertEquals(Palette.LIGHT.selectionFill(), image.getPixelReader().getColor(4, (int) layout.laneTop(2) + 4));
    assertEquals(Palette.LIGHT.surface(), image.getPixelReader().getColor(4, (int) layout.laneTop(1) + 4));
  }

  @Test
  void theWheelZoomsAtTheCursorAndZeroShowsAllAgain() throws Exception {
    HeadlessPictures.onFxThread(() -> {
      TimelineView view = view(() -> {});
      double x = axis.xOf(20_000_000);
      wheel(view, x, 200, 120);
      TimeRange zoomed = session.visibleProperty().get();
      assertEquals(axis.totalNanos() / Math.pow(1.2, 3), zoomed.lengthNanos(), 10);
      view.layout();
      assertEquals(x, TimeAxis.of(axis.totalNanos(), zoomed, WIDTH, axis.insets()).xOf(20_000_000), 0.01);
      Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "0", "0", KeyCode.DIGIT0, false, false, false, false));
      assertNull(session.visibleProperty().get());
    });
  }

  @Test
  void shiftAndDragSelectTimesAndEscapeClearsThem() throws Exception {
    HeadlessPictures.onFxThread(() -> {
      TimelineView view = view(() -> {});
      mouse(view, MouseEvent.MOUSE_PRESSED, 500, 200, 1, true, true);
      mouse(view, MouseEvent.MOUSE_DRAGGED, 600, 200, 1, true, false);
      mouse(view, MouseEvent.MOUSE_RELEASED, 600, 200, 1, true, false);
      assertEquals(new TimeRange(axis.nanosOf(500), axis.nanosOf(600)), session.rangeProperty().get());
      Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
      assertNull(session.rangeProperty().get());
    });
  }

  @Test
  void aDoubleClickFitsTheArraysLife() throws Exception {
    HeadlessPictures.onFxThread(() -> {
      TimelineView view = view(() -> {});
      click(view, 600, layout.laneTop(2) + 5, 2);
      ArrayLife power = analysis.arrays().get(2);
      TimeRange shown = session.visibleProperty().get();
      assertTrue(shown.fromNanos() < power.born().nanos() && power.born().nanos() - shown.fromNanos() < 2_000_000,
          shown.toString());
    });
  }

  @Test
  void aZoomedViewStaysWhereItIsWhenTheRunGrows() throws Exception {
    session.visibleProperty().set(new TimeRange(2_000_000, 6_000_000));
    Analysis half = Analysis.of(SampleTraces.running(ORIGINAL, ORIGINAL.recorded().size() / 2));
    HeadlessPictures.onFxThread(() -> {
      TimelineView view = view(() -> session.analysisProperty().set(half));
      int before = view.snapshot(null, null).getPixelReader().getArgb(500, (int) layout.laneTop(0) + 15);
      session.analysisProperty().set(analysis);
      view.layout();
      assertEquals(new TimeRange(2_000_000, 6_000_000), session.visibleProperty().get());
      assertEquals(before, view.snapshot(null, null).getPixelReader().getArgb(500, (int) layout.laneTop(0) + 15));
    });
  }

  @Test
  void withoutARunItSaysWhatToDo() throws Exception {
    HeadlessPictures.onFxThread(() -> {
      TimelineView view = new TimelineView(session, palette);
      WritableImage image = HeadlessPictures.draw(view, WIDTH, HEIGHT, Palette.LIGHT, () -> {});
      assertTrue(view.getAccessibleText().contains("press Run"), view.getAccessibleText());
      assertNotEquals(1, colorsIn(image).size());
    });
  }

  @Test
  void itIsWarmedUpOnAnyThread() throws Exception {
    HeadlessPictures.onFxThread(() -> {});
    TimelineView.warmUp();
  }

  @Test
  void itsSummaryIsReadAloud() throws Exception {
    HeadlessPictures.onFxThread(() -> assertEquals(
        "Timeline of original: 5 arrays, 5 of them in lanes. At the peak 400 MB are held by 4 arrays, of which 200 MB are needed at most.",
        view(() -> {}).getAccessibleText()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 60, 150, 300})
  void theSmallestViewsAreDrawnWithoutAnError(int size) throws Exception {
    HeadlessPictures.onFxThread(() -> {
      TimelineView view = new TimelineView(session, palette);
      session.analysisProperty().set(analysis);
      session.rangeProperty().set(new TimeRange(1, 2_000_000));
      HeadlessPictures.draw(view, size, size, Palette.LIGHT,
          () -> mouse(view, MouseEvent.MOUSE_MOVED, size / 2.0, size / 2.0, 0, false, false));
    });
  }

  @Test
  void manyArraysAreFirstShownAllAtOnce() throws Exception {
    session.smallestShownBytesProperty().set(0);
    HeadlessPictures.onFxThread(() -> {
      TimelineView view = new TimelineView(session, palette);
      session.analysisProperty().set(Analysis.of(SampleTraces.large(2000, 4000)));
      WritableImage image = HeadlessPictures.draw(view, WIDTH, HEIGHT, Palette.LIGHT, () -> {});
      Set<Color> colors = colorsIn(image);
      for (int hue = 1; hue <= 8; hue++) {
        assertTrue(colors.contains(Palette.LIGHT.arrayHue(hue)), "hue " + hue);
      }
    });
  }

  private static Set<Color> colorsIn(WritableImage image) {
    Set<Color> colors = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colors.add(image.getPixelReader().getColor(x, y));
      }
    }
    return colors;
  }

  private WritableImage draw() throws Exception {
    WritableImage[] image = new WritableImage[1];
    HeadlessPictures.onFxThread(() -> {
      TimelineView view = new TimelineView(session, palette);
      session.analysisProperty().set(analysis);
      image[0] = HeadlessPictures.draw(view, WIDTH, HEIGHT, palette.get(), () -> {});
    });
    return image[0];
  }

  private TimelineView view(Runnable setUp) {
    TimelineView view = new TimelineView(session, palette);
    session.analysisProperty().set(analysis);
    setUp.run();
    HeadlessPictures.draw(view, WIDTH, HEIGHT, Palette.LIGHT, () -> {});
    return view;
  }

  private static void click(TimelineView view, double x, double y, int count) {
    mouse(view, MouseEvent.MOUSE_PRESSED, x, y, count, false, true);
    mouse(view, MouseEvent.MOUSE_RELEASED, x, y, count, false, true);
    mouse(view, MouseEvent.MOUSE_CLICKED, x, y, count, false, true);
  }

  private static void mouse(TimelineView view, EventType<MouseEvent> type, double x, double y, int count, boolean shift,
      boolean still) {
    boolean down = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
    Event.fireEvent(view, new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, count, shift, false, false, false, down,
        false, false, false, false, still, null));
  }

  private static void wheel(TimelineView view, double x, double y, double delta) {
    Event.fireEvent(view,
        new ScrollEvent(ScrollEvent.SCROLL, x, y, x, y, false, false, false, false, false, false, 0, delta,
            0, delta, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
            null));
  }
}
