package dev.holdfast.view.flame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class TextFitTest {
  private final TextFit fit = new TextFit(letter -> 10);

  @Test
  void keepsWhatFits() {
    assertEquals("addScalar", fit.fit("addScalar", 90));
  }

  @Test
  void cutsTheEndWithAnEllipsis() {
    assertEquals("addScal…", fit.fit("addScalar", 89));
    assertEquals("add…", fit.fit("addScalar", 40));
  }

  @Test
  void saysNothingRatherThanTwoLetters() {
    assertEquals("", fit.fit("addScalar", 39));
  }

  @Test
  void makesEachCutOnlyOnce() {
    assertSame(fit.fit("addScalar", 60), fit.fit("addScalar", 62));
  }
}
