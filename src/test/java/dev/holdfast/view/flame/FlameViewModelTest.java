package dev.holdfast.view.flame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.session.Selection;
import dev.holdfast.session.Session;
import dev.holdfast.session.TimeRange;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.Trace;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class FlameViewModelTest {
  private final Session session = new Session();
  private final ArrayDeque<Runnable> layouts = new ArrayDeque<>();
  private final FlameViewModel model = new FlameViewModel(session, layouts::add, Runnable::run);

  private Chart show(Trace trace) {
    session.analysisProperty().set(Analysis.of(trace));
    return chart();
  }

  private Chart chart() {
    Chart chart = model.chartProperty().get();
    if (chart == null) {
      throw new AssertionError("no chart");
    }
    return chart;
  }

  private int box(String label) {
    for (int box = 0; box < chart().boxes().count(); box++) {
      if (chart().label(box).equals(label)) {
        return box;
      }
    }
    throw new AssertionError("no box " + label);
  }

  private List<String> lit() {
    return Arrays.stream(model.cursor().litProperty().get()).mapToObj(chart()::label).toList();
  }

  @Test
  void whatIsEmptySaysWhatToDo() {
    assertTrue(model.emptyText().startsWith("Press Run"));
    show(SampleTraces.empty());
    assertEquals("Waiting for the first recorded method…", model.emptyText());
    show(SampleTraces.original(1));
    assertEquals("", model.emptyText());
    model.choiceProperty().set(ArrayChoice.IN_RANGE);
    model.modeProperty().set(FlameViewModel.Mode.MERGED);
    assertTrue(model.emptyText().startsWith("Select a range"));
  }

  @Test
  void saysWhatTheWidthMeans() {
    show(SampleTraces.original(100));
    model.modeProperty().set(FlameViewModel.Mode.MERGED);
    assertEquals("width = bytes held at the peak (SI): 400 MB", model.caption());
  }

  @Test
  void aClickSelectsTheFrameInEveryView() {
    FrameChart frames = (FrameChart) show(SampleTraces.original(1));
    model.cursor().select(box("raiseToPower"));
    assertEquals(new Selection.OfFrame(frames.frame(box("raiseToPower")).id()), session.selectionProperty().get());
    model.cursor().select(Boxes.NONE);
    assertEquals(new Selection.None(), session.selectionProperty().get());
  }

  @Test
  void anArraySelectedElsewhereLightsUpItsBirthAndItsHolders() {
    show(SampleTraces.original(1));
    session.selectionProperty().set(new Selection.OfArray(3));
    assertEquals(List.of("Original.processData", "raiseToPower", "duplicateData"), lit());
  }

  @Test
  void mergedAnArrayIsItsOwnBox() {
    show(SampleTraces.original(1));
    model.modeProperty().set(FlameViewModel.Mode.MERGED);
    session.selectionProperty().set(new Selection.OfArray(3));
    assertEquals("#3  dataPow in processData", chart().label(model.cursor().box()));
    model.cursor().select(box("#4  argument data of addScalar"));
    assertEquals(new Selection.OfArray(4), session.selectionProperty().get());
  }

  @Test
  void arrowsWalkOutInAndToTheNeighbours() {
    show(SampleTraces.original(1));
    model.cursor().walk(FlameCursor.Step.IN);
    assertEquals("Original.processData", chart().label(model.cursor().box()));
    model.cursor().select(box("subtractScalar"));
    model.cursor().walk(FlameCursor.Step.RIGHT);
    assertEquals("raiseToPower", chart().label(model.cursor().box()));
    model.cursor().walk(FlameCursor.Step.OUT);
    assertEquals("Original.processData", chart().label(model.cursor().box()));
    assertFalse(model.cursor().walk(FlameCursor.Step.OUT));
  }

  @Test
  void fittingCanBeTakenBack() {
    FrameChart frames = (FrameChart) show(SampleTraces.original(1));
    TimeRange before = new TimeRange(0, frames.boxes().to(0) / 2);
    session.visibleProperty().set(before);
    int box = box("subtractScalar");
    model.cursor().fit(box);
    TimeRange fitted = session.visibleProperty().get();
    assertTrue(fitted != null && fitted.fromNanos() <= frames.boxes().from(box)
        && fitted.toNanos() >= frames.boxes().to(box) && fitted.lengthNanos() < 2 * frames.boxes().length(box));
    assertTrue(model.cursor().back());
    assertEquals(before, session.visibleProperty().get());
    assertFalse(model.cursor().back());
    model.cursor().reset();
    assertNull(session.visibleProperty().get());
  }

  @Test
  void walksThroughTheMatchesAndAroundTheEnds() {
    show(SampleTraces.original(1));
    model.queryProperty().set("scalar");
    assertEquals(2, model.searchProperty().get().count());
    model.cursor().nextMatch(1);
    assertEquals("subtractScalar", chart().label(model.cursor().box()));
    model.cursor().nextMatch(1);
    assertEquals("addScalar", chart().label(model.cursor().box()));
    model.cursor().nextMatch(1);
    assertEquals(0, model.cursor().matchProperty().get());
    model.cursor().nextMatch(-1);
    assertEquals(1, model.cursor().matchProperty().get());
  }

  @Test
  void aMatchOutOfSightIsBroughtIntoSight() {
    FrameChart frames = (FrameChart) show(SampleTraces.original(1));
    session.visibleProperty().set(new TimeRange(0, frames.boxes().to(0) / 10));
    model.queryProperty().set("addScalar");
    model.cursor().nextMatch(1);
    TimeRange visible = session.visibleProperty().get();
    assertTrue(visible != null && visible.toNanos() > frames.boxes().from(box("addScalar")));
  }

  @Test
  void searchesForTextAsItStandsAndForExpressions() {
    Chart chart = show(SampleTraces.original(1));
    assertEquals(2, Search.of("SCALAR", chart).count());
    assertEquals(3, Search.of("^Original.*(Scalar|Power)", chart).count());
    assertEquals(0, Search.of("scalar(", chart).count());
    assertFalse(Search.of("  ", chart).isActive());
  }

  @Test
  void aZoomedViewStaysWhileTheRunGrows() {
    Trace whole = SampleTraces.original(1);
    show(SampleTraces.running(whole, 20));
    model.modeProperty().set(FlameViewModel.Mode.MERGED);
    model.cursor().show(model.cursor().bytesProperty().get().zoomAt(0, 2));
    ByteAxis zoomed = model.cursor().bytesProperty().get();
    show(whole);
    assertEquals(zoomed.fromBytes(), model.cursor().bytesProperty().get().fromBytes());
    assertEquals(zoomed.lengthBytes(), model.cursor().bytesProperty().get().lengthBytes());
  }

  @Test
  void aLargeRunIsLaidOutElsewhereAndOnlyTheNewestIsShown() {
    session.analysisProperty().set(Analysis.of(SampleTraces.large(20_000, 10)));
    assertTrue(model.emptyText().startsWith("Laying out"));
    session.analysisProperty().set(Analysis.of(SampleTraces.original(1)));
    Chart small = chart();
    layouts.remove().run();
    assertEquals(small, chart());
  }

  @Test
  void marksStandInTheRowOfTheFrameThatGaveBirth() {
    Chart chart = show(SampleTraces.original(1));
    assertFalse(chart.marks().hasAny(0));
    long[] ids = new long[5];
    for (int i = 0; i < 5; i++) {
      ids[i] = chart.marks().array(1, i).id();
    }
    assertArrayEquals(new long[]{1, 2, 3, 4, 5}, ids);
    assertEquals(3, chart.tint(box("raiseToPower")));
    session.smallestShownBytesProperty().set(2_000_000);
    assertFalse(chart().marks().hasAny(1));
  }

  @Test
  void saysEverythingAboutAFrame() {
    Chart chart = show(SampleTraces.original(100));
    String text = chart.card(box("addScalar")).text();
    assertTrue(text.startsWith("Original.addScalar\nsource: "), text);
    assertTrue(text.contains("born here: #5  byte[100,000,000]  100 MB"), text);
    assertTrue(text.contains("left: returned"), text);
  }
}
