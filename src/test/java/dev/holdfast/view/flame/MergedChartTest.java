package dev.holdfast.view.flame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.session.TimeRange;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.Trace;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MergedChartTest {

  static Stream<Trace> traces() {
    return Stream.of(SampleTraces.original(100), SampleTraces.nested(1), SampleTraces.objects(),
        SampleTraces.threads(7),
        SampleTraces.deep(500), SampleTraces.large(2_000, 300), SampleTraces.empty());
  }

  @ParameterizedTest
  @MethodSource("traces")
  void theTotalIsThePeakToTheByte(Trace trace) {
    Analysis analysis = Analysis.of(trace);
    assertEquals(analysis.peakHeld().bytes(), MergedChart.of(analysis, ArrayChoice.AT_PEAK, null).totalBytes());
  }

  @ParameterizedTest
  @MethodSource("traces")
  void everyBoxIsAsWideAsTheBoxesInIt(Trace trace) {
    Boxes boxes = MergedChart.of(Analysis.of(trace), ArrayChoice.ALLOCATED, null).boxes();
    for (int box = 0; box < boxes.count(); box++) {
      long inside = 0;
      for (int child = boxes.childrenFrom(box); child < boxes.childrenTo(box); child++) {
        inside += boxes.length(child);
      }
      assertTrue(inside == 0 || inside == boxes.length(box), "box " + box);
    }
  }

  @Test
  void allAllocatedIsTheSumOfAllArrays() {
    Analysis analysis = Analysis.of(SampleTraces.large(2_000, 300));
    long sum = analysis.arrays().stream().mapToLong(ArrayLife::sizeBytes).sum();
    assertEquals(sum, MergedChart.of(analysis, ArrayChoice.ALLOCATED, null).totalBytes());
  }

  @Test
  void theRangeCountsWhatIsBornInIt() {
    Analysis analysis = Analysis.of(SampleTraces.original(100));
    long second = analysis.arrays().get(1).born().nanos();
    assertEquals(100_000_016,
        MergedChart.of(analysis, ArrayChoice.IN_RANGE, new TimeRange(second, second + 1)).totalBytes());
    assertEquals(0, MergedChart.of(analysis, ArrayChoice.IN_RANGE, new TimeRange(second + 1, second + 2)).totalBytes());
    assertEquals(0, MergedChart.of(analysis, ArrayChoice.IN_RANGE, null).totalBytes());
  }

  @Test
  void showsTheExerciseAtItsPeak() {
    MergedChart chart = MergedChart.of(Analysis.of(SampleTraces.original(100)), ArrayChoice.AT_PEAK, null);
    assertEquals(
        List.of("400 MB in 4 arrays", "  Original.processData", "    subtractScalar", "      #2  data in processData ~",
            "    raiseToPower", "      #3  dataPow in processData ~", "    duplicateData",
            "      #4  argument data of addScalar",
            "    addScalar", "      #5  result in addScalar"),
        lines(chart));
  }

  private static List<String> lines(MergedChart chart) {
    List<String> lines = new ArrayList<>();
    for (int n = 0; n < chart.boxes().count(); n++) {
      int box = chart.boxes().inOrder(n);
      lines.add("  ".repeat(chart.boxes().rowOf(box)) + chart.label(box) + (chart.isClinging(box) ? " ~" : ""));
    }
    return lines;
  }
}
