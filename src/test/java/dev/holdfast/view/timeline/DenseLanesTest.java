package dev.holdfast.view.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.State;
import dev.holdfast.session.TimeRange;
import dev.holdfast.view.axis.TimeAxis;
import dev.holdfast.view.axis.TimeInsets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

class DenseLanesTest {
  private static final DenseLanes.Colors COLORS = new DenseLanes.Colors(new int[]{1}, new int[]{2}, new int[]{2},
      new int[]{3});
  private final TimeAxis axis = TimeAxis.of(1000, null, 10, new TimeInsets(0, 0));

  @Test
  void aLanePerRowIsDrawnInItsStates() {
    ArrayLife array = LanesTest.array(LanesTest.span(200, 400, State.NEEDED), LanesTest.span(400, 600, State.CLINGING),
        LanesTest.span(600, 900, State.RELEASED));
    assertEquals("0011223330", row(render(List.of(array), axis, 1), 0));
  }

  @Test
  void whatIsHeldWinsOverWhatIsReleased() {
    ArrayLife released = LanesTest.array(LanesTest.span(0, 1000, State.RELEASED));
    ArrayLife held = LanesTest.array(LanesTest.span(300, 500, State.NEEDED));
    assertEquals("3331133333", row(render(List.of(released, held), axis, 1), 0));
  }

  @Test
  void aBriefLifeStillHasAPixel() {
    ArrayLife brief = LanesTest.array(LanesTest.span(510, 511, State.NEEDED));
    assertEquals("0000010000", row(render(List.of(brief), axis, 1), 0));
  }

  @Test
  void onlyTheVisibleTimesAreDrawn() {
    ArrayLife array = LanesTest.array(LanesTest.span(0, 550, State.NEEDED));
    assertEquals("1111100000",
        row(render(List.of(array), TimeAxis.of(2000, new TimeRange(500, 600), 10, new TimeInsets(0, 0)), 1), 0));
  }

  @Test
  void aHundredThousandLanesAllLeaveTheirMark() {
    ArrayLife array = LanesTest.array(LanesTest.span(0, 1000, State.NEEDED));
    List<ArrayLife> many = new ArrayList<>(Collections.nCopies(100_000, array));
    int[] pixels = render(many, axis, 300);
    for (int pixel : pixels) {
      assertTrue(pixel == 1);
    }
  }

  private static int[] render(List<ArrayLife> arrays, TimeAxis axis, int rows) {
    int[] pixels = new int[10 * rows];
    new DenseLanes(new Lanes(arrays, 0, 0, 0)).render(axis, 10, rows, COLORS, pixels);
    return pixels;
  }

  private static String row(int[] pixels, int row) {
    StringBuilder text = new StringBuilder();
    for (int x = 0; x < 10; x++) {
      text.append(pixels[row * 10 + x]);
    }
    return text.toString();
  }
}
