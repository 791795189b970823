package dev.holdfast.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataSizeTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      100MB          | 100000000
      100 mb         | 100000000
      1.5 GB         | 1500000000
      250 000 000    | 250000000
      250,000,000    | 250000000
      250_000_000    | 250000000
      1,000 MB       | 1000000000
      500MiB         | 524288000
      64 KiB         | 65536
      1 GiB          | 1073741824
      12kB           | 12000
      7 B            | 7
      0              | 0
      0.0000005 MB   | 1
      """)
  void sizesAreReadAsPeopleWriteThem(String written, long bytes) {
    assertEquals(bytes, DataSize.parse(written).bytes());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      much         | 'much' is not a size: write for example 100MB, 1.5GB or 500MiB.
      -1MB         | '-1MB' is not a size: write for example 100MB, 1.5GB or 500MiB.
      1,5 GB       | '1,5 GB' is not a size: write for example 100MB, 1.5GB or 500MiB.
      1.2.3MB      | '1.2.3MB' is not a size: write for example 100MB, 1.5GB or 500MiB.
      3 apples     | '3 apples' has an unknown unit: use B, kB, MB, GB, KiB, MiB or GiB.
      99999999999 GB | '99999999999 GB' is more than any heap holds.
      """)
  void whatIsNoSizeIsRefusedInOneSentence(String written, String sentence) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, () -> DataSize.parse(written)).getMessage());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      100000000    | 100 MB
      1500000000   | 1.5 GB
      524288000    | 524.288 MB
      1073741824   | 1,073,741,824 bytes
      65536        | 65.536 kB
      7            | 7 bytes
      """)
  void sizesAreWrittenExactly(long bytes, String words) {
    assertEquals(words, new DataSize(bytes).toString());
  }

  @Test
  void aProgramThatCountsInMbGetsWholeOnesOnly() {
    assertEquals(1500, DataSize.parse("1.5GB").wholeMb());
    assertEquals(
        "This program takes its size in whole MB (1 MB = 1,000,000 bytes), not 524.288 MB: write 524MB or 525MB.",
        assertThrows(IllegalArgumentException.class, () -> DataSize.parse("500MiB").wholeMb()).getMessage());
    assertEquals("An array holds at most 2,147 MB; 3 GB is more.",
        assertThrows(IllegalArgumentException.class, () -> DataSize.parse("3GB").wholeMb()).getMessage());
  }
}
