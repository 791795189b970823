package dev.holdfast.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Steps;
import dev.holdfast.trace.SampleTraces;

import org.junit.jupiter.api.Test;

class StepWordsTest {
  private final Analysis original = Analysis.of(SampleTraces.original(100));

  @Test
  void figuresAreThoseOfTheStep() {
    assertEquals(new StepWords(100_000_016, 100_000_016, 0, "1 array is held at this step.",
        "As much as at any time so far."), at(0));
    assertEquals(new StepWords(300_000_048, 200_000_032, 100_000_016, "3 arrays are held at this step.",
        "As much as at any time so far."), at(3));
  }

  @Test
  void nothingIsToldOfWhatComesAfter() {
    var fine = Steps.everyChange(original, 0);
    int second = Steps.lastNotAfter(fine, original.arrays().get(1).born().seq());
    while (original.held().at(fine.get(second).seq()) != 100_000_016) {
      second++;
    }
    assertEquals("At most 200 MB were held so far.", StepWords.of(original, fine.get(second), 0).sentence());
  }

  @Test
  void smallArraysAreToldApart() {
    var words = StepWords.of(original, Steps.births(original, 0).get(3), 1_000_000_000);
    assertEquals("No array is held at this step, and 3 smaller.", words.headline());
    assertEquals(300_000_048, words.heldBytes(), "they count in the figures");
  }

  private StepWords at(int step) {
    return StepWords.of(original, Steps.births(original, 0).get(step), 64_000);
  }
}
