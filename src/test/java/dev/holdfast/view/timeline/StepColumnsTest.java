package dev.holdfast.view.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

class StepColumnsTest {
  /** At 100 for three pixels, up to 20 and down to 60 within one, then at 60 for two. */
  private final StepColumns columns = StepColumns.of(new double[]{10, 13, 13, 13, 15},
      new double[]{100, 100, 20, 60, 60});

  @Test
  void theLineReachesThePeakWithinAPixel() {
    assertEquals(List.of("10+3: 100-101", "13+1: 20-101", "14+1: 60-61"), runs(columns::line));
  }

  @Test
  void theAreaFollowsWhereTheCurveLeavesEachPixel() {
    assertEquals(List.of("10+3: 100-200", "13+2: 60-200"), runs(sink -> columns.below(200, sink)));
  }

  @Test
  void nothingIsDrawnWhereTwoCurvesAreOne() {
    StepColumns under = StepColumns.of(new double[]{10, 15}, new double[]{100, 100});
    assertEquals(List.of("13+2: 60-100"), runs(sink -> columns.above(under, sink)));
  }

  private static List<String> runs(Consumer<StepColumns.Sink> draw) {
    List<String> runs = new ArrayList<>();
    draw.accept((x, width, top, bottom) -> runs.add(x + "+" + width + ": " + top + "-" + bottom));
    return runs;
  }
}
