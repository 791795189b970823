package dev.holdfast.view.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextFitTest {
  /** Ten pixels a letter. */
  private final TextMeasure measure = text -> text.length() * 10;

  @Test
  void theLongFormIsTakenWhereItFits() {
    assertEquals("data in processData", TextFit.fit("data in processData", "data", 190, measure));
  }

  @Test
  void elseTheShortForm() {
    assertEquals("data", TextFit.fit("data in processData", "data", 189, measure));
  }

  @Test
  void elseItsBeginning() {
    assertEquals("data…", TextFit.fit("dataPow in processData", "dataPow", 50, measure));
  }

  @Test
  void neverLessThanThreeLettersAndNeverWider() {
    assertEquals("dat…", TextFit.elide("dataPow", 40, measure));
    assertEquals("", TextFit.elide("dataPow", 39, measure));
    assertEquals("", TextFit.elide("dataPow", 0, measure));
  }

  @Test
  void noSpaceStandsBeforeTheEllipsis() {
    assertEquals("data…", TextFit.elide("data in processData", 60, measure));
  }
}
