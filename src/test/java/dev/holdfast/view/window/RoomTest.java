package dev.holdfast.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Heights and widths in base font sizes: 1280 by 800 pixels are 61.5 high at 13 pixels, and 50 when presented at 16. */
class RoomTest {
  private static final double MANY_ROWS = Double.POSITIVE_INFINITY;

  @Test
  void onASmallBeamerTheFlameChartGivesWayAndTheFiguresStandInALine() {
    Room room = Room.of(50, true, true, false, false);
    assertTrue(room.isLow());
    assertFalse(room.hasFlame());
  }

  @Test
  void onALargeScreenEverythingIsPresented() {
    Room room = Room.of(1080 / 19.0, true, true, false, false);
    assertFalse(room.isLow());
    assertTrue(room.hasFlame());
  }

  @Test
  void besideTheTimelineTheFlameChartTakesNoHeightAndStays() {
    assertTrue(Room.of(50, true, true, false, true).hasFlame());
  }

  @Test
  void theWholeRunKeepsItsSentencesInALowWindow() {
    assertFalse(Room.of(53, false, false, false, false).isLow());
    assertTrue(Room.of(53, false, true, false, false).isLow());
  }

  @Test
  void theTimelineTakesWhatItNeedsAndTheFlameChartTheRest() {
    Room room = Room.of(61.5, false, true, false, false);
    assertEquals(26, room.timelineShare(36, MANY_ROWS) * 36, 0.01);
    assertEquals(0.64, room.timelineShare(60, MANY_ROWS), 0.001, "where there is enough for both");
  }

  @Test
  void aFlameChartOfFewRowsLeavesTheTimelineMore() {
    Room room = Room.of(80, false, true, false, false);
    assertEquals(0.75, room.timelineShare(60, 15), 0.001);
    assertEquals(0.78, room.timelineShare(60, 9), 0.001, "but not all of it");
    assertEquals(0.64, room.timelineShare(60, 40), 0.001);
    assertEquals(26, room.timelineShare(36, 9) * 36, 1.3, "in a window of the usual size it makes little difference");
  }

  @Test
  void inALowWindowTheFlameChartsHeaderIsLeft() {
    Room room = Room.of(53, false, true, false, false);
    assertEquals(27, room.timelineShare(29.9, MANY_ROWS) * 29.9, 0.01);
    assertEquals(24.2, room.timelineShare(33, MANY_ROWS) * 33, 0.01, "two rows are left as soon as every lane is seen");
  }

  @Test
  void beforeAClassTheSourcesLinesAreWhole() {
    assertEquals(34, 80 * (1 - Room.of(50, true, true, false, false).chartsShare(80)), 0.01);
    assertEquals(40, 100 * (1 - Room.of(61, false, true, false, false).chartsShare(100)), 0.01);
    assertEquals(0.66, Room.of(61, false, true, false, false).chartsShare(80), "nor do narrow charts lose any");
    assertEquals(0.66, Room.of(61, false, true, false, false).chartsShare(150), "where there is room for both");
    assertEquals(0.56, Room.of(50, true, true, false, false).chartsShare(60), "the charts keep the larger half");
  }
}
