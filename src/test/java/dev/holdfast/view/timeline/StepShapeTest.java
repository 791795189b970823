package dev.holdfast.view.timeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Curve;
import dev.holdfast.session.TimeRange;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.axis.TimeInsets;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class StepShapeTest {
  private static final TimeInsets NO_INSETS = new TimeInsets(0, 0);
  private final Curve curve = new Curve(new long[]{1, 2, 3}, new long[]{100, 300, 300}, new long[]{10, 30, 20});

  @Test
  void everyStepHasBothItsEnds() {
    Curve steps = new Curve(new long[]{1, 2}, new long[]{100, 300}, new long[]{10, 30});
    StepShape shape = StepShape.of(steps, TimeAxis.of(1000, null, 1000, NO_INSETS));
    assertArrayEquals(new double[]{0, 100, 100, 300, 300, 1000}, Arrays.copyOf(shape.nanos(), shape.count()));
    assertArrayEquals(new double[]{0, 0, 10, 10, 30, 30}, Arrays.copyOf(shape.bytes(), shape.count()));
  }

  @Test
  void aZoomedShapeBeginsWithTheValueFromBefore() {
    StepShape shape = StepShape.of(curve, TimeAxis.of(10_000, new TimeRange(200, 1200), 1000, NO_INSETS));
    assertEquals(200, shape.nanos()[0]);
    assertEquals(10, shape.bytes()[0]);
    assertEquals(20, shape.bytes()[shape.count() - 1]);
  }

  @Test
  void thePeakOfAPixelIsNotLost() {
    StepShape shape = StepShape.of(curve, TimeAxis.of(1000, null, 10, NO_INSETS));
    assertEquals(30, Arrays.stream(shape.bytes()).max().orElse(0));
  }

  @Test
  void aMillionStepsCostNoMoreCornersThanPixels() {
    int steps = 1_000_000;
    Random random = new Random(5);
    Curve many = new Curve(LongStream.range(0, steps).toArray(),
        LongStream.range(0, steps).map(i -> i * 1000).toArray(),
        random.longs(steps, 0, 1000).toArray());
    StepShape shape = StepShape.of(many, TimeAxis.of(steps * 1000L, null, 500, NO_INSETS));
    assertTrue(shape.count() <= 6 * 501, () -> "corners: " + shape.count());
  }

  @Test
  void theValueAtAnInstantIsThatOfTheLastStep() {
    assertEquals(0, StepShape.valueAt(curve, 99));
    assertEquals(10, StepShape.valueAt(curve, 100));
    assertEquals(20, StepShape.valueAt(curve, 300));
  }

  @Test
  void theHighestInARangeCountsWhatItBeginsWith() {
    assertEquals(10, StepShape.highestIn(curve, 150, 200));
    assertEquals(30, StepShape.highestIn(curve, 150, 301));
    assertEquals(10, StepShape.highestIn(curve, 150, 300));
    assertEquals(20, StepShape.highestIn(curve, 301, 400));
    assertEquals(10, StepShape.highestIn(curve, 100, 101));
  }

  @Test
  void curvesAddUpWhereEitherHasAStep() {
    Curve sum = curve.plus(new Curve(new long[]{2, 9}, new long[]{300, 900}, new long[]{5, 0}));
    assertArrayEquals(new long[]{1, 2, 3, 9}, sum.seqs());
    assertArrayEquals(new long[]{100, 300, 300, 900}, sum.nanos());
    assertArrayEquals(new long[]{10, 35, 25, 20}, sum.bytes());
  }
}
