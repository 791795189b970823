package dev.holdfast.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.trace.SampleTraces;

import org.junit.jupiter.api.Test;

class PeakWordsTest {

  @Test
  void theOriginalsVariablesAreNamed() {
    assertEquals(new PeakWords(400_000_064, 200_000_032, 200_000_032,
        "Four arrays are alive at the peak: addScalar has just made #5.",
        "data and dataPow in processData hold 100 MB each that nothing will read again. "
            + "If each let go after its last read, the peak would be 200 MB.",
        "400 MB held at the peak, 200 MB needed: data and dataPow in processData cling to 100 MB each. "
            + "If each let go after its last read, the peak would be 200 MB."),
        PeakWords.of(Analysis.of(SampleTraces.original(100)), 64_000));
  }

  @Test
  void whereNothingClingsItIsSaidSo() {
    PeakWords words = PeakWords.of(Analysis.of(SampleTraces.nested(100)), 64_000);
    assertEquals("Each of them may still be read: nothing clings.", words.sentence());
    assertEquals(0, words.clingingBytes());
  }
}
