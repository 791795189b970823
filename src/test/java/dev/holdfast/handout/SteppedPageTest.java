package dev.holdfast.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Step;
import dev.holdfast.explain.Sentences;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.TraceBuilder;
import dev.holdfast.trace.Variable;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

class SteppedPageTest {
  @Test
  void thePageHasEverySentenceAndAsksTheNetworkForNothing() throws Exception {
    Analysis analysis = Analysis.of(SampleTraces.original(100));
    SteppedRun run = SteppedRun.of(analysis);
    String page = SteppedPage.of(run);
    String words = page.replaceAll("<[^>]*>", "").replace("&#39;", "'");
    for (Step step : run.steps()) {
      String sentence = Sentences.of(analysis).at(step).replace("`", "");
      assertTrue(words.contains(sentence), () -> "\"" + sentence + "\" is missing");
    }
    assertFalse(Pattern.compile("https?:|//\\w|\\ssrc=|\\shref=|@import|url\\((?!#)").matcher(page).find(),
        "something from elsewhere");
    assertTrue(page.contains("default-src 'none'"));
    assertEquals(5, countOf(page, "class=\"lane lane-"), "each array's lane once, not once a step");
  }

  @Test
  void namesAndSourceOfAProgramStayWords() throws Exception {
    String trap = "</script><script>alert(1)</script>&<!--";
    TraceBuilder t = new TraceBuilder().run(trap, "Trap.java", "class Trap {\n  // " + trap + "\n}\n", 0);
    int method = t.method("Trap", "go", 2, 2);
    long frame = t.enter(method, 0);
    long array = t.pass(1_000_000).born(frame, 2, "byte[]", 1_000_000, 1_000_016);
    t.held(array, frame, t.variable(method, Variable.Kind.LOCAL, "a</script><b>", 2), 2);
    t.pass(1_000_000).leave(frame);
    SteppedRun run = SteppedRun.of(Analysis.of(t.finished()));
    String page = SteppedPage.of(run);
    assertEquals(2, countOf(page, "</script"), "data and script end once each");
    assertFalse(page.contains("<script>alert"));
    assertFalse(page.contains("<!--"));
    assertEquals(1, steps(page));
    assertFalse(Svg.file(new StepSheet(run).of(0), Inks.LIGHT).contains("<script"));
  }

  @Test
  void aLongRunIsAPageOfModerateSize() throws Exception {
    String page = SteppedPage.of(SteppedRun.of(Analysis.of(SampleTraces.large(60_000, 12_000))));
    assertTrue(page.length() < 10_000_000, () -> page.length() + " characters");
    assertTrue(steps(page) > 1_000, () -> page.length() + " characters");
  }

  @Test
  void aRunWithoutArraysIsAPageThatSaysSo() throws Exception {
    String page = SteppedPage.of(SteppedRun.of(Analysis.of(SampleTraces.empty())));
    assertTrue(page.contains("This run made no array"));
    assertFalse(page.contains("<script"));
  }

  @Test
  void theColoursAreThoseOfTheWindow() {
    for (boolean dark : new boolean[]{false, true}) {
      var palette = dark ? dev.holdfast.view.theme.Palette.DARK : dev.holdfast.view.theme.Palette.LIGHT;
      Inks inks = dark ? Inks.DARK : Inks.LIGHT;
      for (int array = 1; array <= Ink.HUES; array++) {
        assertEquals(hex(palette.arrayHue(array)), inks.colour(Ink.hue(array)));
        assertEquals(hex(dev.holdfast.view.theme.Palette.textOn(palette.arrayHue(array))),
            inks.colour(Ink.onHue(array)));
      }
      assertEquals(hex(palette.surface()), inks.colour(Ink.SURFACE));
      assertEquals(hex(palette.text()), inks.colour(Ink.TEXT));
      assertEquals(hex(palette.mutedText()), inks.colour(Ink.MUTED));
      assertEquals(hex(palette.neededFill()), inks.colour(Ink.NEEDED));
      assertEquals(hex(palette.clingingHatch()), inks.colour(Ink.HATCH));
      assertEquals(hex(palette.accent()), inks.colour(Ink.ACCENT));
    }
  }

  private static String hex(javafx.scene.paint.Color color) {
    return String.format("#%02x%02x%02x", Math.round(color.getRed() * 255), Math.round(color.getGreen() * 255),
        Math.round(color.getBlue() * 255));
  }

  private static long countOf(String text, String part) {
    return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
  }

  /** How many steps the page's data has, read as JSON. */
  private static int steps(String page) throws IOException {
    Matcher data = Pattern.compile("(?s)id=\"data\">(.*?)</script>").matcher(page);
    assertTrue(data.find());
    int steps = 0;
    try (JsonParser json = new JsonFactory().createParser(data.group(1))) {
      while (json.nextToken() != null) {
        boolean isStep = json.currentToken() == JsonToken.START_OBJECT
            && json.getParsingContext().getParent().inArray();
        steps += isStep ? 1 : 0;
      }
    }
    return steps;
  }
}
