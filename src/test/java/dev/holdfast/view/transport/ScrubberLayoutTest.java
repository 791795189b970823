package dev.holdfast.view.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ScrubberLayoutTest {

  @Test
  void stepsLieEvenlyBetweenTheInsets() {
    var layout = new ScrubberLayout(5, 420, 10, 13);
    assertEquals(10, layout.xOf(0));
    assertEquals(110, layout.xOf(1));
    assertEquals(410, layout.xOf(4));
  }

  @Test
  void theNearestStepIsMeantAlsoBeyondTheEnds() {
    var layout = new ScrubberLayout(5, 420, 10, 13);
    assertEquals(1, layout.indexAt(70));
    assertEquals(0, layout.indexAt(55));
    assertEquals(0, layout.indexAt(-50));
    assertEquals(4, layout.indexAt(1000));
  }

  @Test
  void aSingleStepLiesInTheMiddleAndIsAlwaysMeant() {
    var layout = new ScrubberLayout(1, 420, 10, 13);
    assertEquals(210, layout.xOf(0));
    assertEquals(0, layout.indexAt(5));
  }

  @Test
  void withoutStepsNoneIsMeant() {
    assertEquals(-1, new ScrubberLayout(0, 420, 10, 13).indexAt(5));
  }

  @Test
  void eachOfThousandsOfStepsCanBeReachedThoughNoneHasADot() {
    var layout = new ScrubberLayout(5_000, 420, 10, 13);
    assertFalse(layout.hasDots());
    assertEquals(0, layout.indexAt(10));
    assertEquals(4_999, layout.indexAt(410));
    assertTrue(layout.indexAt(11) > layout.indexAt(10));
  }

  @Test
  void dotsStandAsLongAsTheyAreToldApart() {
    assertTrue(new ScrubberLayout(31, 410, 10, 13).hasDots());
    assertFalse(new ScrubberLayout(32, 410, 10, 13).hasDots());
    assertFalse(new ScrubberLayout(201, 100_000, 10, 13).hasDots(), "never more than 200");
  }

  @Test
  void aBarNarrowerThanItsInsetsHasItsStepsAtOnePlace() {
    var layout = new ScrubberLayout(3, 10, 10, 13);
    assertEquals(10, layout.xOf(2));
    assertEquals(2, layout.indexAt(5));
    assertThrows(IllegalArgumentException.class, () -> new ScrubberLayout(3, -1, 10, 13));
  }
}
