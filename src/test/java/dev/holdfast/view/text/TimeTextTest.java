package dev.holdfast.view.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextTest {

  @ParameterizedTest
  @CsvSource({"0,0 ms", "1,1 ns", "999,999 ns", "1000,1 µs", "140000,140 µs", "999499,999 µs", "999500,1 ms",
      "33200000,33.2 ms", "812000000,812 ms", "1250000000,1.25 s", "61000000000,61 s"})
  void roundsToThreeDigitsOfTheUnitThatFits(long nanos, String words) {
    assertEquals(words, TimeText.rounded(nanos));
  }
}
