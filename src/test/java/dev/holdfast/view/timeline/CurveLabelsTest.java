package dev.holdfast.view.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.session.TimeRange;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceEvent;
import dev.holdfast.view.axis.ByteScale;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.axis.TimeInsets;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurveLabelsTest {
  private static final TextMeasure SEVEN_PX = text -> text.length() * 7.0;
  private static final long HEAP_300_MIB = 300L << 20;

  /** What lies where, for a run drawn at a size. */
  private static final class Drawn {
    final CurveModel model;
    final TimelineLayout layout;
    final TimeAxis axis;
    final ByteScale scale;
    final CurveLabels labels;

    Drawn(Trace trace, OptionalLong limit, double width, double height, @Nullable TimeRange visible) {
      Analysis analysis = Analysis.of(trace);
      model = CurveModel.of(analysis).limited(limit);
      layout = TimelineLayout.of(width, height, 13, analysis.arrays().size(), 0, false);
      axis = TimeAxis.of(TimeAxis.totalNanosOf(analysis), visible, width, TimeInsets.forFont(13));
      scale = CurvePainter.scaleOf(layout, model, true);
      labels = CurveLabels.of(layout, axis, model, scale, true, SEVEN_PX, SEVEN_PX);
    }

    double y(long bytes) {
      return Math.round(CurvePainter.yOf(bytes, layout, scale));
    }

    List<Box> all() {
      return Stream.of(labels.peak(), labels.asked(), labels.askedWords(), labels.limit(), labels.heap())
          .filter(Objects::nonNull).toList();
    }

    void assertNoneOverlap() {
      List<Box> boxes = all();
      for (int i = 0; i < boxes.size(); i++) {
        for (int j = 0; j < i; j++) {
          assertEquals(0, boxes.get(i).overlap(boxes.get(j)), boxes.get(i) + " on " + boxes.get(j));
        }
      }
    }
  }

  private static Trace withCollections(Trace trace, long usedBytes) {
    List<TraceEvent> jvm = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      long nanos = trace.run().nanos() * (i + 1) / 14;
      jvm.add(new TraceEvent.Collection(nanos, nanos, i, "", "", false, usedBytes, usedBytes));
    }
    return new Trace(trace.run(), trace.methods(), trace.variables(), trace.threads(), trace.recorded(), jvm);
  }

  @ParameterizedTest
  @CsvSource({"420, 260", "800, 420", "1280, 560", "1920, 800"})
  void aLimitJustAboveThePeakMakesWayForItsWords(double width, double height) {
    for (long limit = 180_000_000; limit <= 260_000_000; limit += 5_000_000) {
      Drawn drawn = new Drawn(SampleTraces.nested(100), OptionalLong.of(limit), width, height, null);
      assertEquals(2, drawn.all().size());
      drawn.assertNoneOverlap();
      // on its line, in a very narrow picture beside it
      assertEquals(drawn.y(limit), Objects.requireNonNull(drawn.labels.limit()).middle(), width < 500 ? 18 : 0.5);
    }
  }

  @Test
  void withNothingInTheWayTheLimitStandsAtTheLeftOfItsLine() {
    Drawn drawn = new Drawn(SampleTraces.original(100), OptionalLong.of(230_000_000), 1280, 560, null);
    assertEquals(drawn.axis.leftPx() + 13 * 0.6, Objects.requireNonNull(drawn.labels.limit()).left(), 0.5);
  }

  @Test
  void thePeaksWordsHideNoMarkOfTheHeap() {
    for (long used = 330_000_000; used <= 440_000_000; used += 10_000_000) {
      Drawn drawn = new Drawn(withCollections(SampleTraces.original(100), used), OptionalLong.empty(), 1280, 560, null);
      Box peak = Objects.requireNonNull(drawn.labels.peak());
      for (int i = 0; i < drawn.model.heapNanos().length; i++) {
        Box mark = Box.around(drawn.axis.xOf(drawn.model.heapNanos()[i]), drawn.y(used), 13 * 0.36);
        assertEquals(0, peak.overlap(mark), "heap " + used + " at " + mark);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"800, 420", "1280, 560", "1920, 800"})
  void whatWasAskedForInVainStandsOnWhatWasHeldToScale(double width, double height) {
    Drawn drawn = new Drawn(SampleTraces.withoutRoom(100, HEAP_300_MIB), OptionalLong.of(230_000_000), width, height,
        null);
    Box asked = Objects.requireNonNull(drawn.labels.asked());
    assertEquals(List.of(drawn.y(400_000_064), drawn.y(300_000_048)), List.of(asked.top(), asked.bottom()));
    assertTrue(asked.top() > drawn.layout.plotTop() && asked.right() <= drawn.axis.rightPx() + 1, asked::toString);
    assertTrue(Math.abs(asked.right() - drawn.axis.xOf(drawn.model.failed().orElseThrow().nanos())) < asked.width());
    assertEquals(5, drawn.all().size());
    drawn.assertNoneOverlap();
    assertEquals("+100 MB asked for",
        CurveLabels.askedWords(drawn.model.failed().orElseThrow(), drawn.scale));
    assertEquals("heap: at most 315 MB (300 MiB)", drawn.model.heapLimit().orElseThrow().heapWords());
  }

  /** Collections just before the failure leave marks where the words of the peak and of the block would stand. */
  @ParameterizedTest
  @CsvSource({"640, 330", "800, 420", "1280, 560", "1920, 800"})
  void withMarksOfTheHeapAroundItTheBlocksWordsStandBesideIt(double width, double height) {
    Drawn drawn = new Drawn(withCollections(SampleTraces.withoutRoom(100, HEAP_300_MIB), 307_000_000),
        OptionalLong.empty(), width, height, null);
    drawn.assertNoneOverlap();
    Box asked = Objects.requireNonNull(drawn.labels.asked());
    Box words = Objects.requireNonNull(drawn.labels.askedWords());
    assertEquals(asked.left(), words.right(), 13);
    assertTrue(words.bottom() <= asked.bottom(), words + " beside " + asked);
  }

  @Test
  void aHeapFarAboveAndAWildWishDoNotPressTheCurvesFlat() {
    Trace trace = SampleTraces.withoutRoom(100, 4L << 30);
    Drawn drawn = new Drawn(trace, OptionalLong.empty(), 1280, 560, null);
    assertNull(drawn.labels.heap());
    assertTrue(drawn.scale.topBytes() < 500_000_000, drawn.scale::toString);
    var failed = Objects.requireNonNull(trace.run().outOfMemory());
    Trace wild = SampleTraces.outOfMemory(trace, new dev.holdfast.trace.OutOfMemory(failed.nanos(), 8_000_000_016L,
        failed.stack(), failed.maxHeapBytes(), failed.regionBytes(), failed.liveBytes()));
    Drawn above = new Drawn(wild, OptionalLong.empty(), 1280, 560, null);
    assertTrue(above.scale.topBytes() < 500_000_000, above.scale::toString);
    assertEquals("▲ +8 GB asked for", CurveLabels.askedWords(above.model.failed().orElseThrow(), above.scale));
    assertNotNull(above.labels.asked());
  }

  @Test
  void whereTheInstantIsNotInViewNeitherIsTheBlock() {
    Trace trace = SampleTraces.withoutRoom(100, HEAP_300_MIB);
    Drawn drawn = new Drawn(trace, OptionalLong.empty(), 1280, 560, new TimeRange(0, trace.run().nanos() / 2));
    assertNull(drawn.labels.asked());
    assertNull(drawn.labels.askedWords());
    assertNotNull(drawn.labels.heap());
  }
}
