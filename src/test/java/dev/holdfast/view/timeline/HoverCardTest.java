package dev.holdfast.view.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.trace.SampleTraces;

import java.util.List;

import org.junit.jupiter.api.Test;

class HoverCardTest {
  private final Analysis original = Analysis.of(SampleTraces.original(100));
  private final long peakNanos = original.peakHeld().nanos();

  @Test
  void anArraysCardNamesWhoHoldsIt() {
    HoverCard card = HoverCard.ofArray(original.arrays().get(1), peakNanos, "34.3 ms");
    assertEquals("#2  return value of subtractScalar", card.title());
    List<String> lines = lines(card);
    assertTrue(lines.contains("byte[100,000,000] | 100 MB"), lines.toString());
    assertTrue(lines.contains("at 34.3 ms | clinging"), lines.toString());
    assertTrue(lines.contains("data in processData | will not be read again"), lines.toString());
  }

  @Test
  void everyHolderIsListedTheOneThatLabelsItFirst() {
    ArrayLife duplicate = original.arrays().get(3);
    List<String> lines = lines(HoverCard.ofArray(duplicate, peakNanos, "now"));
    assertTrue(lines.contains("argument data of addScalar | still to be read"), lines.toString());
  }

  @Test
  void aReleasedArrayHasNoHolders() {
    ArrayLife load = original.arrays().getFirst();
    List<String> lines = lines(HoverCard.ofArray(load, load.releasedNanos(), "now"));
    assertTrue(lines.contains("at now | released"), lines.toString());
    assertEquals(4, lines.size());
  }

  @Test
  void beforeItsBirthAnArrayIsNotBornYet() {
    assertTrue(lines(HoverCard.ofArray(original.arrays().getLast(), 0, "0 ms")).contains("at 0 ms | not born yet"));
  }

  @Test
  void theCurvesCardAddsUp() {
    List<String> lines = lines(HoverCard.ofCurves(original, peakNanos, "now"));
    assertEquals(List.of("held | 400 MB", "needed | 200 MB", "clinging | 200 MB", "#2  data in processData | 100 MB",
        "#3  dataPow in processData | 100 MB"), lines.subList(0, 5));
    assertEquals(7, lines.size());
  }

  private static List<String> lines(HoverCard card) {
    return card.rows().stream().map(row -> row.remark().isEmpty() ? row.words() : row.words() + " | " + row.remark())
        .toList();
  }
}
