package dev.holdfast.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.explain.Sentences;
import dev.holdfast.handout.Mark.Words;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.Trace;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class StepSheetTest {
  static Stream<Trace> runs() {
    return Stream.of(SampleTraces.original(100), SampleTraces.nested(100), SampleTraces.reassigned(100),
        SampleTraces.objects(), SampleTraces.threads(30), SampleTraces.deep(60), SampleTraces.large(3_000, 300));
  }

  @Test
  void eachStepOfTheOriginalIsXmlWithItsLabels() throws Exception {
    Analysis analysis = Analysis.of(SampleTraces.original(100));
    SteppedRun run = SteppedRun.of(analysis);
    StepSheet sheets = new StepSheet(run);
    assertEquals(5, run.steps().size());
    for (int i = 0; i < 5; i++) {
      List<String> texts = texts(Svg.file(sheets.of(i), Inks.LIGHT));
      String words = String.join(" ", texts);
      assertTrue(texts.contains("Allocation " + (i + 1) + " of 5, at " + run.scene(i, lanes(run)).when()), words);
      assertTrue(texts.contains("original · 100 MB · interpreted"), words);
      String sentence = Sentences.of(analysis).at(run.steps().get(i)).replace("`", "");
      assertTrue(words.contains(sentence), () -> "\"" + sentence + "\" is missing from " + words);
      for (int array = 1; array <= 5; array++) {
        assertTrue(texts.contains("#" + array), words);
      }
    }
    List<String> peak = texts(Svg.file(sheets.of(4), Inks.DARK));
    assertTrue(peak.containsAll(List.of("400 MB", "200 MB", "peak 400 MB", "addScalar", "processData", "clinging",
        "#2 byte[100,000,000]", "dataPow", "needed")), peak::toString);
    assertEquals(2, peak.stream().filter("clinging"::equals).count() - 1, "two rows of the stack, and the figure");
  }

  @ParameterizedTest
  @MethodSource("runs")
  void wordsStandClearOfOneAnotherAndOfTheEdges(Trace trace) {
    SteppedRun run = SteppedRun.of(Analysis.of(trace));
    StepSheet sheets = new StepSheet(run);
    for (int i = 0; i < run.steps().size(); i += Math.max(1, run.steps().size() / 7)) {
      Sheet sheet = sheets.of(i);
      List<Words> all = words(sheet.marks());
      assertFalse(all.isEmpty());
      for (Words one : all) {
        assertTrue(one.left() >= 0 && one.left() + one.width() <= sheet.width() && one.baseline() <= sheet.height() - 4,
            () -> one + " leaves the sheet");
      }
      for (int a = 0; a < all.size(); a++) {
        for (int b = a + 1; b < all.size(); b++) {
          Words one = all.get(a);
          Words other = all.get(b);
          assertFalse(overlap(one, other), () -> one + " and " + other + " overlap");
        }
      }
    }
  }

  private static boolean overlap(Words a, Words b) {
    // from the height of a small letter down to the line they stand on
    return a.left() < b.left() + b.width() - 0.5 && b.left() < a.left() + a.width() - 0.5
        && a.baseline() - a.size() * 0.55 < b.baseline() && b.baseline() - b.size() * 0.55 < a.baseline();
  }

  @Test
  void aLaneIsKeptForTheArraysAliveAtTheStep() {
    Analysis analysis = Analysis.of(SampleTraces.threads(60));
    SteppedRun run = SteppedRun.of(analysis);
    LaneChoice lanes = new LaneChoice(analysis, run.smallestBytes(), 12);
    List<Long> shown = lanes.at(run.steps().get(39)).stream().map(array -> array.id()).toList();
    assertEquals(12, shown.size());
    assertEquals(List.of(29L, 40L), List.of(shown.getFirst(), shown.getLast()), "the youngest of those alive");
  }

  @Test
  void aRunWithoutSourceSaysSo() throws Exception {
    List<String> texts = texts(
        Svg.file(new StepSheet(SteppedRun.of(Analysis.of(SampleTraces.objects()))).of(2), Inks.LIGHT));
    assertTrue(texts.contains("No source was kept with this recording."), texts::toString);
    assertTrue(texts.contains("parts → elementData[0]"), texts::toString);
  }

  @Test
  void whatAProgramCallsItsOwnCannotBecomeMarkup() {
    assertEquals("&lt;b&gt; &amp; &quot;x&quot; &#39;?", Svg.escaped("<b> & \"x\" '\u0001"));
  }

  private static LaneChoice lanes(SteppedRun run) {
    return new LaneChoice(run.analysis(), run.smallestBytes(), 5);
  }

  private static List<Words> words(List<Mark> marks) {
    List<Words> words = new ArrayList<>();
    for (Mark mark : marks) {
      switch (mark) {
        case Words one when !one.text().isBlank() -> words.add(one);
        case Mark.Group group -> words.addAll(words(group.marks()));
        default -> {
        }
      }
    }
    return words;
  }

  private static List<String> texts(String svg) throws Exception {
    Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    NodeList nodes = document.getElementsByTagName("text");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }
}
