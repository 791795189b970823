package dev.holdfast.view.axis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.session.TimeRange;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class TimeAxisTest {
  private static final long MS = 1_000_000;

  /** 40 ms over 400 px: 0.1 ms a pixel. */
  private final TimeAxis axis = TimeAxis.of(40 * MS, null, 520, new TimeInsets(100, 20));

  @Test
  void timeIsDrawnBetweenTheInsets() {
    assertEquals(100, axis.xOf(0));
    assertEquals(500, axis.xOf(40 * MS));
    assertEquals(300, axis.xOf(20 * MS));
    assertEquals(20 * MS, axis.nanosOf(300));
  }

  @Test
  void pixelsOutsideThePlotMeanItsEnds() {
    assertEquals(0, axis.nanosOf(-50));
    assertEquals(40 * MS, axis.nanosOf(5000));
    assertEquals(500, axis.clampedXOf(Long.MAX_VALUE));
  }

  @Test
  void zoomingLeavesTheInstantBelowTheCursorInPlace() {
    Random random = new Random(7);
    TimeAxis at = axis;
    for (int i = 0; i < 200; i++) {
      double x = 100 + random.nextDouble() * 400;
      long nanos = at.nanosOf(x);
      TimeAxis in = at.zoomAt(x, 1 + random.nextDouble());
      assertEquals(x, in.xOf(nanos), 1 / in.nanosPerPx() + 0.6);
      at = in.visible().lengthNanos() < 50_000 ? axis : in;
    }
  }

  @Test
  void zoomingStopsAtTheRunAndAtAMicrosecond() {
    assertEquals(new TimeRange(0, 40 * MS), axis.zoomAt(300, 0.01).visible());
    assertEquals(TimeAxis.CLOSEST_NANOS, axis.zoomAt(300, 1e9).visible().lengthNanos());
  }

  @Test
  void panningStopsAtTheEndsOfTheRun() {
    TimeAxis zoomed = axis.zoomAt(100, 4);
    assertEquals(new TimeRange(0, 10 * MS), zoomed.visible());
    assertEquals(new TimeRange(MS, 11 * MS), zoomed.panBy(40).visible());
    assertEquals(new TimeRange(0, 10 * MS), zoomed.panBy(-40).visible());
    assertEquals(new TimeRange(30 * MS, 40 * MS), zoomed.panBy(1e6).visible());
  }

  @Test
  void fittingLeavesAMarginInsideTheRun() {
    assertEquals(new TimeRange(9 * MS, 31 * MS), axis.fit(new TimeRange(10 * MS, 30 * MS)).visible());
    assertEquals(new TimeRange(0, 21 * MS), axis.fit(new TimeRange(0, 20 * MS)).visible());
    assertEquals(TimeAxis.CLOSEST_NANOS, axis.fit(new TimeRange(10 * MS, 10 * MS + 1)).visible().lengthNanos());
  }

  @Test
  void theWholeRunIsKeptAsNullSoThatItGrows() {
    assertNull(axis.visibleOrNull());
    assertTrue(axis.zoomAt(300, 2).zoomAt(300, 0.5).showsAll());
    TimeAxis zoomed = axis.zoomAt(300, 2);
    TimeAxis grown = TimeAxis.of(80 * MS, zoomed.visibleOrNull(), 520, axis.insets());
    assertEquals(zoomed.visible(), grown.visible());
    assertFalse(grown.showsAll());
  }

  @Test
  void aRangeOutsideTheRunIsMovedInside() {
    assertEquals(new TimeRange(30 * MS, 40 * MS),
        TimeAxis.of(40 * MS, new TimeRange(100 * MS, 110 * MS), 520, axis.insets()).visible());
  }

  @Test
  void ticksAreRoundAndFarEnoughApart() {
    assertEquals(List.of("0 ms", "10 ms", "20 ms", "30 ms", "40 ms"), labels(axis, 80));
    assertEquals(List.of("0 ms", "5 ms", "10 ms", "15 ms", "20 ms", "25 ms", "30 ms", "35 ms", "40 ms"),
        labels(axis, 50));
  }

  @Test
  void tickLabelsHaveTheUnitAndTheDigitsThatTellThemApart() {
    assertEquals(List.of("0.0 s", "0.5 s", "1.0 s"), labels(over(0, 1_200 * MS), 160));
    assertEquals(List.of("0 µs", "200 µs", "400 µs"), labels(over(0, 500_000), 100));
    assertEquals(List.of("0 ns", "500 ns"), labels(over(0, 900), 200));
    assertEquals(List.of("33.200 ms", "33.201 ms", "33.202 ms"), labels(
        TimeAxis.of(40 * MS, new TimeRange(33_200_000, 33_202_000), 520, axis.insets()), 200));
  }

  @Test
  void anInstantIsWordedAsExactlyAsAPixel() {
    assertEquals("33.2 ms", axis.label(33_214_567));
    assertEquals("33.2146 ms",
        TimeAxis.of(40 * MS, new TimeRange(33_200_000, 33_230_000), 520, axis.insets()).label(33_214_567));
  }

  @Test
  void ticksStayInsideThePlotAtEveryZoom() {
    Random random = new Random(3);
    TimeAxis at = axis;
    for (int i = 0; i < 300; i++) {
      at = at.zoomAt(100 + random.nextDouble() * 400, 0.5 + random.nextDouble() * 1.6);
      List<TimeAxis.Tick> ticks = at.ticks(60);
      assertTrue(ticks.size() <= 7, () -> ticks.toString());
      for (TimeAxis.Tick tick : ticks) {
        assertTrue(tick.x() >= 99.99 && tick.x() <= 500.01, () -> tick.toString());
      }
    }
  }

  @Test
  void insetsGrowWithTheFont() {
    assertEquals(new TimeInsets(176, 26), TimeInsets.forFont(13));
    assertEquals(new TimeInsets(351, 52), TimeInsets.forFont(26));
  }

  private TimeAxis over(long from, long to) {
    return TimeAxis.of(to, new TimeRange(from, to), 520, axis.insets());
  }

  private static List<String> labels(TimeAxis axis, double gapPx) {
    return axis.ticks(gapPx).stream().map(TimeAxis.Tick::label).toList();
  }
}
