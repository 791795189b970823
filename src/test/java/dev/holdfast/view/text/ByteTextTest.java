package dev.holdfast.view.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteTextTest {

  @ParameterizedTest
  @CsvSource({"0,0 bytes", "1,1 byte", "16,16 bytes", "999,999 bytes", "1000,1 kB", "100000016,100 MB",
      "400000064,400 MB",
      "999499,999 kB", "999500,1 MB", "1250000000,1.25 GB", "99950,100 kB", "99949,99.9 kB",
      "9223372036854775807,9.22 EB", "-1500,-1.5 kB"})
  void roundsToThreeDigitsOfAnSiUnit(long bytes, String words) {
    assertEquals(words, ByteText.rounded(bytes));
  }

  @Test
  void givesEveryDigitWhereExactnessIsAskedFor() {
    assertEquals("100,000,016 bytes", ByteText.exact(100_000_016));
    assertEquals("1 byte", ByteText.exact(1));
  }
}
