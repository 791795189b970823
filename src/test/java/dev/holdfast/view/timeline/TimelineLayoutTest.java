package dev.holdfast.view.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.junit.jupiter.api.Test;

class TimelineLayoutTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 12, 40, 100_000})
  void partsLieBelowOneAnotherAndFillTheView(int lanes) {
    for (double height : new double[]{300, 500, 600, 1080}) {
      TimelineLayout layout = TimelineLayout.of(1600, height, 13, lanes, 0, false);
      assertTrue(0 < layout.plotTop() && layout.plotTop() + 60 < layout.plotBottom(), layout.toString());
      assertTrue(layout.plotBottom() < layout.lanesTop() && layout.lanesTop() < layout.lanesBottom(),
          layout.toString());
      assertTrue(layout.lanesBottom() < height, layout.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {10, 13, 20, 32})
  void lanesAreNeverTooLowToRead(double fontPx) {
    TimelineLayout layout = TimelineLayout.of(1600, 600, fontPx, 500, 0, false);
    assertEquals(2 * fontPx, layout.pitch());
    assertTrue(layout.overflows());
  }

  @Test
  void fewLanesFitWithoutScrolling() {
    TimelineLayout layout = TimelineLayout.of(900, 500, 13, 5, 400, false);
    assertFalse(layout.overflows());
    assertEquals(0, layout.scrollPx());
    assertEquals(5, layout.endLane());
  }

  @Test
  void inALowViewTheCurvesAndFiveLanesShareTheHeightFairly() {
    TimelineLayout layout = TimelineLayout.of(900, 26 * 13, 13, 5, 0, false);
    assertFalse(layout.overflows());
    assertTrue(layout.plotBottom() - layout.plotTop() >= 7 * 13, layout.toString());
    assertTrue(layout.pitch() >= 2 * 13, layout.toString());
  }

  @Test
  void thePointInALaneFindsIt() {
    TimelineLayout layout = TimelineLayout.of(900, 500, 13, 400, 1000, false);
    for (int lane = layout.firstLane(); lane < layout.endLane(); lane++) {
      double middle = layout.laneTop(lane) + layout.pitch() / 2;
      if (layout.isInLanes(middle)) {
        assertEquals(lane, layout.laneAt(middle));
      }
    }
    assertEquals(-1, layout.laneAt(layout.lanesTop() - 1));
    assertEquals(-1, layout.laneAt(layout.lanesBottom()));
    assertEquals(-1, TimelineLayout.of(900, 900, 13, 1, 0, false).laneAt(850));
  }

  @Test
  void onlyLanesThatAreSeenAreVisited() {
    TimelineLayout layout = TimelineLayout.of(900, 500, 13, 100_000, 26 * 5000, false);
    assertEquals(5000, layout.firstLane());
    assertTrue(layout.endLane() - layout.firstLane() <= layout.lanesHeight() / 26 + 2);
  }

  @Test
  void scrollingStopsAtTheLastLane() {
    TimelineLayout layout = TimelineLayout.of(900, 500, 13, 100, 1e9, false);
    assertEquals(layout.lanesBottom(), layout.laneTop(99) + layout.pitch(), 0.01);
    assertEquals(100, layout.endLane());
  }

  @Test
  void showingALaneScrollsNoMoreThanNeeded() {
    TimelineLayout layout = TimelineLayout.of(900, 500, 13, 100, 260, false);
    assertEquals(260, layout.scrollToShow(11));
    assertEquals(26 * 3, layout.scrollToShow(3));
    TimelineLayout down = TimelineLayout.of(900, 500, 13, 100, layout.scrollToShow(80), false);
    assertEquals(down.lanesBottom(), down.laneTop(80) + down.pitch(), 0.01);
  }

  @Test
  void theOverviewShowsEveryLaneAtOnce() {
    TimelineLayout layout = TimelineLayout.of(900, 500, 13, 100_000, 77, true);
    assertTrue(layout.isOverview());
    assertFalse(layout.overflows());
    assertEquals(99_999, layout.laneAt(layout.lanesBottom() - 0.0001));
  }
}
